import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What of a request is needed to read its selections. */
export type Document = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** Is told of every selection that a condition stands at, and whether it holds. */
type Noted = (holds: (variables: Document['variableValues']) => boolean) => boolean;

/** The fields selected on a concrete type, merged by response key (GraphQL specification, CollectFields). */
export function collectFields(
  document: Document,
  type: GraphQLObjectType,
  nodes: readonly { readonly selectionSet?: SelectionSetNode | undefined }[],
  noted: Noted = (holds) => holds(document.variableValues),
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const node of nodes) if (node.selectionSet) collect(node.selectionSet);
  return fields;

  function collect(set: SelectionSetNode): void {
    for (const selection of set.selections) {
      if (selection.directives?.length && !noted((variables) => included(variables, selection))) continue;
      if (selection.kind === 'Field') {
        const key = selection.alias?.value ?? selection.name.value;
        const same = fields.get(key);
        if (same) same.push(selection);
        else fields.set(key, [selection]);
        continue;
      }
      if (selection.kind === 'FragmentSpread') {
        if (visited.has(selection.name.value)) continue;
        visited.add(selection.name.value);
      }
      const fragment =
        selection.kind === 'InlineFragment' ? selection : document.fragments[selection.name.value];
      const condition = fragment?.typeCondition?.name.value;
      if (fragment && applies(document, type, condition)) collect(fragment.selectionSet);
    }
  }
}

/** `@skip` wins over `@include`, as in the specification. */
function included(variables: Document['variableValues'], selection: SelectionNode): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
  return skip?.if !== true && include?.if !== false;
}

/** A fragment holds for its own type, and for every type of its interface or union. */
function applies(document: Document, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wider = document.schema.getType(condition);
  return isAbstractType(wider) && document.schema.isSubType(wider, type);
}
