import { expect, it } from 'vitest';
import { clock, owner } from '../support/app.js';
import { verifyWorker } from '../support/verify-worker.js';
import { world } from '../support/world.js';
import { Chance, type Event } from './events.js';
import { faultsIn, toldOfRounds } from './oracle.js';
import { PartnershipAtWork } from './partnership-at-work.js';

const operations = Number(process.env['HISTORY_OPERATIONS'] ?? 20_000);
const seed = Number(process.env['HISTORY_SEED'] ?? Date.now() % 1_000_000);

/** Operations in partnerships of their own, so that sessions last and the story stays readable. */
const chapter = 10_000;
/** How many are under way at once. */
const abreast = 24;
/** After so many operations sixteen days pass: rounds of ten working days lapse. */
const pause = 500;
const sixteenDays = 16 * 24 * 60;

const silent = { kind: 'CONSENSUS', allowsSilence: true } as const;
const rules = [
  { EU: silent, KZ: silent },
  { EU: { kind: 'THRESHOLD', approvals: 2, quorum: 2 }, KZ: { kind: 'CONSENSUS' } },
  {
    EU: { kind: 'THRESHOLD', approvals: 1, requiredKinds: ['GOVERNMENT'] },
    KZ: { kind: 'THRESHOLD', approvals: 2 },
  },
  { EU: { kind: 'MAJORITY', allowsSilence: true }, KZ: { ...silent, requiredKinds: ['FINANCE'], quorum: 3 } },
] as const;

async function played(chance: Chance, count: number): Promise<readonly PartnershipAtWork[]> {
  const partnerships: PartnershipAtWork[] = [];
  for (const rule of rules)
    partnerships.push(await PartnershipAtWork.of(await world({ rules: rule }), chance, 3));
  let left = count;
  const somebody = async () => {
    while (left > 0) {
      const acts = await chance.of(partnerships).act();
      const before = left;
      left -= acts;
      if (Math.floor(left / pause) < Math.floor(before / pause)) clock.advance(sixteenDays);
    }
  };
  await Promise.all(Array.from({ length: abreast }, somebody));
  return partnerships;
}

/** Acts acknowledged on a round that began after somebody had been told it was closed. */
function doneAfterTheEnd(events: readonly Event[]): readonly Event[] {
  const onRounds = events.filter(({ field }) => field !== 'openRound');
  return [...Map.groupBy(onRounds, ({ subject }) => subject).values()].flatMap((about) => {
    const closed = about.filter(
      ({ status, outcome }) => outcome === 'ROUND_CLOSED' || (status !== undefined && status !== 'OPEN'),
    );
    const known = Math.min(...closed.map(({ ended }) => ended));
    return about.filter(({ began, outcome }) => began > known && outcome === 'DONE');
  });
}

const positionActs = ['takePosition', 'confirmPosition', 'liftReservation'];

async function positionsOf(partnerships: readonly string[]): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(
    'select count(*)::int as n from position where partnership_id = any ($1)',
    [partnerships],
  );
  return rows[0]?.n ?? 0;
}

it(`no history of ${operations} acts at once approves what a side did not (seed ${seed})`, async () => {
  const chance = new Chance(seed);
  const ends = new Map<string, number>();
  for (let done = 0; done < operations; done += chapter) {
    const partnerships = await played(chance, Math.min(chapter, operations - done));
    const events = partnerships.flatMap((one) => one.events);
    const ids = partnerships.map(({ partnership }) => partnership);

    // What was acknowledged is there, and nothing else.
    const acknowledged = events.filter(
      ({ field, outcome }) => positionActs.includes(field) && outcome === 'DONE',
    );
    expect(await positionsOf(ids)).toBe(acknowledged.length);
    expect(doneAfterTheEnd(events)).toEqual([]);
    const rounds = await toldOfRounds(ids);
    const opened = events.filter(({ field, outcome }) => field === 'openRound' && outcome === 'DONE');
    expect(rounds.size).toBe(opened.length);
    for (const [round, story] of rounds)
      expect({ round, faults: faultsIn(story) }).toEqual({ round, faults: [] });
    // The verifier, which knows the rules from the code, comes to the same.
    expect(await verifyWorker()).toEqual([]);
    const codes = new Set(events.map(({ outcome }) => outcome));
    expect([...codes].filter((code) => /INTERNAL|UNAVAILABLE|BAD_USER_INPUT|NOT_FOUND/.test(code))).toEqual(
      [],
    );
    for (const { kind } of [...rounds.values()].flat()) ends.set(kind, (ends.get(kind) ?? 0) + 1);
  }
  // It came to every end.
  for (const kind of ['round.approved', 'round.rejected', 'round.lapsed', 'round.cancelled'])
    expect(`${kind} ${ends.has(kind)}`).toBe(`${kind} true`);
});
