import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ActGuard } from './act.guard.js';
import { Authentication } from './authentication.js';
import { JWT_KEY } from './jwt-key.js';
import { ViewerQueries } from './viewers.queries.js';

/** Who is it, and what may they do: the guard before every operation. */
@Global()
@Module({})
export class AccessModule {
  static signing(jwtKey: string): DynamicModule {
    return {
      module: AccessModule,
      providers: [
        Authentication,
        ViewerQueries,
        { provide: JWT_KEY, useValue: jwtKey },
        { provide: APP_GUARD, useClass: ActGuard },
      ],
      exports: [Authentication, ViewerQueries, JWT_KEY],
    };
  }
}
