import { describe, expect, it } from 'vitest';
import { approvesProvisionally, confirmPosition, readsAnswers, reserves } from '../support/positions.js';
import { readyAction } from '../support/ready-action.js';
import { entriesAbout } from '../support/round-facts.js';
import { verifyWorker } from '../support/verify-worker.js';
import { world } from '../support/world.js';

const opens = { kind: 'CONSENSUS', opensPositions: true } as const;

describe('a side that opens its positions', () => {
  it('shows them, reasons and changes included, to the other side, which keeps its own to itself', async () => {
    const all = await world({ rules: { EU: opens } });
    const { eu, kz } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    await reserves(eu.banker, round);
    await approvesProvisionally(eu.approver, round);
    const input = { round: round.id, digest: round.digest };
    await eu.approver.asks(confirmPosition, { input });
    await kz.approver.approves(round);

    const seen = (nodes: readonly { act: string; kind: string | null; reasons: string | null }[]) =>
      nodes.map(({ act, kind, reasons }) => [act, kind, reasons]);
    const ofEu = [
      ['TAKEN', 'RESERVE', 'Being examined.'],
      ['TAKEN', 'APPROVE_AD_REFERENDUM', null],
      ['CONFIRMED', 'APPROVE', null],
    ];
    const byKz = await readsAnswers(kz.observer, round);
    expect(seen(byKz.positions.nodes)).toEqual([...ofEu, ['TAKEN', 'APPROVE', null]]);
    expect(byKz.assessment?.side).toBe('KZ');
    const byEu = await readsAnswers(eu.observer, round);
    expect(seen(byEu.positions.nodes)).toEqual(ofEu);
    expect(byEu.positions.totalCount).toBe(3);

    const told = (await entriesAbout(round.id)).filter(({ kind }) => /^position|^reservation/.test(kind));
    const logs = (kind: string) =>
      told.filter((entry) => entry.kind === kind).map(({ audience }) => audience);
    expect(logs('position.taken').toSorted()).toEqual([
      'PARTNERSHIP',
      'PARTNERSHIP',
      'SIDE EU',
      'SIDE EU',
      'SIDE KZ',
    ]);
    expect(logs('position.confirmed').toSorted()).toEqual(['PARTNERSHIP', 'SIDE EU']);
    expect(await verifyWorker()).toEqual([]);
  });
});
