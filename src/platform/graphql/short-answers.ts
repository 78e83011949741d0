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

/** Of more fields an answer is not read while the act's locks are held. */
const MOST_FIELDS = 60;

/** Fields that look at any number of rows: the comments, or the threads, of an action, or all members, once for each audience. */
const endless: ReadonlySet<string> = new Set([
  'Action.unreadCount',
  'RoundBrief.openPoints',
  'ThreadAudience.mentionable',
  'ThreadAudience.readerCount',
]);

/** How many fields were counted under a node: Apollo keeps parsed documents, so the node of a document that comes again is the same object. */
const known = new WeakMap<FieldNode, number>();

/**
 * Whether the answer that is asked of a mutation is short: one object with what belongs to it. No page of anything, nothing
 * costly, not very many fields; and no log, whose entries are written only after the answer is read (docs/adr/0038).
 */
export function isShort({ fieldNodes, returnType, fragments }: GraphQLResolveInfo): boolean {
  const [node, another] = fieldNodes;
  if (!node?.selectionSet || another) return false;
  const fields = known.get(node) ?? fieldsIn(node.selectionSet, getNamedType(returnType), fragments);
  known.set(node, fields);
  return fields <= MOST_FIELDS;
}

/** How many fields a selection has; Infinity where one of them may take long, or is of a type that is only known later. */
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
  // The one field that no type declares is __typename.
  if (!field) return 1;
  const type = getNamedType(field.type);
  const name = `${parent.name}.${field.name}`;
  if (/(Connection|^Log)$/.test(type.name) || isCostly(name) || endless.has(name))
    return Number.POSITIVE_INFINITY;
  return 1 + (node.selectionSet ? fieldsIn(node.selectionSet, type, fragments) : 0);
}
