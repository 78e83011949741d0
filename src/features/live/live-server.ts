import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type ExecutionArgs, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { type Context, makeServer, type Server } from 'graphql-ws';
import type { Logger } from 'pino';
import { Authentication } from '../../access/authentication.js';
import { ViewerQueries } from '../../access/viewers.queries.js';
import { languageOf } from '../../catalogue/language.js';
import { Database } from '../../platform/database/database.js';
import { isUnavailable } from '../../platform/database/unavailable.js';
import { mask } from '../../platform/graphql/mask.js';
import { MODEL, type Model } from '../../platform/graphql/model.js';
import { Request } from '../../platform/graphql/request.js';
import { settleErrors } from '../../platform/graphql/settle-errors.js';
import { acceptedLanguages } from '../../platform/http/accepted-languages.js';
import { SERVER_LOG } from '../../platform/http/server-log.js';
import type { Answers, ReadingRoom } from './answers.js';
import { GatheredReads } from './gathered-reads.js';
import { KnownDocuments } from './known-documents.js';
import { LiveConnection, type Presented } from './live-connection.js';
import { LiveConnections } from './live-connections.js';
import { subscribe } from './subscribe.js';
import { Turns } from './turns.js';

/** Events read at a time: requests by POST keep most of the pool. */
const TURNS = 4;
/** Subscriptions open at a time by one socket. */
const MOST = 20;
/** Sockets open at a time by one person. */
const MOST_OF_USER = 50;
/** Milliseconds in which a socket says whose it is. */
const INIT_WAIT = 5_000;

/** What stands beside graphql-ws's own state of a socket. */
export interface Extra {
  readonly network: string;
  /** It has said whose it is. */
  readonly known: () => void;
  readonly isOpen: () => boolean;
  readonly close: (code: number, reason: string) => void;
  readonly send: (message: string) => Promise<void>;
  connection?: LiveConnection;
}

type Socket = Context<Readonly<Record<string, unknown>>, Extra>;

/** Subscriptions as graphql-transport-ws has them: who may connect, what may be subscribed to, what leaves the server. */
@Injectable()
export class LiveServer {
  private readonly room: ReadingRoom;
  /** Begun by onSubscribe, handed on to graphql-ws. */
  private readonly begun = new WeakMap<ExecutionArgs, Answers>();

  constructor(
    private readonly modules: ModuleRef,
    private readonly authentication: Authentication,
    private readonly connections: LiveConnections,
    private readonly database: Database,
    viewers: ViewerQueries,
    @Inject(MODEL) model: Model,
    @Inject(SERVER_LOG) private readonly log: Logger,
  ) {
    const [turns, documents] = [new Turns(TURNS), new KnownDocuments()];
    const gathered = new GatheredReads(database, viewers);
    this.room = { connections, database, turns, model, documents, gathered };
  }

  /** Of the GraphQL module, which exports it to nobody. */
  private get schema(): GraphQLSchema {
    return this.modules.get(GraphQLSchemaHost, { strict: false }).schema;
  }

  make(): Server<Extra> {
    return makeServer<Readonly<Record<string, unknown>>, Extra>({
      connectionInitWaitTimeout: INIT_WAIT,
      onConnect: (socket) => this.connect(socket),
      onSubscribe: async (socket, id, payload) => {
        const { connection } = socket.extra;
        if (!connection) throw new Error('a subscription before the connection');
        if (Object.keys(socket.subscriptions).length > MOST)
          return [tooMany(`At most ${MOST} subscriptions stand on one socket.`)];
        const subscribed = await subscribe(this.schema, connection, { id, payload }, this.room).catch(
          asErrors,
        );
        if (!('args' in subscribed)) return subscribed;
        this.begun.set(subscribed.args, subscribed.answers);
        return subscribed.args;
      },
      subscribe: (args) => this.begun.get(args) ?? { errors: [new GraphQLError('Nothing was begun.')] },
      onError: ({ extra }, id, payload, errors) => this.told(errors, id, payload.operationName, extra),
      onNext: ({ extra }, id, { operationName }, _args, { data, errors }) => ({
        ...(data !== undefined && { data }),
        ...(errors && { errors: this.told(errors, id, operationName, extra) }),
      }),
      onClose: ({ extra: { connection } }) => {
        if (connection) this.connections.remove(connection);
      },
    });
  }

  /** Takes in whoever brings a token of a live session, or closes (4403) with the sentence why not. */
  private async connect({ connectionParams, extra }: Socket): Promise<void> {
    const headers = presented(connectionParams ?? {});
    const request = new Request(this.database, headers, extra.network);
    try {
      const viewer = await this.authentication.viewerOf(request);
      // Whoever left while they were looked up is not told again that they have.
      if (!extra.isOpen()) return;
      if (this.connections.openOf(viewer.user) >= MOST_OF_USER)
        return extra.close(4429, `At most ${MOST_OF_USER} sockets are open for one person.`);
      extra.known();
      const connection = new LiveConnection(viewer, headers, extra.network, extra);
      extra.connection = connection;
      this.connections.add(connection);
    } catch (error) {
      // Try Again Later: clients come back by themselves (IANA, WebSocket Close Code 1013).
      if (isUnavailable(error)) return extra.close(1013, 'The server is too busy. Connect again later.');
      if (!(error instanceof GraphQLError)) throw error;
      extra.close(4403, error.message);
    }
  }

  /** What a client is told of errors, as over HTTP. */
  private told(
    errors: readonly GraphQLError[],
    id: string,
    operationName: string | null | undefined,
    { connection }: Extra,
  ): GraphQLFormattedError[] {
    // What ends a subscription graphql-ws has wrapped once more, without the place.
    const raised = errors.map((error) =>
      error.path === undefined && error.originalError instanceof GraphQLError ? error.originalError : error,
    );
    const language = languageOf(acceptedLanguages(connection?.headers['accept-language']));
    settleErrors(
      raised,
      { schema: this.schema, document: undefined, operationName, requestId: id, language },
      this.log,
    );
    return raised.map((error) => mask(error.toJSON(), error));
  }
}

const tooMany = (sentence: string) =>
  new GraphQLError(sentence, { extensions: { code: 'QUERY_TOO_COMPLEX' } });

function asErrors(error: unknown): readonly GraphQLError[] {
  if (error instanceof GraphQLError) return [error];
  if (error instanceof Error) return [new GraphQLError(error.message, { originalError: error })];
  throw error;
}

/** Header names are compared without regard to case (RFC 9110, section 5.1). */
function presented(params: Readonly<Record<string, unknown>>): Presented {
  const given = new Map(Object.entries(params).map(([name, value]) => [name.toLowerCase(), value]));
  const text = (name: keyof Presented) => {
    const value = given.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    authorization: text('authorization'),
    'concord-membership': text('concord-membership'),
    'accept-language': text('accept-language'),
  };
}
