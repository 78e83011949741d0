import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clock, owner } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import { giveAnswer } from '../support/positions.js';
import { readyAction } from '../support/ready-action.js';
import { extendRound } from '../support/round-acts.js';
import { uuidOf } from '../support/round-facts.js';
import type { Round } from '../support/rounds.js';
import { silence, untilDeadline } from '../support/silence.js';
import { names } from '../support/substitutes.js';
import { Tampering } from '../support/tampering.js';
import { type World, world } from '../support/world.js';

const suspend = graphql(`
  mutation leavesElectorates($input: SuspendOrganisationInput!) {
    suspendOrganisation(input: $input) { organisation { status } refusal { code } }
  }
`);
const oneApproves = { kind: 'THRESHOLD', approvals: 1 } as const;

const client: PoolClient = await owner.connect();
const tampering = new Tampering(client);
afterAll(() => client.release());

/** A round under each procedure with all that its history can hold. */
let all: World;
let open: Round;
let approved: Round;
let quiet: Awaited<ReturnType<typeof silence>>;

beforeAll(async () => {
  clock.set('2026-11-23T08:00:00.000Z');
  all = await world({ rules: { KZ: oneApproves } });
  const { eu, kz } = all;
  approved = await eu.focalPoint.opensRound(await readyAction(all));
  await names(eu.approver, eu.focalPoint);
  await eu.focalPoint.approves(approved);
  await eu.banker.approves(approved);
  await eu.colleague.approves(approved);
  const input = { round: approved.id, digest: approved.digest, answer: 'APPROVED', form: 'MEETING' } as const;
  const decided = { registryNumber: 'M 7', decidedOn: '2026-11-20' };
  await eu.deputy.asks(giveAnswer, { input: { ...input, ...decided } });
  await kz.approver.approves(approved);
  open = await eu.focalPoint.opensRound(await readyAction(all));
  const leaving = { organisation: eu.banker.organisation, reasons: 'Under inquiry.' };
  await eu.focalPoint.asks(suspend, { input: leaving });
  const until = { round: open.id, deadline: '2027-02-15T12:00:00Z' };
  const { extendRound: extended } = await eu.focalPoint.asks(extendRound, { input: until });
  expect(extended.refusal).toBeNull();
  quiet = await silence();
});

type Who = 'app' | 'owner';

/** The problems of rounds after one statement on the round (`$1`) as the application or as the owner of the database. */
async function problems(who: Who, round: Round, of: World['partnership'], statement: string) {
  const faults = await tampering.faultsAfter(async () => {
    await (who === 'app' ? tampering.asApp(of) : tampering.asOwner());
    const { rowCount } = await client.query(statement, [uuidOf(round.id)]);
    expect(rowCount).toBe(1);
  });
  for (const fault of faults) expect(fault).toMatchObject({ round: uuidOf(round.id) });
  return faults.map(({ problem }) => problem);
}

const ofEu = `round_id = $1 and side_code = 'EU'`;
const ofSubstitute = 'round_id = $1 and on_behalf_of_membership_id is not null';
const fromElector = `select e.partnership_id, e.audience, e.round_id, e.organisation_id`;

