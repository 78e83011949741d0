import type { Client } from 'pg';
import { accessToken } from '../workload/access-token.ts';
import type { Following } from './follower.ts';

/** What is followed, by kind; what an event is known by follows from what it asks for. */
const subscriptions = {
  logAppended: 'subscription ($id: ID!) { logAppended(log: $id) { position kind at subject { id } } }',
  threadChanged:
    'subscription ($id: ID!) { threadChanged(thread: $id) { id title commentCount comments(last: 1) { nodes { id body createdAt author { user { name } } } } } }',
  roundChanged:
    'subscription ($id: ID!) { roundChanged(round: $id) { id status answers { side state } positions(last: 1) { nodes { id kind } } } }',
  inboxChanged:
    'subscription { inboxChanged { inbox(first: 20) { totalCount nodes { id reason title deadline } } } }',
} as const;

export type Kind = keyof typeof subscriptions;
export const kinds = Object.keys(subscriptions) as Kind[];

/** The same things as a query asks for them: what the last event must have said. */
export const asked: Readonly<Partial<Record<Kind, string>>> = {
  threadChanged:
    'query ($id: ID!) { node(id: $id) { ... on Thread { id title commentCount comments(last: 1) { nodes { id body createdAt author { user { name } } } } } } }',
  roundChanged:
    'query ($id: ID!) { node(id: $id) { ... on ApprovalRound { id status answers { side state } positions(last: 1) { nodes { id kind } } } } }',
  inboxChanged: 'query { viewer { inbox(first: 20) { totalCount nodes { id reason title deadline } } } }',
};

/** A socket to be opened. */
export interface Part extends Following {
  readonly kind: Kind;
  readonly subject: string;
  readonly organisation: string;
}

/** An act that is news: what it is sent as, and what it is about. */
export interface Act {
  readonly operation: 'postComment' | 'takePosition';
  readonly variables: Readonly<Record<string, unknown>>;
  readonly token: string;
  readonly subject: string;
  /** Whose inbox changes with it; none for most. */
  readonly organisation: string | undefined;
  readonly side: string;
}

interface Person {
  readonly session: string;
  readonly user: string;
  readonly organisation: string;
  readonly side: string;
  readonly partnership: string;
  readonly log: string;
}

/** Threads and rounds that are followed. */
const THREADS = 25;
const ROUNDS = 25;

/** So many sockets, of as many people as there are, as many of each kind wanted; and the acts that they hear of, in turn. */
export async function castOf(
  owner: Client,
  { jwtKey, sockets, wanted }: { jwtKey: string; sockets: number; wanted: readonly Kind[] },
) {
  const token = ({ session, user }: Pick<Person, 'session' | 'user'>) =>
    accessToken(jwtKey, session, user, new Date());
  // Members of organisations that lead few actions, as most do.
  const people = (
    await owner.query<Person>(
      `select s.id as session, m.user_id as user, m.organisation_id as organisation, o.side_code as side, m.partnership_id as partnership,
         node_id_int(13, m.partnership_id, a.audience, 0) as log
       from membership m join session s using (user_id) join organisation o on o.partnership_id = m.partnership_id and o.id = m.organisation_id
       join audience a on a.partnership_id = m.partnership_id and a.kind = 'PARTNERSHIP'
       where (select count(*) from circle_member c where c.partnership_id = m.partnership_id and c.organisation_id = o.id) < 40
       order by md5(m.id::text)`,
    )
  ).rows;
  const threads = (
    await owner.query<{ id: string; partnership: string }>(
      `select node_id(8, partnership_id, id) as id, partnership_id as partnership from (
         select t.*, row_number() over (partition by t.partnership_id order by md5(t.id::text)) as n from thread t
         join audience a using (partnership_id, audience) where a.kind = 'PARTNERSHIP' and t.comment_count < 50) t where n <= ${THREADS}`,
    )
  ).rows;
  const elected = (
    await owner.query<Person & { round: string; digest: string; taken: boolean }>(
      `select node_id(10, r.partnership_id, r.id) as round, r.digest, r.partnership_id as partnership, e.organisation_id as organisation,
         e.side_code as side, s.id as session, m.user_id as user, '' as log, exists (select from position p
           where p.partnership_id = r.partnership_id and p.round_id = r.id and p.organisation_id = e.organisation_id) as taken
       from (select * from approval_round where status = 'OPEN' order by md5(id::text) limit ${ROUNDS}) r
       join elector e on e.partnership_id = r.partnership_id and e.round_id = r.id
       join membership m on m.partnership_id = e.partnership_id and m.organisation_id = e.organisation_id and 'APPROVER' = any (m.roles)
       join session s on s.user_id = m.user_id order by md5(r.id::text || m.id::text)`,
    )
  ).rows;
  const rounds = [...new Set(elected.map(({ round }) => round))];
  const parts = Array.from({ length: sockets }, (_, index): Part => {
    const one = wanted[index % wanted.length] ?? 'logAppended';
    const person = people[index % people.length];
    if (!person) throw new Error('the data set has nobody');
    const here = threads.filter(({ partnership }) => partnership === person.partnership);
    // Rounds are of one partnership; who is of another follows its log.
    const round = elected[0]?.partnership === person.partnership;
    const kind =
      (one === 'roundChanged' && !round) || (one === 'threadChanged' && here.length === 0)
        ? 'logAppended'
        : one;
    const subject = {
      logAppended: person.log,
      threadChanged: here[index % here.length]?.id ?? '',
      roundChanged: rounds[index % rounds.length] ?? '',
      inboxChanged: '',
    }[kind];
    const variables = kind === 'inboxChanged' ? {} : { id: subject };
    const { organisation } = person;
    return { kind, subject, organisation, query: subscriptions[kind], variables, token: token(person) };
  });
  const writers = people.filter(({ partnership }) => partnership === elected[0]?.partnership);
  const talked = threads.filter(({ partnership }) => partnership === elected[0]?.partnership);
  const first = elected.filter(({ taken, side }) => !taken && side === 'EU');
  const again = elected.filter(({ taken, side }) => taken && side === 'KZ');
  return { parts, acts: actsOf() };

  /** Six comments, then a position that was taken before, then the first of an organisation while there are such. */
  function* actsOf(): Generator<Act, never> {
    for (let n = 0; ; n += 1) {
      const turn = n % 8;
      const next = Math.floor(n / 8);
      const elector = turn === 7 ? first[next] : again[next % again.length];
      if (turn >= 6 && elector)
        yield {
          operation: 'takePosition',
          variables: {
            input: {
              round: elector.round,
              digest: elector.digest,
              kind: turn === 7 || Math.floor(next / again.length) % 2 ? 'ABSTAIN' : 'APPROVE',
            },
          },
          token: token(elector),
          subject: elector.round,
          organisation: turn === 7 ? elector.organisation : undefined,
          side: elector.side,
        };
      else {
        const writer = writers[n % writers.length];
        const thread = talked[n % talked.length];
        if (!writer || !thread) throw new Error('nobody writes');
        const input = { thread: thread.id, body: `Word ${n} for whoever listens.`, language: 'en' };
        const { side } = writer;
        yield {
          operation: 'postComment',
          variables: { input },
          token: token(writer),
          subject: thread.id,
          organisation: undefined,
          side,
        };
      }
    }
  }
}
