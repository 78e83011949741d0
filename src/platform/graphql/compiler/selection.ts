import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { visible } from '../../../access/visible.js';
import { collectFields, type Document } from './collect-fields.js';
import { writeConnection } from './connection.js';
import { jsonList, jsonName, jsonObject, jsonOne, jsonValue, typeKey } from './json.js';
import { absentOf, factsText, leafText } from './leaf-text.js';
import type { ChoiceField, ListField, Model, OneField, TypeModel } from './model.js';
import { type ArgsOf, noArgs, type StatementDraft, type Step } from './statement.js';

/** A field as it is asked for: its nodes (merged), the type the schema declares, its arguments, its path of response keys. */
export interface Asked {
  readonly nodes: readonly FieldNode[];
  readonly type: GraphQLOutputType;
  readonly declared: GraphQLNamedType;
  readonly args: ArgsOf;
  readonly path: readonly string[];
}

/**
 * Writes a selection as SQL that yields JSON text: rows for graphql-js to complete, or with `asText` what graphql-js
 * would send for them. It throws NotAsText where only graphql-js knows.
 */
export class SelectionWriter<V, C> {
  constructor(
    private readonly model: Model<V, C>,
    private readonly document: Document,
    readonly draft: StatementDraft<V>,
    readonly asText: boolean,
  ) {}

  /** The row that `field.from` finds, or `null`. */
  one(asked: Asked, field: OneField<V>, parent: string, root = false): string {
    const b = this.draft.alias();
    const rows = this.rows(
      field.one,
      b,
      this.from(asked, (q) => field.from(parent, b, q), b, root),
    );
    return jsonOne(this.object(asked, field.one, b), `from ${rows}`, this.absent(asked));
  }

  /** The row of whichever type the parent calls for, or `null`. */
  choice(asked: Asked, { choice }: ChoiceField<V>, parent: string): string {
    const cases = choice.map((of) => `when ${of.when(parent)} then ${this.one(asked, of, parent)}`);
    return `case ${cases.join(' ')} else ${this.absent(asked)} end`;
  }

  /** All the rows that `field.from` finds. */
  list(asked: Asked, field: ListField<V>, parent: string, root = false): string {
    const b = this.draft.alias();
    const rows = this.rows(
      field.list,
      b,
      this.from(asked, (q) => field.from(parent, b, q), b, root),
    );
    const json = this.object(asked, field.list, b);
    return jsonList(json, `from ${rows} order by ${field.orderBy(b)}`, this.draft.alias());
  }

  /** Where the rows of a field come from. */
  from(asked: Asked, write: Step<V>['write'], b: string, root: boolean): string {
    return this.draft.part(asked.args, write, root ? b : undefined);
  }

  private absent({ type }: Asked): string {
    return this.asText ? absentOf(type) : `'null'`;
  }

  /**
   * Rows a viewer may see, as `(…) b where …`, to be continued by `and`. What a feature wrote stands in its own
   * parentheses, so that no `or` in it gets past the predicate; PostgreSQL flattens it again.
   */
  rows(type: string, b: string, from: string, sight = visible(b)): string {
    return `(select ${b}.* from ${from}) ${b} where ${this.describe(type).audience ? sight : 'true'}`;
  }

  describe(type: string): TypeModel<V, C> {
    const described = this.model.get(type);
    if (!described) throw new Error(`${type} is not described`);
    return described;
  }

  /** The selection on one row of a described type. */
  object(asked: Asked, type: string, a: string): string {
    const concrete = this.document.schema.getType(type);
    if (!isObjectType(concrete)) throw new Error(`${type} is not an object type`);
    const { fields } = this.describe(type);
    const abstract = isAbstractType(asked.declared);
    if (
      concrete !== asked.declared &&
      !(abstract && this.document.schema.isSubType(asked.declared, concrete))
    )
      throw new Error(`${type} is not a ${asked.declared.name}`);

    const members = this.members(asked, concrete, (name, inner) => {
      const field = fields[name];
      if (!field) throw new Error(`${type}.${name} is not described`);
      if (typeof field === 'function')
        return this.value(
          inner,
          this.draft.part(inner.args, (q) => field(a, q)),
        );
      if ('facts' in field)
        return this.derived(
          inner,
          concrete,
          this.draft.part(inner.args, (q) => field.facts(a, q)),
        );
      if ('one' in field) return this.one(inner, field, a);
      if ('choice' in field) return this.choice(inner, field, a);
      if ('list' in field) return this.list(inner, field, a);
      const b = this.draft.alias();
      const from = this.from(inner, (q) => field.from(a, b, q), b, false);
      return writeConnection(this, inner, field.connection, b, from, field, a);
    });
    return jsonObject(abstract && !this.asText ? [[typeKey, jsonName(type)], ...members] : members);
  }

  /** A value of a scalar or an enum. */
  value(asked: Asked, expression: string): string {
    return this.asText ? leafText(asked.type, expression) : jsonValue(expression);
  }

  private derived({ nodes, path }: Asked, parent: GraphQLObjectType, facts: string): string {
    if (!this.asText) return jsonValue(facts);
    return factsText(this.draft.derivations.push({ parent, nodes, path }) - 1, facts);
  }

  /** The selected fields of an object and their JSON, by response key. */
  members(
    asked: Asked,
    type: GraphQLObjectType,
    json: (name: string, inner: Asked) => string,
  ): (readonly [key: string, json: string])[] {
    const members: (readonly [string, string])[] = [];
    const noted = (holds: (variables: Document['variableValues']) => boolean) =>
      this.draft.part(always, (_, variables) => String(holds(variables))) === 'true';
    for (const [key, nodes] of collectFields(this.document, type, asked.nodes, noted)) {
      const node = nodes[0];
      if (!node || node.name.value === '__typename') {
        members.push([key, jsonName(type.name)]);
        continue;
      }
      const field = type.getFields()[node.name.value];
      if (!field) throw new Error(`${type.name} has no field ${node.name.value}`);
      const args: ArgsOf = field.args.length
        ? (variables) => getArgumentValues(field, node, variables)
        : noArgs;
      const path = [...asked.path, key];
      members.push([
        key,
        json(field.name, { nodes, type: field.type, declared: getNamedType(field.type), args, path }),
      ]);
    }
    return members;
  }
}

/** What is to be asked anew for every request, though it has no arguments. */
const always: ArgsOf = () => ({});
