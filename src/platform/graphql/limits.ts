import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { Request } from './request.js';

/**
 * What one request may ask for. `depth`: fields inside fields, where a connection with its edges and nodes is one.
 * `objects`: what could be answered at most, where page sizes multiply, a list of given ids counts as
 * so many, any other list without pages as 5, and what is computed for long as `costs` says. `rootFields`: what is asked
 * for by itself alone counts as all of them.
 */
export const limits = {
  tokens: 2_000,
  selections: 5_000,
  depth: 10,
  rootFields: 15,
  objects: 10_000,
} as const;

const [usualPage, widestPage] = [20, 100] as const;
const usualList = 5;

/** What takes a connection beside the one that the other root fields of its request may hold. */
const alone: ReadonlySet<string> = new Set(['Query.invitationOfLink']);

/** Of a text as HTML. */
const RENDERED = 20;

/**
 * What weighs more than an object is read, by type and field: comparing two long revisions may keep a core for over 100 ms,
 * rendering a long text for tens of them; how far a version has come is read from the texts of a hundred revisions.
 */
const costs: ReadonlyMap<string, number> = new Map([
  ['Action.diff', 3_000],
  ['Comment.bodyHtml', RENDERED],
  ['CommentVersion.bodyHtml', RENDERED],
  ['RevisionText.bodyHtml', RENDERED],
  ['RevisionText.status', 200],
  ['Query.markdownHtml', 3_000],
]);

/** Whether a field (`Type.name`) costs more than to read the object that it belongs to. */
export const isCostly = (field: string): boolean => costs.has(field);

interface Weight {
  readonly fields: number;
  readonly depth: number;
  readonly objects: number;
}

const nothing: Weight = { fields: 0, depth: 0, objects: 0 };

/** Refuses (QUERY_TOO_COMPLEX) an operation over the limits before anything of it is run. */
export function queryLimits(): ApolloServerPlugin<Request> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ schema, document, operation, request }) {
        const sentence = operation && overLimit(schema, document, operation, request.variables ?? {});
        if (!sentence) return;
        throw new GraphQLError(sentence, {
          extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } },
        });
      },
    }),
  };
}

/** Tells in a sentence which limit a valid operation is over; undefined where it is over none. Introspection is not counted. */
export function overLimit(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string | undefined {
  const scales = new Scales(schema, document, variables);
  const weight = weights.get(operation) ?? scales.weigh(operation);
  if (!scales.byVariables) weights.set(operation, weight);
  const counts = [
    [weight.depth, limits.depth, 'levels of fields'],
    [weight.fields, limits.rootFields, 'fields at its root, where one that stands alone counts as all'],
    [weight.objects, limits.objects, 'objects, page sizes multiplied'],
  ] as const;
  const over = counts.find(([has, most]) => has > most);
  return over && `The request asks for ${over[0]} ${over[2]}; at most ${over[1]} are answered.`;
}

/** What operations weigh whatever their variables are. Apollo keeps parsed documents: of one that comes again the operation is the same object. */
const weights = new WeakMap<OperationDefinitionNode, Weight>();

/** Weighs selections; a fragment once however often it is spread. Fragments do not circle: the document is valid. */
class Scales {
  /** Whether a size was given by a variable, so that another request for the same may weigh another. */
  byVariables = false;
  private defaults: ReadonlyMap<string, number | undefined> = new Map();
  private readonly fragments = new Map<string, Weight>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {}

  weigh(operation: OperationDefinitionNode): Weight {
    const variables = operation.variableDefinitions ?? [];
    const sizes = variables.map(({ defaultValue }) => defaultValue && sizeOf(defaultValue));
    this.defaults = new Map(variables.map(({ variable }, i) => [variable.name.value, sizes[i]]));
    return this.selection(operation.selectionSet, this.schema.getRootType(operation.operation) ?? undefined);
  }

  private selection(set: SelectionSetNode, type: GraphQLNamedType | undefined): Weight {
    const weights = set.selections.map((node) => {
      if (node.kind === Kind.FIELD) return this.field(node, type);
      if (node.kind === Kind.FRAGMENT_SPREAD) return this.fragment(node.name.value);
      const condition = node.typeCondition?.name.value;
      return this.selection(node.selectionSet, condition ? this.schema.getType(condition) : type);
    });
    return weights.reduce(
      (sum, { fields, depth, objects }) => ({
        fields: sum.fields + fields,
        depth: Math.max(sum.depth, depth),
        objects: sum.objects + objects,
      }),
      nothing,
    );
  }

  private fragment(name: string): Weight {
    const known = this.fragments.get(name);
    if (known) return known;
    const node = this.document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
    );
    if (node?.kind !== Kind.FRAGMENT_DEFINITION) return nothing;
    const weight = this.selection(node.selectionSet, this.schema.getType(node.typeCondition.name.value));
    this.fragments.set(name, weight);
    return weight;
  }

  private field(node: FieldNode, parent: GraphQLNamedType | undefined): Weight {
    if (!isObjectType(parent) && !isInterfaceType(parent)) return nothing;
    const type = parent.getFields()[node.name.value]?.type;
    // __schema, __type and __typename: graphql-js has a rule of its own for the depth of introspection.
    if (!type) return nothing;
    const named = getNamedType(type);
    const name = `${parent.name}.${node.name.value}`;
    const cost = costs.get(name);
    if (!node.selectionSet || isLeafType(named)) return { fields: 1, depth: 1, objects: cost ?? 0 };
    const inside = this.selection(node.selectionSet, named);
    if (/(Connection|Edge)$/.test(parent.name)) return { ...inside, fields: 1 };
    const objects = this.times(node, type) * ((cost ?? 1) + inside.objects);
    return { fields: alone.has(name) ? limits.rootFields : 1, depth: 1 + inside.depth, objects };
  }

  private times(node: FieldNode, type: GraphQLOutputType): number {
    if (getNamedType(type).name.endsWith('Connection')) return this.pageOf(node);
    if (!isListType(getNullableType(type))) return 1;
    return this.sizes(node, ['ids'])[0] ?? usualList;
  }

  /** More than a whole page is refused by the list itself, so it weighs no more. */
  private pageOf(node: FieldNode): number {
    const sizes = this.sizes(node, ['first', 'last']);
    return sizes.length === 0 ? usualPage : Math.min(Math.max(1, ...sizes), widestPage);
  }

  /** The numbers that these arguments are, or of how many things they are lists. */
  private sizes({ arguments: given = [] }: FieldNode, names: readonly string[]): number[] {
    return given
      .filter(({ name }) => names.includes(name.value))
      .map(({ value }) => {
        if (value.kind !== Kind.VARIABLE) return sizeOf(value);
        this.byVariables = true;
        const sent = this.variables[value.name.value];
        if (Array.isArray(sent)) return sent.length;
        return typeof sent === 'number' ? sent : this.defaults.get(value.name.value);
      })
      .filter((size) => size !== undefined);
  }
}

function sizeOf(value: ValueNode): number | undefined {
  if (value.kind === Kind.LIST) return value.values.length;
  return value.kind === Kind.INT ? Number(value.value) : undefined;
}
