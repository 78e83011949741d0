import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { JobsWorker } from './jobs-worker.js';
import { Tasks } from './tasks.js';

/** Jobs in the database; worked on by this instance where it has a connection for it. */
@Global()
@Module({})
export class JobsModule {
  static working(url: string | undefined, logger: Logger): DynamicModule {
    const worker = {
      provide: JobsWorker,
      useFactory: (tasks: Tasks) => new JobsWorker(url, tasks, logger),
      inject: [Tasks],
    };
    return { module: JobsModule, providers: [Tasks, worker], exports: [Tasks] };
  }
}
