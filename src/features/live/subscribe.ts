import {
  createSourceEventStream,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
} from 'graphql';
import type { SubscribeMessage } from 'graphql-ws';
import { badRequest, unauthenticated } from '../../platform/graphql/errors.js';
import { overLimit } from '../../platform/graphql/limits.js';
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
  { id, payload }: Pick<SubscribeMessage, 'id' | 'payload'>,
  room: ReadingRoom,
): Promise<Subscribed | readonly GraphQLError[]> {
  const document = room.documents.of(schema, payload.query);
  if (!('kind' in document)) return document;
  const operation = getOperationAST(document, payload.operationName);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
    return [badRequest('Only subscriptions come by this socket: send queries and mutations by POST.')];
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
    if (news instanceof News) return { args, answers: new Answers(news, args, { connection, id }, room) };
    if ('errors' in news && news.errors) return news.errors;
    throw new Error('a subscription without news');
  } finally {
    await request.read.end();
  }
}
