import { describe, expect, it } from 'vitest';
import { readyAction } from '../support/ready-action.js';
import { world } from '../support/world.js';

const pending = [
  { side: 'EU', state: 'PENDING' },
  { side: 'KZ', state: 'PENDING' },
];

describe('takePosition', () => {
  it('brings a text to APPROVED when each side has approved by consensus', async () => {
    const all = await world();
    const { eu, kz } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    expect((await eu.approver.approves(round)).answers).toEqual(pending);
    expect((await eu.colleague.abstains(round)).answers).toEqual(pending);
    const first = await eu.banker.approves(round);
    expect(first).toMatchObject({ status: 'OPEN', answers: [{ state: 'APPROVED' }, { state: 'PENDING' }] });
    await kz.approver.approves(round);
    await kz.colleague.approves(round);
    const last = await kz.banker.approves(round);
    expect(last).toMatchObject({
      status: 'APPROVED',
      action: { status: 'APPROVED' },
      answers: [{ state: 'APPROVED' }, { state: 'APPROVED' }],
    });
  });
});
