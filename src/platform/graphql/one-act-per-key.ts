import type { ApolloServerPlugin } from '@apollo/server';
import {
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { badRequest } from './errors.js';
import type { Request } from './request.js';

type Variables = Readonly<Record<string, unknown>>;

/**
 * Refuses (BAD_USER_INPUT) an operation with an Idempotency-Key and more than one act before anything of it is run: a
 * key stands for one act, and of two of the same field the second would find the key used.
 */
export function oneActPerKey(): ApolloServerPlugin<Request> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ document, operation, request, contextValue }) {
        if (!contextValue.idempotencyKey || operation?.operation !== OperationTypeNode.MUTATION) return;
        const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
        const variables = { ...defaultsOf(operation), ...request.variables };
        if (actsIn(operation.selectionSet, fragments, variables).size > 1)
          throw badRequest('An Idempotency-Key is for one act: send each in a request of its own.', [
            'Idempotency-Key',
          ]);
      },
    }),
  };
}

/** The response keys of the acts that would be run: selections with the same key are one field (GraphQL, "Field merging"). */
function actsIn(
  set: SelectionSetNode,
  fragments: readonly FragmentDefinitionNode[],
  variables: Variables,
): ReadonlySet<string> {
  const acts = set.selections.flatMap((node) => {
    const skipped = getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true;
    const included = getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
    if (skipped || !included) return [];
    if (node.kind === Kind.FIELD)
      return node.name.value === '__typename' ? [] : [node.alias?.value ?? node.name.value];
    const inside =
      node.kind === Kind.INLINE_FRAGMENT
        ? node
        : fragments.find(({ name }) => name.value === node.name.value);
    return inside ? [...actsIn(inside.selectionSet, fragments, variables)] : [];
  });
  return new Set(acts);
}

/** The variables' default values that a condition may have. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.BOOLEAN ? [[variable.name.value, defaultValue.value]] : [],
    ),
  );
}
