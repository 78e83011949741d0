import type pg from 'pg';
import { v7 } from 'uuid';
import type { KnownViewers } from './known-viewers.ts';
import { prepared, send } from './pool.ts';
import { Refused } from './refused.ts';
import { roundJson } from './round.ts';
import { rowOf } from './thread.ts';
import { here, visible } from './viewer.ts';
import { beginWrite, finish, roleOf } from './write.ts';

interface Facts {
  readonly digest: string;
  readonly open: boolean;
  readonly deadline: Date;
  /** When it was opened, or its latest position was taken. */
  readonly last: Date;
  /** Of the side, where the viewer's organisation is an elector. */
  readonly audience: number | null;
  readonly barred: boolean;
  /** Whether the side has not answered, and cannot before another of its electors takes a position. */
  readonly waits: boolean;
  readonly prepared: boolean;
}

const seenRound = `approval_round r where r.partnership_id = ${here} and r.id = $1 and ${visible('r')}`;

/** The edition, the action and the round in the order of all verbs, as Concord locks them (its `round-lock.store`). */
const locks =
  prepared(`with edition as (select 1 from roadmap m where m.partnership_id = ${here} and m.id = (select r.roadmap_id from ${seenRound})
    and ${visible('m')} for no key update)
  select 1 from approval_round r join action a on a.partnership_id = r.partnership_id and a.id = r.action_id
  where (select count(*) from edition) >= 0 and r.partnership_id = ${here} and r.id = $1 and ${visible('r')} and ${visible('a')}
  for update of a for no key update of r`);

const stays = `not exists (select from elector_departure d where d.partnership_id = e.partnership_id and d.round_id = e.round_id
  and d.organisation_id = e.organisation_id and ${visible('d')})`;

const facts =
  prepared(`select r.digest, r.status = 'OPEN' and r.procedure = 'EXPRESS' as open, r.deadline, is_barred(r.partnership_id, r.action_id, me.user_id) as barred,
    greatest(r.opened_at, last_position_at(r.partnership_id, r.id)) as last,
    (select e.audience from elector e where e.partnership_id = r.partnership_id and e.round_id = r.id and e.organisation_id = me.organisation_id
      and ${visible('e')} and ${stays}) as audience,
    s.state = 'PENDING' and s.rule ->> 'kind' = 'CONSENSUS' and not s.rule ? 'spokesperson' and exists (
      select from elector e where e.partnership_id = r.partnership_id and e.round_id = r.id and e.side_code = s.side_code
        and e.organisation_id <> me.organisation_id and ${visible('e')} and ${stays} and not exists (select from position p
          where p.partnership_id = e.partnership_id and p.round_id = e.round_id and p.organisation_id = e.organisation_id
            and ${visible('p')})) as waits,
    exists (select from prepared_position p where p.partnership_id = r.partnership_id and p.round_id = r.id
      and p.organisation_id = me.organisation_id and p.ended_at is null and ${visible('p')}) as prepared
  from approval_round r
  join membership me on me.partnership_id = r.partnership_id
    and me.id = (select nullif(current_setting('concord.membership', true), ''))::uuid and ${visible('me')}
  join organisation mine on mine.partnership_id = me.partnership_id and mine.id = me.organisation_id and ${visible('mine')}
  join side_answer s on s.partnership_id = r.partnership_id and s.round_id = r.id and s.side_code = mine.side_code
  where r.partnership_id = ${here} and r.id = $1 and ${visible('r')} and ${visible('s')}`);

const insert =
  prepared(`insert into position (partnership_id, audience, id, round_id, organisation_id, side_code, act, kind, digest, user_id,
    membership_id, taken_at) values ($1, $2, $3, $4, $5, $6, 'TAKEN', $7, $8, $9, $10, $11)`);

const left = prepared(
  `select '{"takePosition":{"round":' || ${roundJson('$2')} || ',"refusal":null}}' as data from ${seenRound}`,
);

/**
 * Takes a position that leaves the side's answer open, in the approver's own name: what the bench sends; all else is
 * refused, such as a position that would answer for the side, or one that somebody has prepared.
 */
export async function takePosition(
  client: pg.Client,
  viewers: KnownViewers,
  session: string,
  clock: () => Date,
  variables: Record<string, unknown>,
): Promise<string> {
  const { round: globalId, digest, kind, ...more } = variables['input'] as Record<string, string>;
  const known = kind === 'APPROVE' || kind === 'ABSTAIN';
  if (!globalId || !digest || !known || Object.keys(more).length > 0)
    throw new Refused(400, 'BAD_USER_INPUT');
  const id = rowOf(globalId);
  void send(client, beginWrite, []);
  const entering = viewers.enter(client, session, clock());
  void send(client, locks, [id]);
  const locked = send<Facts>(client, facts, [id]);
  const entered = await entering;
  const { viewer } = entered;
  const [round] = await locked;
  const now = clock();
  if (!round) throw new Refused(404, 'NOT_FOUND');
  if (round.audience === null) throw new Refused(403, 'FORBIDDEN');
  const role = roleOf(viewer, ['APPROVER']);
  const admitted = round.open && now < round.deadline && !round.barred && digest === round.digest;
  if (!admitted || !round.waits || round.prepared) throw new Refused(409, 'REFUSED');
  const at = now > round.last ? now : round.last;
  const position = v7({ msecs: now.getTime() });
  const { partnership, membership, organisation, side, user } = viewer;
  const { audience } = round;
  const row = [partnership, audience, position, id, organisation, side, kind, digest, user, membership, at];
  const changes = [send(client, insert, row)];
  const data = { digest, id: position, organisation, position: kind, side };
  const entry = {
    kind: 'position.taken',
    at: at.toISOString(),
    role,
    subject: ['ROUND', id],
    data,
  } as const;
  const read = send<{ data: string }>(client, left, [id, now]);
  return finish(client, entered, session, audience, { changes, entry, read });
}
