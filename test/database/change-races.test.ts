import { expect, it } from 'vitest';
import { approvedAction, asksChange, readsChange, requestChange } from '../support/changes.js';
import { wholeText } from '../support/member.js';
import { openRound } from '../support/rounds.js';
import { world } from '../support/world.js';

it('a change asked for against a round opened on the former candidate: the round has the text that stands', async () => {
  const all = await world();
  const { eu, kz } = all;
  for (let repeated = 0; repeated < 4; repeated += 1) {
    const { id } = await approvedAction(all);
    const former = await asksChange(eu.contributor, id);
    await kz.contributor.confirms(id, former.digest);
    const asking = { input: { action: id, expectedRevision: 3, content: wholeText } };
    const opening = { input: { action: id, digest: former.digest } };
    // Each comes first in turn.
    const opens = () => eu.focalPoint.asks(openRound, opening);
    const asks = () => kz.contributor.asks(requestChange, asking);
    const [opened, asked] =
      repeated % 2 === 0
        ? await Promise.all([opens(), asks()])
        : await Promise.all([asks(), opens()]).then(([one, other]) => [other, one] as const);
    const { candidate, status, revision } = await readsChange(kz.observer, id);
    expect([status, revision]).toEqual(['APPROVED', 2]);
    if (opened.openRound.round) {
      expect(asked.requestChange.refusal?.code).toBe('TEXT_FROZEN');
      expect(candidate).toMatchObject({ number: 3, digest: former.digest });
    } else {
      expect(asked.requestChange.refusal).toBeNull();
      expect(opened.openRound.refusal?.code).toBe('LEADS_UNCONFIRMED');
      expect(candidate?.number).toBe(4);
    }
  }
});

it('changes asked for at once from one revision: one of them', async () => {
  const all = await world();
  const { eu, kz } = all;
  const { id } = await approvedAction(all);
  const members = [eu.contributor, kz.contributor, eu.colleague, kz.colleague];
  const answers = await Promise.all(
    members.map((member, n) =>
      member.asks(requestChange, {
        input: { action: id, expectedRevision: 2, content: { ...wholeText, note: `Change ${n}` } },
      }),
    ),
  );
  const codes = answers.map(({ requestChange: { refusal } }) => refusal?.code ?? 'WRITTEN').toSorted();
  expect(codes).toEqual([...Array<string>(3).fill('STALE_REVISION'), 'WRITTEN']);
  expect(await readsChange(eu.observer, id)).toMatchObject({ revision: 2, candidate: { number: 3 } });
});
