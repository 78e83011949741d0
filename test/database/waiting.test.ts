import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { clock, owner } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import { readyAction } from '../support/ready-action.js';
import { storedRound, uuidOf } from '../support/round-facts.js';
import { takePosition } from '../support/rounds.js';
import { waits } from '../support/waits.js';
import { world } from '../support/world.js';

const suspend = graphql(`
  mutation suspendWhileWaiting($input: SuspendMemberInput!) {
    suspendMember(input: $input) { membership { status } refusal { code } }
  }
`);

/** An approver's position that has been sent and waits for the action, which somebody else holds. */
async function waitingPosition() {
  const all = await world({ rules: { EU: { kind: 'THRESHOLD', approvals: 1 } } });
  const text = await readyAction(all);
  const round = await all.eu.focalPoint.opensRound(text);
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

describe('a position that had to wait', () => {
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
