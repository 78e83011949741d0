import pg from 'pg';

/** At a time: a job, the listening, and what is due. */
const MOST = 3;

/**
 * The connections over which jobs are done. graphile-worker would leave a pool of its own without waiting for its end, and
 * deaf: what the database then ends would end the process.
 */
export class JobsPool implements AsyncDisposable {
  readonly pool: pg.Pool;
  private readonly open = new Set<pg.PoolClient>();

  /** `lost` is told of a connection that has ended by itself; another takes its place. */
  constructor(connectionString: string, lost: (error: Error) => void) {
    this.pool = new pg.Pool({ connectionString, max: MOST });
    // An idle connection says it of itself and of the pool, which must be heard, too.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => {
      this.open.add(client);
      client.on('error', lost);
    });
    this.pool.on('remove', (client) => this.open.delete(client));
  }

  /** Settled once every connection is closed: the pool's own promise does not wait for that. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.pool.end();
    await new Promise<void>((closed) => {
      const look = () => this.open.size === 0 && closed();
      this.pool.on('remove', look);
      look();
    });
  }
}
