import { describe, expect, it } from 'vitest';
import { encodeNodeId } from '../../src/platform/graphql/node-id.js';
import { readyAction } from '../support/ready-action.js';
import { askForMeeting } from '../support/round-acts.js';
import { entriesAbout, storedRound } from '../support/round-facts.js';
import { readRound } from '../support/rounds.js';
import { world } from '../support/world.js';

const agenda = 'The site lies in a protected area: what then?';

async function opened() {
  const all = await world();
  return { ...all, round: await all.eu.focalPoint.opensRound(await readyAction(all)) };
}

describe('askForMeeting', () => {
  it('shows both sides what is to be talked about, and leaves the round as it was', async () => {
    const { eu, kz, round } = await opened();
    const before = await storedRound(round.id);
    const { askForMeeting: done } = await kz.focalPoint.asks(askForMeeting, {
      input: { round: round.id, agenda },
    });
    expect(done.round?.meetings).toMatchObject([{ side: 'KZ', askedBy: { name: 'KZ ministry' }, agenda }]);
    await eu.deputy.asks(askForMeeting, { input: { round: round.id, agenda: 'The money.' } });
    const { node } = await eu.observer.asks(readRound, { id: round.id });
    expect(node).toMatchObject({ meetings: [{ side: 'KZ' }, { side: 'EU', agenda: 'The money.' }] });
    expect(await storedRound(round.id)).toEqual(before);
    const told = (await entriesAbout(round.id)).filter(({ kind }) => kind === 'meeting.asked');
    expect(told).toMatchObject([
      { audience: 'PARTNERSHIP', role: 'FOCAL_POINT', data: { side: 'KZ' } },
      { audience: 'PARTNERSHIP', role: 'FOCAL_POINT', data: { side: 'EU' } },
    ]);
  });

  it('is done once a side, also at once, and in no closed round', async () => {
    const { eu, round } = await opened();
    const input = { round: round.id, agenda };
    const answers = await Promise.all(
      [eu.focalPoint, eu.deputy, eu.focalPoint].map((member) => member.asks(askForMeeting, { input })),
    );
    const codes = answers.map(({ askForMeeting: { refusal } }) => refusal?.code ?? 'DONE');
    expect(codes.toSorted()).toEqual(['DONE', 'MEETING_ASKED', 'MEETING_ASKED']);
    const { node } = await eu.focalPoint.asks(readRound, { id: round.id });
    const can = node && 'viewerCan' in node ? node.viewerCan : [];
    expect(can).toContainEqual({ act: 'askForMeeting', allowed: false, code: 'MEETING_ASKED' });
    expect(can).toContainEqual({ act: 'extendRound', allowed: true, code: null });
    await eu.focalPoint.cancelsRound(round);
    const { askForMeeting: late } = await eu.focalPoint.asks(askForMeeting, { input });
    expect(late.refusal?.code).toBe('ROUND_CLOSED');
  });

  it('is for focal points; strangers see no round', async () => {
    const [{ eu, kz, round, secretariat, partnership }, elsewhere] = [await opened(), await world()];
    const input = { round: round.id, agenda };
    for (const member of [secretariat, eu.approver, kz.contributor]) {
      const { errors } = await member.tries(askForMeeting, { input });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const unknown = encodeNodeId('ApprovalRound', partnership, partnership);
    const [stranger, nothing] = [
      await elsewhere.eu.focalPoint.tries(askForMeeting, { input }),
      await eu.focalPoint.tries(askForMeeting, { input: { ...input, round: unknown } }),
    ];
    expect(nothing.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['round'] });
    expect(stranger.errors[0]?.message).toBe(nothing.errors[0]?.message);
    expect(stranger.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('asks for an agenda', async () => {
    const { eu } = await opened();
    const { errors } = await eu.focalPoint.tries(askForMeeting, { input: { round: 'x', agenda: ' ' } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['agenda'] });
  });
});
