import { expect, it } from 'vitest';
import { clock, owner } from '../support/app.js';
import { verifyWorker } from '../support/verify-worker.js';
import { world } from '../support/world.js';
import { Chance, type Event } from './events.js';
import { judged } from './oracle.js';
import { PartnershipAtWork } from './partnership-at-work.js';
import { roundEnds, toldOf } from './told.js';

const operations = Number(process.env['HISTORY_OPERATIONS'] ?? 20_000);
const seed = Number(process.env['HISTORY_SEED'] ?? Date.now() % 1_000_000);

/** Operations in partnerships of their own, so that sessions last and the story stays readable. */
const chapter = 10_000;
/** How many are under way at once. */
const abreast = 24;
/** After so many operations sixteen days pass: rounds of ten working days lapse. */
const pause = 1_000;
const sixteenDays = 16 * 24 * 60;

/** Of every text here silence can be consent. */
const silenceBudgetLimits = [{ amount: '2000000', currency: 'EUR' }];
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
    partnerships.push(
      await PartnershipAtWork.of(await world({ rules: rule, silenceBudgetLimits }), rule, chance, 3),
    );
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

/** How each position that is stored came to be, and the reasons of those taken. */
async function positionsOf(partnerships: readonly string[]) {
  const { rows } = await owner.query<{ act: string; reasons: string | null }>(
    'select act, reasons from position where partnership_id = any ($1)',
    [partnerships],
  );
  return rows;
}

/** What was acknowledged is stored once, and nothing that was refused. */
async function isKept(partnerships: readonly string[], events: readonly Event[]): Promise<void> {
  const positions = await positionsOf(partnerships);
  const having = (field: string, ...outcomes: string[]) =>
    events.filter((one) => one.field === field && outcomes.includes(one.outcome));
  const stored = positions.filter(({ act }) => act === 'TAKEN').map(({ reasons }) => reasons);
  const known = new Set(stored);
  expect(known.size).toBe(stored.length);
  expect(having('takePosition', 'DONE').filter(({ reasons }) => !known.has(String(reasons)))).toEqual([]);
  const sent = new Set(having('takePosition', 'DONE', 'UNTOLD').map(({ reasons }) => reasons));
  expect(stored.filter((reasons) => !sent.has(reasons))).toEqual([]);
  const count = (name: string) => positions.filter(({ act }) => act === name).length;
  expect(count('CONFIRMED')).toBe(having('confirmPosition', 'DONE').length);
  expect(count('LIFTED')).toBe(having('liftReservation', 'DONE').length);
}

async function actionsOf(partnerships: readonly string[]) {
  const { rows } = await owner.query<{ id: string; status: string; approved: number | null }>(
    'select id, status, approved_revision as approved from action where partnership_id = any ($1)',
    [partnerships],
  );
  return new Map(rows.map(({ id, ...action }) => [id, action]));
}

/** What a history must hold to be worth its time. */
const all = [
  ...roundEnds,
  ...['position.taken', 'position.confirmed', 'reservation.lifted', 'answer.given', 'silence.accepted'],
  ...[
    'round.extended',
    'meeting.asked',
    'change.requested',
    'lead.confirmed',
    'rule.changed',
    'rule.changeProposed',
  ],
  ...[
    'substitute.named',
    'substitution.ended',
    'elector.left',
    'organisation.suspended',
    'organisation.accredited',
  ],
];

/** How far a long run has come. */
function say(done: number, kinds: ReadonlyMap<string, number>): void {
  const came = roundEnds.map((kind) => `${kind} ${kinds.get(kind) ?? 0}`).join(', ');
  if (operations > chapter * 2) process.stderr.write(`history: ${done} of ${operations} acts; ${came}\n`);
}

it(`no history of ${operations} acts at once approves what a side did not (seed ${seed})`, async () => {
  const chance = new Chance(seed);
  const kinds = new Map<string, number>();
  for (let done = 0; done < operations; done += chapter) {
    const partnerships = await played(chance, Math.min(chapter, operations - done));
    const events = partnerships.flatMap((one) => one.events);
    const ids = partnerships.map(({ partnership }) => partnership);

    await isKept(ids, events);
    expect(doneAfterTheEnd(events)).toEqual([]);
    const told = await toldOf(ids);
    const stories = judged(told);
    expect(stories.flatMap(({ faults }) => faults)).toEqual([]);
    const opened = events.filter(({ field, outcome }) => field === 'openRound' && outcome === 'DONE');
    expect(stories.flatMap(({ rounds }) => [...rounds.keys()])).toHaveLength(opened.length);
    // What is stored of each action is what the logs told of it.
    expect(await actionsOf(ids)).toEqual(
      new Map(
        stories.flatMap(({ actions }) =>
          [...actions].map(([id, { status, approved }]) => [id, { status, approved }]),
        ),
      ),
    );
    // The verifier, which knows the rules from the code, comes to the same.
    expect(await verifyWorker()).toEqual([]);
    const codes = new Set(events.map(({ outcome }) => outcome));
    expect([...codes].filter((code) => /INTERNAL|BAD_USER_INPUT|NOT_FOUND/.test(code))).toEqual([]);
    // Who waited too long for a connection is told so: a few on a busy machine, and nothing of theirs is stored (isKept).
    const turnedAway = events.filter(({ outcome }) => outcome === 'SERVICE_UNAVAILABLE');
    expect(turnedAway.length).toBeLessThan(chapter / 100);
    for (const { kind } of told) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    say(done + events.length, kinds);
  }
  // It came to every end, and everything was done that can be.
  for (const kind of all) expect(`${kind} ${kinds.has(kind)}`).toBe(`${kind} true`);
});
