import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { isCostly } from './limits.js';

type Fragments = GraphQLResolveInfo['fragments'];

/** Fields of an answer that is read while the act's locks are held. */
const MOST_FIELDS = 60;

/** What adds up rows without end: the unread of all threads of an action. */
const endless: ReadonlySet<string> = new Set(['Action.unreadCount']);

/** Known by identity: Apollo keeps the parsed documents. */
const known = new WeakMap<FieldNode, number>();

/**
 * Whether what a mutation's field is asked for is one object with what belongs to it: no page of anything, nothing that
 * weighs more than its row, no log (it is written after), and not very many fields.
 */
export function isShort({ fieldNodes, returnType, fragments }: GraphQLResolveInfo): boolean {
  const [node, another] = fieldNodes;
  if (!node?.selectionSet || another) return false;
  const fields = known.get(node) ?? fieldsIn(node.selectionSet, getNamedType(returnType), fragments);
  known.set(node, fields);
  return fields <= MOST_FIELDS;
}

/** How many fields there are; Infinity where one of them may take long. */
function fieldsIn(
  { selections }: SelectionSetNode,
  type: GraphQLNamedType | undefined,
  fragments: Fragments,
): number {
  return selections.reduce((sum, node) => {
    if (node.kind === Kind.INLINE_FRAGMENT) return Number.POSITIVE_INFINITY;
    if (node.kind === Kind.FIELD) return sum + fieldsOf(node, type, fragments);
    const fragment = fragments[node.name.value];
    if (fragment?.typeCondition.name.value !== type?.name) return Number.POSITIVE_INFINITY;
    return sum + (fragment ? fieldsIn(fragment.selectionSet, type, fragments) : 0);
  }, 0);
}

function fieldsOf(node: FieldNode, parent: GraphQLNamedType | undefined, fragments: Fragments): number {
  if (!isObjectType(parent) && !isInterfaceType(parent)) return Number.POSITIVE_INFINITY;
  const field = parent.getFields()[node.name.value];
  // __typename
  if (!field) return 1;
  const type = getNamedType(field.type);
  const name = `${parent.name}.${field.name}`;
  if (/(Connection|^Log)$/.test(type.name) || isCostly(name) || endless.has(name))
    return Number.POSITIVE_INFINITY;
  return 1 + (node.selectionSet ? fieldsIn(node.selectionSet, type, fragments) : 0);
}
