import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { owner } from '../support/app.js';
import { readyAction } from '../support/ready-action.js';
import { uuidOf } from '../support/round-facts.js';
import type { Round } from '../support/rounds.js';
import { names } from '../support/substitutes.js';
import { Tampering } from '../support/tampering.js';
import { type World, world } from '../support/world.js';

const oneApproves = { kind: 'THRESHOLD', approvals: 1 } as const;

const client: PoolClient = await owner.connect();
const tampering = new Tampering(client);
afterAll(() => client.release());

let all: World;
let open: Round;
let approved: Round;

beforeAll(async () => {
  all = await world({ rules: { EU: oneApproves, KZ: oneApproves } });
  const { eu, kz } = all;
  approved = await eu.focalPoint.opensRound(await readyAction(all));
  await names(eu.approver, eu.focalPoint);
  await eu.focalPoint.approves(approved);
  await kz.approver.approves(approved);
  open = await eu.focalPoint.opensRound(await readyAction(all));
});

const fromElector = `select e.partnership_id, e.audience, e.round_id, e.organisation_id`;

describe('history', () => {
  const closed = (table: string, columns: string, values: string) =>
    `insert into ${table} (partnership_id, audience, round_id, organisation_id, ${columns}) ${fromElector}, ${values}
     from elector e where e.round_id = $1 limit 1`;

  it.each([
    [
      'a position',
      closed(
        'position',
        'id, side_code, kind, digest, user_id, membership_id, taken_at',
        `gen_random_uuid(), e.side_code, 'APPROVE', (select digest from approval_round where id = $1),
       (select user_id from position where round_id = $1 limit 1), (select membership_id from position where round_id = $1 limit 1), now()`,
      ),
    ],
    ['a departure', closed('elector_departure', 'left_at', 'now()')],
    [
      'a meeting',
      closed(
        'meeting_request',
        'side_code, membership_id, agenda, asked_at',
        `e.side_code, (select membership_id from position where round_id = $1 limit 1), 'When?', now()`,
      ),
    ],
  ])('of a round that is closed takes in no %s, from the application or the owner', async (_, statement) => {
    const insert = () => client.query(statement, [uuidOf(approved.id)]);
    expect(await tampering.refusal(() => tampering.asApp(all.partnership).then(insert))).toBe('CN002');
    expect(await tampering.refusal(insert)).toBe('CN002');
  });

  it.each([
    ['position', 'side_code = side_code'],
    ['elector', 'kind = kind'],
    ['elector_departure', 'left_at = left_at'],
    ['meeting_request', 'agenda = agenda'],
    ['side_rule', 'version = version'],
    ['side_rule_proposal', 'of_version = of_version'],
    ['substitution', 'ends_at = ends_at'],
  ])('of %s is changed and removed by nobody', async (table, set) => {
    const asApp = (change: string) =>
      tampering.refusal(() => tampering.asApp(all.partnership).then(() => client.query(change)));
    expect(await asApp(`update ${table} set ${set}`)).toBe('42501');
    expect(await asApp(`delete from ${table}`)).toBe('42501');
    expect(await asApp(`truncate ${table} cascade`)).toBe('42501');
  });

  it('of a substitution that is over does not begin again', async () => {
    const again = async () => {
      await tampering.asApp(all.partnership);
      await client.query('update substitution set ended_at = now()');
      await client.query('update substitution set ended_at = null');
    };
    expect(await tampering.refusal(again)).toBe('CN002');
  });

  it('holds no position on another text', async () => {
    const other = `insert into position (partnership_id, audience, id, round_id, organisation_id, side_code, kind, digest, user_id, membership_id, taken_at)
      ${fromElector.replace('e.round_id', 'gen_random_uuid(), e.round_id')}, e.side_code, 'APPROVE', 'sha256:${'0'.repeat(64)}', m.user_id, m.id, now()
      from elector e join membership m on m.organisation_id = e.organisation_id where e.round_id = $1 limit 1`;
    const insert = () => client.query(other, [uuidOf(open.id)]);
    expect(await tampering.refusal(() => tampering.asApp(all.partnership).then(insert))).toBe('CN002');
  });
});
