import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { Inject, Injectable } from '@nestjs/common';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isAbstractType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { isUnavailable } from '../database/unavailable.js';
import { JsonText, wantText } from './as-text.js';
import { collectFields } from './compiler/collect-fields.js';
import { NotAsText } from './compiler/leaf-text.js';
import { MODEL, type Model } from './model.js';
import type { Request } from './request.js';

type Context = GraphQLRequestContext<Request>;
type Root = Omit<GraphQLResolveInfo, 'fieldName' | 'fieldNodes' | 'returnType' | 'path'>;

/**
 * Answers a query with the texts that its root fields' statements bring, where every one of them has such a text. The
 * variables, the arguments, the guard and the resolvers are those of graphql-js; whatever is refused, fails or is in
 * doubt is left to it, so that every error is its own.
 */
@Injectable()
export class TextAnswers {
  /** For the tests that compare the two ways. */
  enabled = true;
  answered = 0;
  /** Operations that have a root field without such a text. */
  private readonly never = new WeakSet<OperationDefinitionNode>();
  private readonly fragments = new WeakMap<DocumentNode, Record<string, FragmentDefinitionNode>>();

  constructor(@Inject(MODEL) private readonly model: Model) {}

  plugin(): ApolloServerPlugin<Request> {
    return {
      requestDidStart: async () => ({
        responseForOperation: async (context) => {
          const data = await this.dataOf(context);
          if (!data) return null;
          const { http } = context.response;
          return { http: { ...http }, body: { kind: 'single', singleResult: { data } } };
        },
      }),
    };
  }

  private async dataOf(context: Context) {
    const { operation, document, contextValue } = context;
    if (!this.enabled || !operation || !document || this.never.has(operation)) return undefined;
    if (operation.operation !== OperationTypeNode.QUERY) return undefined;
    try {
      const data = await contextValue.assuming(() => this.answer(context, document, operation));
      if (data) this.answered += 1;
      // What is answered otherwise begins anew, with the viewer as they are now.
      else await contextValue.read.close();
      return data;
    } catch (error) {
      if (error instanceof NotAsText) this.never.add(operation);
      // A transaction in which a statement failed answers nothing more; one that cannot be had is not asked for again.
      if (!isUnavailable(error)) await contextValue.read.close();
      return undefined;
    }
  }

  private async answer(
    { schema, request, contextValue }: Context,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ) {
    const type = schema.getQueryType();
    const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
    if (!type || !coerced.coerced) return undefined;
    const root: Root = {
      schema,
      operation,
      fragments: this.fragmentsOf(document),
      variableValues: coerced.coerced,
      rootValue: undefined,
      parentType: type,
    };
    const fields = [...collectFields(root, type, [operation])];
    // All of them are known to be answerable before any is asked.
    const asked = fields.map(([key, nodes]) => ({ key, ask: this.asking(root, key, nodes, contextValue) }));
    contextValue.read.expect(fields.filter(([, [node]]) => node?.name.value !== '__typename').length);
    const texts = await Promise.allSettled(asked.map(({ ask }) => ask()));
    const members = texts.map((outcome, i) => {
      if (outcome.status === 'rejected') throw outcome.reason;
      return `"${asked[i]?.key}":${outcome.value}`;
    });
    return new JsonText(`{${members.join(',')}}`);
  }

  private asking(root: Root, key: string, fieldNodes: GraphQLResolveInfo['fieldNodes'], request: Request) {
    const { parentType, variableValues } = root;
    const [node] = fieldNodes;
    if (!node) throw new NotAsText('no field');
    if (node.name.value === '__typename') return async () => `"${parentType.name}"`;
    const field = parentType.getFields()[node.name.value];
    const resolve = field?.resolve;
    if (!resolve || !this.isOneStatement(field.type)) throw new NotAsText('not one statement');
    const args = getArgumentValues(field, node, variableValues);
    const path = { prev: undefined, key, typename: parentType.name };
    const info = { ...root, fieldName: field.name, fieldNodes, returnType: field.type, path };
    wantText(info);
    return async () => {
      const value: unknown = await resolve(root.rootValue, args, request, info);
      if (value instanceof JsonText) return value.text;
      if (value !== null || isNonNullType(field.type)) throw new NotAsText('no text');
      return 'null';
    };
  }

  /** What has a row comes with it; a list of anything is one statement for each type there is in it. */
  private isOneStatement(type: GraphQLOutputType): boolean {
    const named = getNamedType(type);
    return isAbstractType(named) ? !isListType(getNullableType(type)) : this.model.has(named.name);
  }

  private fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
    const known = this.fragments.get(document);
    if (known) return known;
    const all = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    const byName = Object.fromEntries(all.map((one) => [one.name.value, one]));
    this.fragments.set(document, byName);
    return byName;
  }
}
