import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isMet, tallyOf } from '../../src/domain/tally.js';
import { metSql } from '../../src/features/approval/rule-met.queries.js';
import { electorates, histories, rules } from '../rules/approval-cases.js';
import { owner } from '../support/app.js';

it('holds a rule for met in SQL exactly when the domain does', async () => {
  const cases = fc
    .sample(fc.tuple(rules, electorates, histories), 3000)
    .map(([rule, electorate, history]) => {
      const tally = tallyOf(electorate, history);
      return {
        rule,
        tally: { ...tally, approvingKinds: [...tally.approvingKinds] },
        met: isMet(rule, tally),
      };
    });
  const { rows } = await owner.query<{ met: boolean }>(
    `select ${metSql("(c -> 'rule')", 't')} as met from jsonb_array_elements($1) with ordinality x(c, number),
       jsonb_to_record(c -> 'tally') t(electors bigint, approve bigint, object bigint, abstain bigint, "approvingKinds" jsonb)
     order by number`,
    [JSON.stringify(cases)],
  );
  expect(rows.map(({ met }) => met)).toEqual(cases.map(({ met }) => met));
  expect(new Set(rows.map(({ met }) => met)).size).toBe(2);
});
