import type { Money } from '../../src/domain/silence.js';
import { clock } from './app.js';
import { given, type Member } from './member.js';
import { readyAction } from './ready-action.js';
import { acceptSilence, readSilence } from './round-acts.js';
import { storedRound } from './round-facts.js';
import type { Round } from './rounds.js';
import { type World, world } from './world.js';

const rule = { kind: 'CONSENSUS', allowsSilence: true } as const;
const million: Money = { amount: '2000000', currency: 'EUR' };

/** A partnership whose rules and limits allow silence. */
export const quietWorld = (): Promise<World> =>
  world({ rules: { EU: rule, KZ: rule }, silenceBudgetLimits: [million] });

/** A round under SILENCE in it, opened by the focal point of EU; accepted by that of KZ unless told otherwise. */
export async function silence({ accepted = true, roadmap }: { accepted?: boolean; roadmap?: string } = {}) {
  const all = await quietWorld();
  const text = await readyAction(all);
  const round = await all.eu.focalPoint.opensRound(text, {
    procedure: 'SILENCE',
    ...(roadmap && { roadmap }),
  });
  if (accepted) await acceptsSilence(all.kz.focalPoint, round);
  return { ...all, text, round };
}

export async function acceptsSilence(member: Member, { id, digest }: Round) {
  const { acceptSilence: done } = await member.asks(acceptSilence, { input: { round: id, digest } });
  return given(done.round, done.refusal);
}

/** What a member reads of it. */
export async function readsSilence(member: Member, { id }: Pick<Round, 'id'>) {
  const { node } = await member.asks(readSilence, { id });
  if (!node || !('procedure' in node)) throw new Error(`${member.name} sees no such round`);
  return node;
}

/** Moves the clock to the deadline of a round, or so many milliseconds before it. */
export async function untilDeadline({ id }: Pick<Round, 'id'>, before = 0): Promise<Date> {
  const { deadline } = await storedRound(id);
  clock.set(new Date(deadline.getTime() - before).toISOString());
  return deadline;
}
