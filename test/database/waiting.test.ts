import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { clock, owner } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import { readyAction } from '../support/ready-action.js';
import { storedRound, uuidOf } from '../support/round-facts.js';
import { takePosition } from '../support/rounds.js';
import { waits } from '../support/waits.js';
import { type World, world } from '../support/world.js';

const suspend = graphql(`
  mutation suspendWhileWaiting($input: SuspendMemberInput!) {
    suspendMember(input: $input) { membership { status } refusal { code } }
  }
`);

/** An approver's position that has been sent and waits for the action, which somebody else holds. */
async function waitingPosition(known = false) {
  const all = await world({ rules: { EU: { kind: 'THRESHOLD', approvals: 1 } } });
  const text = await readyAction(all);
  const round = await all.eu.focalPoint.opensRound(text);
  if (known) expect(await all.eu.approver.sees(text.id)).toBe(true);
  const holder = await owner.connect();
  onTestFinished(() => holder.release(true));
  await holder.query('begin');
  await holder.query('select 1 from action where id = $1 for update', [uuidOf(text.id)]);
  const input = { round: round.id, digest: round.digest, kind: 'APPROVE' as const };
  const position = all.eu.approver.tries(takePosition, { input });
  await vi.waitFor(() => waits(holder), 5_000);
  const released = async () => {
    await holder.query('commit');
    return position;
  };
  return { ...all, round, released };
}

/** What may become of an approver whose position waits; and how that is answered where it is not taken. */
const changes: readonly (readonly [string, (of: World['eu']['approver']) => string, string | undefined])[] = [
  [
    'their membership is suspended',
    (of) => `update membership set status = 'SUSPENDED' where id = '${uuidOf(of.membership)}'`,
    'UNAUTHENTICATED',
  ],
  [
    'their account is suspended',
    (of) => `update app_user set status = 'SUSPENDED' where id = '${of.person.id}'`,
    'UNAUTHENTICATED',
  ],
  [
    'they are signed out',
    (of) => `update session set ended_at = created_at where id = '${of.person.session}'`,
    'UNAUTHENTICATED',
  ],
  [
    'their organisation is suspended',
    (of) => `update organisation set status = 'SUSPENDED' where id = '${uuidOf(of.organisation)}'`,
    'UNAUTHENTICATED',
  ],
  [
    'they are no approver any more',
    (of) => `update membership set roles = '{OBSERVER}' where id = '${uuidOf(of.membership)}'`,
    'FORBIDDEN',
  ],
  [
    'they are given another name',
    (of) => `update app_user set name = name || '.' where id = '${of.person.id}'`,
    undefined,
  ],
];

describe('a position that had to wait', () => {
  it.each(changes.flatMap(([what, sql, code]) => [true, false].map((known) => ({ what, sql, code, known }))))(
    'meets at its end that $what (known before: $known)',
    async ({ sql, code, known }) => {
      const { eu, round, released } = await waitingPosition(known);
      await owner.query(sql(eu.approver));
      const { errors } = await released();
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(code ? [code] : []);
      expect(await storedRound(round.id)).toMatchObject({ positions: code ? 0 : 1 });
    },
  );

  it('is not taken where its approver was suspended meanwhile', async () => {
    const { eu, round, released } = await waitingPosition();
    const { suspendMember } = await eu.deputy.asks(suspend, {
      input: { membership: eu.approver.membership },
    });
    expect(suspendMember).toEqual({ membership: { status: 'SUSPENDED' }, refusal: null });
    const { errors } = await released();
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await storedRound(round.id)).toMatchObject({ status: 'OPEN', positions: 0 });
  });

  it('is not taken where the deadline passed meanwhile, when readers had seen the round lapse', async () => {
    const { round, released } = await waitingPosition();
    clock.advance(31 * 24 * 60);
    const { data } = await released();
    expect(data?.takePosition).toMatchObject({ round: null, refusal: { code: 'ROUND_CLOSED' } });
    expect(await storedRound(round.id)).toMatchObject({ status: 'LAPSED', positions: 0, action: 'PROPOSED' });
  });
});
