import {
  type ExecutionArgs,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  Kind,
} from 'graphql';
import { JsonText, wantText } from '../../platform/graphql/as-text.js';
import { collectFields } from '../../platform/graphql/compiler/collect-fields.js';
import { NotAsText } from '../../platform/graphql/compiler/leaf-text.js';
import type { Model } from '../../platform/graphql/model.js';
import type { LiveRequest } from './live-request.js';

/**
 * The `data` of each event of a subscription as the text that its one statement brings, as `TextAnswers` has it of
 * queries: the variables, the arguments and the resolver are those of graphql-js. Whatever fails or is in doubt is left
 * to graphql-js, so that every error is its own.
 */
export class EventText {
  private constructor(
    private readonly key: string,
    private readonly ask: (event: unknown, request: LiveRequest) => unknown,
  ) {}

  /** Undefined where an event is more than one statement. */
  static of(args: ExecutionArgs, model: Model): EventText | undefined {
    const { schema, document, rootValue, variableValues } = args;
    const operation = getOperationAST(document, args.operationName);
    const parentType = schema.getSubscriptionType();
    if (!operation || !parentType) return undefined;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {});
    if (!coerced) return undefined;
    const all = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    const fragments = Object.fromEntries(all.map((one) => [one.name.value, one]));
    const root = { schema, operation, fragments, variableValues: coerced, rootValue, parentType };
    const [selected] = collectFields(root, parentType, [operation]);
    const [key, fieldNodes] = selected ?? ['', []];
    const [node] = fieldNodes;
    const field = node && parentType.getFields()[node.name.value];
    if (!node || !field?.resolve || !model.has(getNamedType(field.type).name)) return undefined;
    const { resolve, name: fieldName, type: returnType } = field;
    const path = { prev: undefined, key, typename: parentType.name };
    const info: GraphQLResolveInfo = { ...root, fieldName, fieldNodes, returnType, path };
    wantText(info);
    const given = getArgumentValues(field, node, coerced);
    return new EventText(key, (event, request) => resolve(event, given, request, info));
  }

  /** The JSON of `data`. */
  async read(event: unknown, request: LiveRequest): Promise<string> {
    const value = await this.ask(event, request);
    if (!(value instanceof JsonText)) throw new NotAsText('no text');
    return `{"${this.key}":${value.text}}`;
  }
}
