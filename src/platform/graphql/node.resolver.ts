import { Inject } from '@nestjs/common';
import { Args, ArgsType, Context, Field, ID, Info, Query, Resolver } from '@nestjs/graphql';
import { type FieldNode, type GraphQLResolveInfo, isAbstractType, isObjectType, Kind } from 'graphql';
import { badRequest } from './errors.js';
import { type Query as FieldQuery, lookup, MODEL, type Model, type TypeModel } from './model.js';
import { decodeNodeId, encodeNodeId, type NodeKey, type NodeType } from './node-id.js';
import { Reader } from './reader.js';
import { Node } from './relay.js';
import type { Request } from './request.js';

const most = 100;

@ArgsType()
class NodeArgs {
  @Field(() => ID, { description: 'A global id.' })
  id!: string;
}

@ArgsType()
class NodesArgs {
  @Field(() => [ID], { description: `Global ids, at most ${most}; more are BAD_USER_INPUT.` })
  ids!: string[];
}

/** Looks things up by their global ids: null for what is not there, may not be seen, or is no id at all. */
@Resolver()
export class NodeResolver {
  constructor(
    private readonly reader: Reader,
    @Inject(MODEL) private readonly model: Model,
  ) {}

  @Query(() => Node, {
    nullable: true,
    description: 'What has this id; null where there is no such thing, or none that the viewer may see.',
  })
  node(@Args() { id }: NodeArgs, @Context() request: Request, @Info() info: GraphQLResolveInfo) {
    const [, key] = entryOf(id)[0] ?? [];
    return key && this.isNode(key.type, info) ? this.reader.byKey(request, info, key) : null;
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'What has these ids, in their order; null in the place of what `node` would answer null for.',
  })
  nodes(@Args() { ids }: NodesArgs, @Context() request: Request, @Info() info: GraphQLResolveInfo) {
    if (ids.length > most) throw badRequest(`Ask for at most ${most} ids.`, ['ids']);
    return this.find(ids, request, info);
  }

  /** One statement for each type there is an id of. */
  private async find(ids: readonly string[], request: Request, info: GraphQLResolveInfo) {
    const keys = new Map(ids.flatMap((id) => entryOf(id)));
    const types = Map.groupBy(keys.values(), ({ type }) => type);
    const found = await Promise.all(
      [...types].flatMap(([type, of]) =>
        this.isNode(type, info) ? [this.ofType(type, of, request, info)] : [],
      ),
    );
    const byId = new Map(found.flat().map((node) => [Reflect.get(node, place), node]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** A type that ids could be of but the schema gives none: sides are known by their codes. */
  private isNode(name: NodeType, { schema }: GraphQLResolveInfo): boolean {
    const type = schema.getType(name);
    const node = schema.getType('Node');
    return this.model.has(name) && isObjectType(type) && isAbstractType(node) && schema.isSubType(node, type);
  }

  private async ofType(
    type: NodeType,
    keys: readonly NodeKey[],
    request: Request,
    info: GraphQLResolveInfo,
  ): Promise<object[]> {
    const asked = { ...info, fieldNodes: [...info.fieldNodes, placeNode(info)] };
    const where = (a: string, q: FieldQuery) => this.condition(type, keys, a, q);
    const nodes = await this.reader.list(request, asked, type, where, () => '(select 1)');
    return Array.isArray(nodes) ? nodes : [];
  }

  private condition(type: NodeType, keys: readonly NodeKey[], a: string, q: FieldQuery): string {
    const described: TypeModel | undefined = this.model.get(type);
    if (described?.lookup) return keys.map((key) => `(${lookup(described, a, q, key)})`).join(' or ');
    const column = (name: 'partnership' | 'id') =>
      q.param(
        keys.map((key) => key[name]),
        'uuid[]',
      );
    return `(${a}.partnership_id, ${a}.id) in (select * from unnest(${column('partnership')}, ${column('id')}))`;
  }
}

/** An id that is written otherwise than we write it is none: two texts never name one thing. */
function entryOf(id: string): [string, NodeKey][] {
  const key = decodeNodeId(id);
  return key && encodeNodeId(key.type, key.partnership, key.id) === id ? [[id, key]] : [];
}

/** The response key under which each row also brings its id, whatever was asked of it. */
const place = '__place';

/** The field once more, asking for `id` alone; the selections of a field's nodes are merged. */
function placeNode({ fieldName, fieldNodes: [asked] }: GraphQLResolveInfo): FieldNode {
  const known = asked && placeNodes.get(asked);
  if (known) return known;
  const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
  const id: FieldNode = { kind: Kind.FIELD, alias: name(place), name: name('id') };
  const node: FieldNode = {
    kind: Kind.FIELD,
    name: name(fieldName),
    selectionSet: { kind: Kind.SELECTION_SET, selections: [id] },
  };
  if (asked) placeNodes.set(asked, node);
  return node;
}

/** By the node that a document has: the same selection is known again. */
const placeNodes = new WeakMap<FieldNode, FieldNode>();
