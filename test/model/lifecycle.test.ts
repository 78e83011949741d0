import fc from 'fast-check';
import { expect, it } from 'vitest';
import { world } from '../support/world.js';
import { agree, type Real } from './act.js';
import { anyAct, beginnings } from './acts.js';
import { Lifecycle } from './lifecycle.js';

async function begun(): Promise<{ model: Lifecycle; real: Real }> {
  const all = await world();
  const model = new Lifecycle('EU');
  const action = await all.eu.contributor.drafts();
  const real: Real = { world: all, action, digest: '', revision: 0, round: undefined };
  await agree(model, real);
  return { model, real };
}

it.each(Object.entries(beginnings))(
  'a story that begins with %s is as domain.md says',
  async (_, commands) => {
    const { model, real } = await begun();
    await fc.asyncModelRun(() => ({ model, real }), commands);
  },
);

it('whatever its people do in whatever order, an action is where domain.md says', async () => {
  const ends = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.values(beginnings)),
      fc.commands([anyAct], { maxCommands: 24, size: 'max' }),
      async (beginning, commands) => {
        const { model, real } = await begun();
        await fc.asyncModelRun(() => ({ model, real }), [...beginning, ...commands]);
        ends.add(model.status);
      },
    ),
    { numRuns: 30 },
  );
  expect(ends).toContain('APPROVED');
  expect(ends.size).toBeGreaterThan(2);
});
