import fc from 'fast-check';
import {
  type Elector,
  type GivenAnswer,
  type Position,
  type PositionKind,
  positionKinds,
  type Rule,
  reservationTypes,
} from '../../src/domain/approval.js';
import { organisationKinds } from '../../src/domain/organisation-kind.js';

export const someKinds = organisationKinds.slice(0, 3);

/** Rules of every kind, some of which no electorate of `electorates` can meet. */
export const rules: fc.Arbitrary<Rule> = fc
  .tuple(
    fc.oneof(
      fc.constant({ kind: 'CONSENSUS' } as const),
      fc.constant({ kind: 'MAJORITY' } as const),
      fc.record({ kind: fc.constant('THRESHOLD' as const), approvals: fc.integer({ min: 0, max: 5 }) }),
    ),
    fc.record(
      {
        quorum: fc.integer({ min: 0, max: 5 }),
        requiredKinds: fc.uniqueArray(fc.constantFrom(...someKinds)),
        spokesperson: fc.constantFrom('o0', 'o1', 'o4'),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([kind, conditions]) => ({ ...kind, ...conditions }));

/** Small enough for every completion to be tried. */
export const electorates: fc.Arbitrary<Elector[]> = fc
  .array(fc.constantFrom(...someKinds), { maxLength: 4 })
  .map((kinds) => kinds.map((kind, index) => ({ organisation: `o${index}`, kind })));

/** Positions in the order taken, some of them (o4, o5) of organisations outside of every electorate. */
export const histories: fc.Arbitrary<Position[]> = fc.array(
  fc.record({
    organisation: fc.constantFrom('o0', 'o1', 'o2', 'o3', 'o4', 'o5'),
    kind: fc.constantFrom(...positionKinds, null),
    reservation: fc.constantFrom(...reservationTypes),
  }),
  { maxLength: 8 },
);

/** What a spokesperson may have said last. */
export const sayings: fc.Arbitrary<GivenAnswer | null> = fc.constantFrom(null, null, 'APPROVED', 'REJECTED');

/** The position that counts, found by looking back from the end. */
export function lastOf(history: readonly Position[], organisation: string): PositionKind | null {
  return history.findLast((position) => position.organisation === organisation)?.kind ?? null;
}

/** The rule read literally from domain.md, elector by elector: what the code under test is judged by. */
export function literallyMet(
  rule: Rule,
  electorate: readonly Elector[],
  positionOf: (organisation: string) => PositionKind | null,
): boolean {
  let approvals = 0;
  let positions = 0;
  const kinds: string[] = [];
  for (const elector of electorate) {
    const position = positionOf(elector.organisation);
    if (rule.kind === 'CONSENSUS' && position !== 'APPROVE' && position !== 'ABSTAIN') return false;
    if (position === 'APPROVE' || position === 'OBJECT' || position === 'ABSTAIN') positions += 1;
    if (position !== 'APPROVE') continue;
    approvals += 1;
    kinds.push(elector.kind);
  }
  if (approvals === 0) return false;
  if (rule.kind === 'MAJORITY' && approvals * 2 <= electorate.length) return false;
  if (rule.kind === 'THRESHOLD' && approvals < rule.approvals) return false;
  if (rule.quorum !== undefined && positions < rule.quorum) return false;
  for (const kind of rule.requiredKinds ?? []) if (!kinds.includes(kind)) return false;
  return true;
}

/** Whether a side has approved, read literally: the rule is met, nobody reserves, the spokesperson says so. */
export function literallyApproved(
  rule: Rule,
  electorate: readonly Elector[],
  positionOf: (organisation: string) => PositionKind | null,
  given: GivenAnswer | null,
): boolean {
  const { spokesperson } = rule;
  if (electorate.some(({ organisation }) => positionOf(organisation) === 'RESERVE')) return false;
  if (!literallyMet(rule, electorate, positionOf)) return false;
  if (spokesperson === undefined) return true;
  const objects =
    electorate.some(({ organisation }) => organisation === spokesperson) &&
    positionOf(spokesperson) === 'OBJECT';
  return given === 'APPROVED' && !objects;
}

/** Every way the electors that have not objected may still come to stand: as they do now, or any position. */
export function completions(
  electorate: readonly Elector[],
  history: readonly Position[],
): Map<string, PositionKind | null>[] {
  let all = [new Map<string, PositionKind | null>()];
  for (const { organisation } of electorate) {
    const now = lastOf(history, organisation);
    const choices: (PositionKind | null)[] = now === 'OBJECT' ? [now] : [now, ...positionKinds];
    all = all.flatMap((one) => choices.map((choice) => new Map(one).set(organisation, choice)));
  }
  return all;
}

/** What the spokesperson may still come to say: nothing new where it has left, and a rejection is one. */
export function laterSayings(
  { spokesperson }: Rule,
  electorate: readonly Elector[],
  given: GivenAnswer | null,
): (GivenAnswer | null)[] {
  const there = electorate.some(({ organisation }) => organisation === spokesperson);
  return there && given !== 'REJECTED' ? [given, 'APPROVED'] : [given];
}
