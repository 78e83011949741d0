import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from '../clock.js';
import { Ids } from '../ids.js';
import { AppRoleCheck } from './app-role.check.js';
import { Database } from './database.js';
import { UnitOfWork } from './unit-of-work.js';
import { WakeUps } from './wake-ups.js';

/**
 * What holds in every session of the application. A statement's plan is made once, for any values: a plan for each
 * request's own costs 10 ms a page where PostgreSQL, among a million rows, holds it for worth that.
 */
export const sessionSettings =
  '-c statement_timeout=5s -c idle_in_transaction_session_timeout=30s -c timezone=UTC -c plan_cache_mode=force_generic_plan -c jit=off';

/** The application's pool, the transactions on it, and where ids come from. */
@Global()
@Module({})
export class DatabaseModule {
  static connecting(url: string, pool: number, clock: Clock): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url,
          autoLoadEntities: true,
          synchronize: false,
          poolSize: pool,
          retryAttempts: 0,
          // Of waiting for a connection too: a full pool answers 503 soon.
          connectTimeoutMS: 3_000,
          invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
          extra: {
            // Statements that belong together travel together.
            pipeline: true,
            // Where the server says nothing at all, not even that the statement took too long.
            query_timeout: 7_000,
            keepAlive: true,
            options: sessionSettings,
          },
        }),
      ],
      providers: [
        Database,
        UnitOfWork,
        AppRoleCheck,
        { provide: WakeUps, useFactory: () => new WakeUps(url) },
        { provide: Clock, useValue: clock },
        { provide: Ids, useFactory: () => new Ids(clock) },
      ],
      exports: [Database, UnitOfWork, WakeUps, Clock, Ids],
    };
  }
}
