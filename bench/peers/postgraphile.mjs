import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags } from 'postgraphile/utils';
import { tokenVerifier } from '../limit/verify-token.ts';

/**
 * PostGraphile on Concord's database, as its user would have it in production: the token is verified, the session looked up
 * in the database for each request, and row-level security hides what the viewer may not see. Its mutations are those that
 * it generates: a row as the client gives it, without lock, rule, counter or log.
 */
const { DATABASE_URL: connectionString, JWT_KEY: jwtKey, DATABASE_POOL: size, PORT: port } = process.env;
if (!connectionString || !jwtKey) throw new Error('DATABASE_URL and JWT_KEY are needed.');
const sessionOf = tokenVerifier(jwtKey, () => new Date());
const options = '-c statement_timeout=5s -c idle_in_transaction_session_timeout=30s -c timezone=UTC';
const pool = new pg.Pool({ connectionString, options, max: Number(size), min: Number(size) });
const viewer = `select v.audiences::text as "concord.audiences", v.partnership_id::text as "concord.partnership",
  v.user_id::text as "concord.user", v.membership_id::text as "concord.membership"
  from viewer_of($1, null, $2) v where v.membership_id is not null`;

/** An action has its rounds, which no foreign key of the database says of the action itself. */
const smartTags = jsonPgSmartTags({
  version: 1,
  config: {
    class: {
      approval_round: {
        tags: { foreignKey: '(partnership_id, action_id) references action (partnership_id, id)' },
      },
    },
  },
});

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [smartTags],
  // Fields do not depend on the indexes: rows are found by the foreign keys and conditions that the pages need.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ pool, schemas: ['public'] })],
  schema: { defaultBehavior: 'orderBy filterBy' },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false, websockets: false },
  grafast: {
    explain: false,
    async context({ node }) {
      const session = sessionOf(node?.req.headers.authorization);
      const { rows } = await pool.query({ name: 'viewer', text: viewer, values: [session, new Date()] });
      if (!rows[0]) throw new Error('UNAUTHENTICATED');
      return { pgSettings: rows[0] };
    },
  },
});
const serv = instance.createServ(grafserv);
await serv.ready();
const handle = serv.createHandler();
createServer((request, response) => {
  if (request.url === '/health/ready') response.writeHead(200).end();
  else handle(request, response);
}).listen(Number(port), '127.0.0.1');
