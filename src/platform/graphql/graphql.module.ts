import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { Database } from '../database/database.js';
import { SessionCookie } from '../http/session-cookie.js';
import { arrangeSchema } from './arrange-schema.js';
import { stringifyAnswer } from './as-text.js';
import { limits, queryLimits } from './limits.js';
import { MarkdownResolver } from './markdown.resolver.js';
import { mask } from './mask.js';
import { MODEL, type Model } from './model.js';
import { noSubscriptionByPost } from './no-subscription-by-post.js';
import { NodeResolver } from './node.resolver.js';
import { oneActPerKey } from './one-act-per-key.js';
import { Reader } from './reader.js';
import { Node } from './relay.js';
import { Request } from './request.js';
import { requestEnd } from './request-end.js';
import { TextAnswers } from './text-answers.js';

@Global()
@Module({})
class ReaderModule {
  static of(model: Model): DynamicModule {
    return {
      module: ReaderModule,
      providers: [Reader, TextAnswers, NodeResolver, MarkdownResolver, { provide: MODEL, useValue: model }],
      exports: [Reader, TextAnswers, MODEL],
    };
  }
}

/** The endpoint: the schema from the code, its compiled reads, masked errors, one read transaction a request. */
@Module({})
export class ConcordGraphqlModule {
  static serving(
    model: Model,
    introspection: boolean,
    log: Logger,
    origins: readonly string[],
  ): DynamicModule {
    return {
      module: ConcordGraphqlModule,
      imports: [
        ReaderModule.of(model),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [Database, Reader, TextAnswers],
          useFactory: (database: Database, reader: Reader, texts: TextAnswers) => ({
            path: '/graphql',
            autoSchemaFile: true,
            buildSchemaOptions: { orphanedTypes: [Node], numberScalarMode: 'integer' },
            transformSchema: (schema) => arrangeSchema(schema, model, reader),
            context: (request: FastifyRequest, reply: FastifyReply) =>
              new Request(
                database,
                request.headers,
                request.ip,
                request.id,
                new SessionCookie(request.headers, reply, origins),
              ),
            plugins: [
              queryLimits(),
              oneActPerKey(),
              noSubscriptionByPost(),
              requestEnd(log),
              texts.plugin(),
              ApolloServerPluginCacheControlDisabled(),
            ],
            formatError: mask,
            stringifyResult: stringifyAnswer,
            autoTransformHttpErrors: false,
            introspection,
            playground: false,
            csrfPrevention: true,
            allowBatchedHttpRequests: false,
            hideSchemaDetailsFromClientErrors: !introspection,
            includeStacktraceInErrorResponses: false,
            parseOptions: { maxTokens: limits.tokens },
            maxRecursiveSelections: limits.selections,
            preserveHttpStatusForExecutionErrors: false,
            stopOnTerminationSignals: false,
          }),
        }),
      ],
    };
  }
}
