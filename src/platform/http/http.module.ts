import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import type { Logger } from 'pino';
import { HealthController } from './health.controller.js';
import { HttpErrors } from './http-errors.js';
import { QuietLog } from './quiet-log.js';
import { SERVER_LOG } from './server-log.js';
import { Stopping } from './stopping.js';

/** What any server has around its API: health, errors outside GraphQL, its end. */
@Global()
@Module({
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController],
  providers: [Stopping, QuietLog, { provide: APP_FILTER, useClass: HttpErrors }],
  exports: [Stopping, QuietLog],
})
export class HttpModule {
  static logging(logger: Logger): DynamicModule {
    return {
      module: HttpModule,
      providers: [{ provide: SERVER_LOG, useValue: logger }],
      exports: [SERVER_LOG],
    };
  }
}