describe('verification', () => {
  it('finds nothing in rounds as their verbs left them', async () => {
    expect(await tampering.faultsAfter(async () => undefined)).toEqual([]);
  });

  it.each<[string, Who, string, string[]]>([
    [
      'what a side said',
      'owner',
      `update side_answer set registry_number = 'M 8' where ${ofEu}`,
      ['OTHER_STATEMENT'],
    ],
    [
      'where a side decided',
      'owner',
      `update side_answer set form = 'NOTES_VERBALES' where ${ofEu}`,
      ['OTHER_STATEMENT'],
    ],
    [
      'when a side spoke',
      'owner',
      `update side_answer set given_at = given_at + interval '1 second' where ${ofEu}`,
      ['OTHER_STATEMENT'],
    ],
    [
      'that a side spoke',
      'owner',
      `update side_answer set given = null, form = null, given_at = null, registry_number = null, decided_on = null where ${ofEu}`,
      ['OTHER_STATEMENT'],
    ],
    [
      'for whom a substitute acted',
      'owner',
      `update position set on_behalf_of_membership_id = null where ${ofSubstitute}`,
      ['POSITIONS_NOT_RECORDED'],
    ],
    [
      'who acted',
      'owner',
      `update position set user_id = (select id from app_user u where u.id <> user_id limit 1) where ${ofSubstitute}`,
      ['OTHER_POSITION'],
    ],
    [
      'who wrote the text',
      'owner',
      `update revision set author_user_id = p.user_id from approval_round r join position p on p.round_id = r.id
      where r.id = $1 and p.on_behalf_of_membership_id is not null and revision.action_id = r.action_id and revision.number = 1`,
      ['AUTHOR_NOT_BARRED'],
    ],
    [
      'that a side approved tacitly',
      'owner',
      `update side_answer set tacit = true, silence_accepted_at = answered_at where ${ofEu}`,
      ['ACCEPTED_OTHERWISE'],
    ],
  ])('shows another %s', async (_, who, statement, faults) => {
    if (statement.includes('update revision'))
      await client.query('alter table revision disable trigger user');
    try {
      expect(await problems(who, approved, all.partnership, statement)).toEqual(faults);
    } finally {
      if (statement.includes('update revision'))
        await client.query('alter table revision enable trigger user');
    }
  });

  it.each<[string, Who, string, string[]]>([
    [
      'a departure that no log tells',
      'app',
      `insert into elector_departure (partnership_id, audience, round_id, organisation_id, left_at)
      ${fromElector}, r.opened_at from elector e join approval_round r on r.id = e.round_id
      where e.round_id = $1 and e.side_code = 'KZ' limit 1`,
      ['DEPARTURE_NOT_RECORDED'],
    ],
    [
      'an elector who comes back',
      'owner',
      'delete from elector_departure where round_id = $1',
      ['DEPARTURE_NOT_RECORDED'],
    ],
    [
      'a departure at another time',
      'owner',
      `update elector_departure set left_at = left_at + interval '1 second' where round_id = $1`,
      ['DEPARTURE_NOT_RECORDED'],
    ],
    [
      'a deadline that was put off further',
      'owner',
      `update approval_round set deadline = deadline + interval '1 day' where id = $1`,
      ['EXTENDED_OTHERWISE'],
    ],
    [
      'a deadline that was never another',
      'owner',
      'update approval_round set extended_from = null where id = $1',
      ['OPENED_OTHERWISE', 'EXTENDED_OTHERWISE'],
    ],
    [
      'a reservation that stands no more',
      'app',
      `update side_answer set reservations = '{"SCRUTINY":1}' where ${ofEu}`,
      ['OTHER_RESERVATION', 'ANSWER_NOT_RECORDED'],
    ],
    [
      'a procedure that nobody asked for',
      'owner',
      `update approval_round set procedure = 'SILENCE' where id = $1`,
      ['OPENED_OTHERWISE', 'ACCEPTED_OTHERWISE'],
    ],
  ])('shows %s', async (_, who, statement, faults) => {
    expect(await problems(who, open, all.partnership, statement)).toEqual(faults);
  });

  it.each<[string, Who, string, string[]]>([
    [
      'an acceptance that no log tells',
      'owner',
      `update side_answer set silence_accepted_at = now() where ${ofEu}`,
      ['ACCEPTED_OTHERWISE'],
    ],
    [
      'silence that was never accepted',
      'owner',
      `update side_answer set silence_accepted_at = null where ${ofEu}`,
      ['ACCEPTED_OTHERWISE'],
    ],
    [
      'a deadline that the application puts off',
      'app',
      `update approval_round set extended_from = deadline, deadline = deadline + interval '9 days' where id = $1`,
      ['EXTENDED_OTHERWISE'],
    ],
    [
      'silence that is consent before its time',
      'app',
      `update side_answer set tacit = true, state = 'APPROVED', answered_at = now() where ${ofEu}`,
      ['ACCEPTED_OTHERWISE', 'ANSWER_NOT_RECORDED'],
    ],
  ])('of silence shows %s', async (_, who, statement, faults) => {
    expect(await problems(who, quiet.round, quiet.partnership, statement)).toEqual(faults);
  });

  it('shows a round that is not stored any more', async () => {
    const lost = async () => {
      await tampering.asOwner();
      for (const table of ['awaited_act', 'elector_departure', 'elector', 'side_answer', 'approval_round'])
        await client.query(
          `delete from ${table} where ${table === 'approval_round' ? 'id' : 'round_id'} = $1`,
          [uuidOf(open.id)],
        );
    };
    expect(await tampering.faultsAfter(lost)).toMatchObject([
      { round: uuidOf(open.id), problem: 'NOT_STORED' },
    ]);
  });

  it('shows an approval by silence that a side objected to in truth', async () => {
    await untilDeadline(quiet.round);
    await expect(quiet.eu.contributor.revises(quiet.text.id)).rejects.toThrow('WRONG_STATE');
    expect(await tampering.faultsAfter(async () => undefined)).toEqual([]);
    const objection = `insert into position (partnership_id, audience, id, round_id, organisation_id, side_code, kind, reasons, digest,
        user_id, membership_id, taken_at)
      select e.partnership_id, e.audience, gen_random_uuid(), e.round_id, e.organisation_id, e.side_code, 'OBJECT', 'No.', r.digest,
        m.user_id, m.id, r.opened_at from elector e join approval_round r on r.id = e.round_id
      join membership m on m.organisation_id = e.organisation_id and 'APPROVER' = any (m.roles)
        and m.id = '${uuidOf(quiet.kz.banker.membership)}' where e.round_id = $1`;
    expect(await problems('owner', quiet.round, quiet.partnership, objection)).toEqual([
      'POSITIONS_NOT_RECORDED',
      'OTHER_OUTCOME',
    ]);
  });
});
