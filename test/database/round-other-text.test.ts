import { expect, it } from 'vitest';
import { uuidOf } from '../support/action-log.js';
import { owner } from '../support/app.js';
import { approvedAction, asksChange, readsChange } from '../support/changes.js';
import { takePosition } from '../support/rounds.js';
import { world } from '../support/world.js';

it('no text is approved but the one that was put before the sides, whatever the row of the action says', async () => {
  const all = await world();
  const { eu, kz } = all;
  const { id } = await approvedAction(all);
  await asksChange(eu.contributor, id);
  const text = await asksChange(kz.contributor, id);
  await eu.contributor.confirms(id, text.digest);
  const round = await eu.focalPoint.opensRound(text);
  const [last, ...others] = [eu, kz].flatMap(({ approver, colleague, banker }) => [
    approver,
    colleague,
    banker,
  ]);
  for (const member of others) await member.approves(round);
  const candidateIs = (number: number) =>
    owner.query('update action set candidate_revision = $2 where id = $1', [uuidOf(id), number]);
  await candidateIs(3);
  const input = { round: round.id, digest: round.digest, kind: 'APPROVE' as const };
  const answer = await last?.tries(takePosition, { input });
  expect(answer?.errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  expect(await readsChange(kz.observer, id)).toMatchObject({ approvedRevision: 2, revision: 2 });
  await candidateIs(4);
  await last?.approves(round);
  expect(await readsChange(kz.observer, id)).toMatchObject({ approvedRevision: 4, digest: text.digest });
});
