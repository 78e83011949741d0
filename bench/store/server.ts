import { startEmbeddedPostgres } from './shipped.ts';

/** A PostgreSQL to measure on. */
export interface Server {
  /** Of who may create databases and roles. */
  readonly ownerUrl: string;
  stop(): Promise<void>;
}

/** The server that DATABASE_URL names, or one in .data/bench, as durable as in production. */
export async function openServer(env: NodeJS.ProcessEnv, say: (line: string) => void): Promise<Server> {
  const { DATABASE_URL: given } = env;
  if (given) return { ownerUrl: given, stop: async () => undefined };
  return startEmbeddedPostgres({ dataFolder: '.data/bench/postgres', say });
}
