import { built } from '../store/shipped.ts';

type Application = typeof import('../../src/application.js');
type Databases = typeof import('../../src/platform/database/database.js');
type Clocks = typeof import('../../src/platform/clock.js');
type Logs = typeof import('../../src/platform/log.js');
type Posts = typeof import('../../src/platform/mail/console-post.js');
type Modules = typeof import('../../src/platform/database/database.module.js');
type Connections = typeof import('../../src/platform/database/connections.js');

export type Statement = import('../../src/platform/database/connections.js').Statement;

const { createApplication, stopApplication }: Application = await import(built('application.js'));
const { Database }: Databases = await import(built('platform/database/database.js'));
const { SystemClock }: Clocks = await import(built('platform/clock.js'));
const { createLogger }: Logs = await import(built('platform/log.js'));
const { consolePost }: Posts = await import(built('platform/mail/console-post.js'));
const { nameOf }: Connections = await import(built('platform/database/connections.js'));

const { sessionSettings }: Modules = await import(built('platform/database/database.module.js'));

export { nameOf, sessionSettings };

/** Concord in this process, to hear which statements it sends. */
export interface Heard {
  /** Sends a request and answers the statements that brought its rows: the scope, then what reads. Throws on errors. */
  statementsOf(token: string, query: string, variables: object): Promise<readonly Statement[]>;
  stop(): Promise<void>;
}

/** Concord as it was built, in this process, on a database as the application's role. */
export async function hearConcord(databaseUrl: string, jwtKey: string): Promise<Heard> {
  const app = await createApplication({
    databaseUrl,
    pool: 2,
    jwtKey,
    clock: new SystemClock(),
    introspection: false,
    mail: { key: '00'.repeat(32), site: 'https://concord.example.org', post: consolePost(() => undefined) },
    logger: createLogger({ level: 'error', readable: false }, process.stderr),
  });
  const database = app.get(Database);
  return {
    async statementsOf(token, query, variables) {
      const sent: Statement[] = [];
      database.listen((statement) => sent.push(statement));
      const { statusCode, body } = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: `Bearer ${token}`, accept: 'application/graphql-response+json' },
        payload: { query, variables },
      });
      database.listen(undefined);
      if (statusCode !== 200 || body.includes('"errors":')) throw new Error(`${body}\n${query}`);
      return sent.slice(sent.findIndex(({ text }) => text.includes('set_config(')));
    },
    stop: () => stopApplication(app),
  };
}
