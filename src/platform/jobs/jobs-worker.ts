import { setTimeout } from 'node:timers/promises';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Logger as JobsLogger, run } from 'graphile-worker';
import type { Logger } from 'pino';
import { JobsPool } from './jobs-pool.js';
import type { Tasks } from './tasks.js';

/** Milliseconds until a worker that the database has left is begun again. */
const PAUSE = 5_000;

/**
 * Works on the jobs in the database, each done by one of all instances, from the start of the application to its stop,
 * at which the job under way is finished. Without `url` it does nothing: no rule waits for a job.
 */
export class JobsWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly url: string | undefined,
    private readonly tasks: Tasks,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.url) this.working = this.work(this.url);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.working;
  }

  private async work(connectionString: string): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.workOnce(connectionString);
      } catch (err) {
        this.logger.error({ err }, 'the jobs worker met a fault');
        await setTimeout(PAUSE, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  private async workOnce(connectionString: string): Promise<void> {
    const { signal } = this.stopping;
    await using connections = new JobsPool(connectionString, (err) =>
      this.logger.warn({ err }, 'the jobs worker has lost a connection'),
    );
    const runner = await run({
      pgPool: connections.pool,
      noHandleSignals: true,
      // What became of a job is then written by what hears of failing; else nobody does, and the process would end.
      preset: { worker: { concurrentJobs: 1, completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      taskList: this.tasks.list,
      crontab: this.tasks.crontab,
      logger: new JobsLogger(() => (level, _message, meta) => this.tell(level, meta)),
    });
    // A runner that has ended already refuses to be stopped; how it ended is told by its promise.
    let stopped: Promise<void> | undefined;
    const stop = () => {
      stopped = runner.stop().catch(() => undefined);
    };
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    try {
      await runner.promise;
      await stopped;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  /** Its sentences name payloads and messages of others: only the kind of job and of fault are logged. */
  private tell(level: string, meta: Readonly<Record<string, unknown>> = {}): void {
    if (level !== 'error') return;
    const { job, error } = meta;
    const task = typeof job === 'object' && job && 'task_identifier' in job ? job.task_identifier : undefined;
    this.logger.error({ err: error, task }, 'a job failed');
  }
}
