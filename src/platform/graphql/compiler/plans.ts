import type { GraphQLResolveInfo } from 'graphql';
import type { Asking } from './model.js';
import type { Where } from './selection-compiler.js';
import { type Statement, StatementDraft, type Step } from './statement.js';

/** How many fields of documents are remembered, how many statements of each, and how much in all. */
const most = { fields: 300, ofOne: 6, weight: 32_000_000 } as const;

interface Plan<V> {
  readonly key: string;
  readonly nodes: GraphQLResolveInfo['fieldNodes'];
  readonly operation: GraphQLResolveInfo['operation'];
  readonly statement: Statement;
  readonly steps: readonly Step<V>[];
}

/**
 * Statements by the selections they were written for. A statement is taken again only where every part of it that
 * looked at a request (arguments, viewer, languages, conditions) writes for this one what it wrote then; the values are
 * this request's own. Nothing of any viewer is kept. Documents are known by identity: Apollo keeps the parsed ones.
 */
export class Plans<V> {
  private readonly byNode = new Map<object, readonly Plan<V>[]>();
  private weight = 0;

  find(info: GraphQLResolveInfo, asking: Asking<V>, key: string, root: Where<V>): Statement | undefined {
    const node = info.fieldNodes[0];
    const plans = node && this.byNode.get(node);
    if (!plans) return undefined;
    for (const plan of plans) {
      const values = isOf(plan, info, key) ? valuesOf(plan, info, asking, root) : undefined;
      if (!values) continue;
      this.byNode.delete(node);
      this.byNode.set(node, plans);
      return { ...plan.statement, values };
    }
    return undefined;
  }

  keep(info: GraphQLResolveInfo, key: string, statement: Statement, steps: readonly Step<V>[]): void {
    const node = info.fieldNodes[0];
    if (!node) return;
    const plans = this.byNode.get(node) ?? [];
    const plan = {
      key,
      nodes: info.fieldNodes,
      operation: info.operation,
      statement: { ...statement, values: [] },
      steps,
    };
    this.forget(node);
    this.byNode.set(node, [plan, ...plans].slice(0, most.ofOne));
    this.weight += weightOf(this.byNode.get(node));
    for (const eldest of this.byNode.keys()) {
      if (this.byNode.size <= most.fields && this.weight <= most.weight) break;
      this.forget(eldest);
    }
  }

  private forget(node: object): void {
    this.weight -= weightOf(this.byNode.get(node));
    this.byNode.delete(node);
  }
}

function isOf<V>(plan: Plan<V>, { operation, fieldNodes }: GraphQLResolveInfo, key: string): boolean {
  return (
    plan.key === key &&
    plan.operation === operation &&
    plan.nodes.length === fieldNodes.length &&
    plan.nodes.every((node, i) => node === fieldNodes[i])
  );
}

/** The values of this request, if the plan's statement is its statement. */
function valuesOf<V>(
  { steps }: Plan<V>,
  { variableValues }: GraphQLResolveInfo,
  asking: Asking<V>,
  root: Where<V>,
): readonly unknown[] | undefined {
  const draft = new StatementDraft(asking, variableValues);
  for (const step of steps) {
    const q = draft.forField(step.args(variableValues));
    const wrote = step.root === undefined ? step.write(q, variableValues) : root(step.root, q);
    if (wrote !== step.wrote) return undefined;
  }
  return draft.collected;
}

/** About the bytes of the texts and of what they were made from. */
function weightOf<V>(plans: readonly Plan<V>[] = []): number {
  const source = plans[0]?.nodes[0]?.loc?.source.body.length ?? 0;
  return plans.reduce(
    (sum, { statement, steps }) => sum + statement.text.length + 500 * steps.length,
    40 * source,
  );
}
