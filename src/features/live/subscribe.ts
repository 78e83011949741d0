import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { badInput, unauthenticated } from '../../platform/graphql/errors.js';
import { limits, overLimit } from '../../platform/graphql/limits.js';
import { Answers, type ReadingRoom } from './answers.js';
import type { LiveConnection } from './live-connection.js';
import { LiveRequest } from './live-request.js';
import { News } from './news.js';

/** What graphql-ws is given to run, and its answers. */
export interface Subscribed {
  readonly args: ExecutionArgs;
  readonly answers: Answers;
}

/** Begins a subscription, under the limits of every operation; or tells why not. */
export async function subscribe(
  schema: GraphQLSchema,
  connection: LiveConnection,
  payload: SubscribePayload,
  room: ReadingRoom,
): Promise<Subscribed | readonly GraphQLError[]> {
  const document = read(payload.query);
  if (document instanceof GraphQLError) return [document];
  const faults = validate(schema, document);
  if (faults.length > 0) return faults.map(asBadInput);
  const operation = getOperationAST(document, payload.operationName);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
    return [badInput('Only subscriptions come by this socket: send queries and mutations by POST.')];
  const sentence = overLimit(schema, document, operation, payload.variables ?? {});
  if (sentence) return [new GraphQLError(sentence, { extensions: { code: 'QUERY_TOO_COMPLEX' } })];

  if (!(await room.connections.anew(connection))) return [unauthenticated()];
  const request = new LiveRequest(room.database, connection);
  await request.identify(async () => connection.viewer);
  const args: ExecutionArgs = {
    schema,
    document,
    contextValue: request,
    ...(payload.operationName != null && { operationName: payload.operationName }),
    ...(payload.variables && { variableValues: payload.variables }),
  };
  try {
    // The resolver's guard stands before it, as before every operation.
    const news = await room.turns.take(() => createSourceEventStream(args));
    if (news instanceof News) return { args, answers: new Answers(news, args, connection, room) };
    if ('errors' in news && news.errors) return news.errors;
    throw new Error('a subscription without news');
  } finally {
    await request.read.end();
  }
}

function read(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: limits.tokens });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** Without what validation would guess: names of a schema that is not shown. */
function asBadInput({ message, nodes }: GraphQLError): GraphQLError {
  const plain = message.replace(/ ?Did you mean(.+?)\?$/, '');
  return new GraphQLError(plain, {
    ...(nodes && { nodes }),
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
}
