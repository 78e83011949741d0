import fc from 'fast-check';
import {
  type Elector,
  type Position,
  type PositionKind,
  positionKinds,
  type Rule,
} from '../../src/domain/approval.js';
import { organisationKinds } from '../../src/domain/organisation-kind.js';

const someKinds = organisationKinds.slice(0, 3);

/** Rules of every kind, some of which no electorate of `electorates` can meet. */
export const rules: fc.Arbitrary<Rule> = fc
  .tuple(
    fc.oneof(
      fc.constant({ kind: 'CONSENSUS' } as const),
      fc.record({ kind: fc.constant('THRESHOLD' as const), approvals: fc.integer({ min: 0, max: 5 }) }),
    ),
    fc.record(
      {
        quorum: fc.integer({ min: 0, max: 5 }),
        requiredKinds: fc.uniqueArray(fc.constantFrom(...someKinds)),
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
    kind: fc.constantFrom(...positionKinds),
  }),
  { maxLength: 8 },
);

/** The position that counts, found by looking back from the end. */
export function lastOf(history: readonly Position[], organisation: string): PositionKind | undefined {
  return history.findLast((position) => position.organisation === organisation)?.kind;
}

/** The rule read literally from domain.md, elector by elector: what the code under test is judged by. */
export function literallyMet(
  rule: Rule,
  electorate: readonly Elector[],
  positionOf: (organisation: string) => PositionKind | undefined,
): boolean {
  let approvals = 0;
  let positions = 0;
  const kinds: string[] = [];
  for (const elector of electorate) {
    const position = positionOf(elector.organisation);
    if (rule.kind === 'CONSENSUS' && position !== 'APPROVE' && position !== 'ABSTAIN') return false;
    if (position !== undefined) positions += 1;
    if (position !== 'APPROVE') continue;
    approvals += 1;
    kinds.push(elector.kind);
  }
  if (approvals === 0) return false;
  if (rule.kind === 'THRESHOLD' && approvals < rule.approvals) return false;
  if (rule.quorum !== undefined && positions < rule.quorum) return false;
  for (const kind of rule.requiredKinds ?? []) if (!kinds.includes(kind)) return false;
  return true;
}

/** Every way the electors that have not objected may still come to stand: as they do now, or any position. */
export function completions(
  electorate: readonly Elector[],
  history: readonly Position[],
): Map<string, PositionKind | undefined>[] {
  let all = [new Map<string, PositionKind | undefined>()];
  for (const { organisation } of electorate) {
    const now = lastOf(history, organisation);
    const choices = now === 'OBJECT' ? [now] : [now, ...positionKinds];
    all = all.flatMap((one) => choices.map((choice) => new Map(one).set(organisation, choice)));
  }
  return all;
}
