import { describe, expect, it } from 'vitest';
import { oneForMany } from '../../src/platform/database/one-for-many.js';
import { owner } from '../support/app.js';

/** What each of many is answered, and what each is answered alone. */
async function compared(text: string, asked: readonly (readonly unknown[])[]) {
  const many = oneForMany(text);
  if (!many) throw new Error('cannot be asked for many');
  const { text: whole, values = [] } = many.of(asked);
  const { rows } = await owner.query<{ n: number }>(whole, [...values]);
  const alone = [];
  for (const [index, one] of asked.entries())
    for (const row of (await owner.query<object>(text, [...one])).rows) alone.push({ n: index + 1, ...row });
  return [rows.toSorted((a, b) => a.n - b.n), alone];
}

describe('a statement for many', () => {
  it('answers each by their own values, whatever is in them', async () => {
    const words = ['plain', 'a "quoted" \\ word', '', 'NULL', '{1,2}', "it's, and more", '\u{1F600}'];
    const at = new Date('2026-03-01T10:00:00.123Z');
    const asked = [
      [[1, 2, 3], words, 'x', 4, true, at, null],
      [[], [], null, 0, false, at, { reasons: ['"a"', null] }],
      [[7], ['kk', null], '\n', -1, null, at, { n: 1 }],
    ];
    const text = `select json_build_object('a', $1::int[], 'w', $2::text[], 't', $3::text, 'n', $4::int + cardinality($1::int[]),
      'b', $5::boolean, 'at', $6::timestamptz, 'j', $7::jsonb) as j`;
    const [many, alone] = await compared(text, asked);
    expect(many).toEqual(alone);
  });

  it('answers each with as many rows as they have', async () => {
    const text = 'select i from unnest($1::int[]) i where i > $2::int';
    const [many, alone] = await compared(text, [
      [[1, 2, 3], 1],
      [[1, 2, 3], 3],
      [[9], 0],
    ]);
    expect(many).toEqual(alone);
    expect(many).toHaveLength(3);
  });

  it('is none where the type of a value is not told wherever it stands', () => {
    expect(oneForMany('select $1::int, $1')).toBeUndefined();
    expect(oneForMany('select $1::int, $1::text')).toBeUndefined();
    expect(oneForMany('select $2::int')).toBeUndefined();
    expect(oneForMany('select 1')).toBeUndefined();
  });
});
