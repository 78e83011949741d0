import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionsIn, refuseMentions, refuseOutside } from '../../src/domain/mention.js';

const ids = (text: string) => mentionsIn(text).map(({ id }) => id);

describe('The mentions of a text', () => {
  it('are read with their labels, each thing once, in order', () => {
    expect(mentionsIn('Ask @[Aigerim O.](BQ_1-a) and @[the bank](A2);\nthen @[her](BQ_1-a) again.')).toEqual([
      { label: 'Aigerim O.', id: 'BQ_1-a' },
      { label: 'the bank', id: 'A2' },
    ]);
  });

  it('are none in code, and code ends where CommonMark says', () => {
    const text = [
      'See `@[a](Ina)` and ``x ` @[b](Inb) ``, but @[c](Outc).',
      '```md',
      '@[d](Ind)',
      '',
      '@[e](Ine)',
      '``` not the end',
      '````',
      '@[f](Outf)',
      '~~~',
      '@[g](Ing)',
      '```',
      '~~~',
      'A lone ` before @[h](Outh)',
      '',
      'and one ` in the next paragraph.',
      '```',
      '@[i](Ini)',
    ].join('\n');
    expect(ids(text)).toEqual(['Outc', 'Outf', 'Outh']);
  });

  it('are not links, images, escaped ones or halves', () => {
    const text =
      'a [b](c), ![d](e), \\@[f](g), @[](h), @[i] (j), @[k](https://example.org), @[l](m n), @[o\np](q), @[r';
    expect(ids(text)).toEqual([]);
  });

  it('are found again whatever plain text stands around them', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', ' ', '@', '[', ']', '(', ')', 'ұ', '.', '\n') });
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        expect(ids(`${before}\n\n@[Name](Id1) ${after}`)).toContain('Id1');
        expect(ids(`${before}\n\n\`@[Name](Id1)\` ${after}`)).not.toContain('Id1');
      }),
    );
  });

  it('take no longer than the text is long, of whatever it is made', () => {
    const nasty = [
      '@[',
      '`',
      '@[`',
      '``` \n',
      '@[a](',
      Array.from({ length: 300 }, (_, n) => '`'.repeat(n)).join(' '),
    ];
    const started = performance.now();
    for (const one of nasty) expect(ids(one.repeat(Math.ceil(100_000 / one.length)))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('are at most fifty, and inside', () => {
    const many = Array.from({ length: 51 }, (_, n) => ({ label: `N${n}`, id: `I${n}`, inside: n !== 7 }));
    expect(refuseMentions(many)?.refusal).toEqual({
      code: 'MENTIONS_TOO_MANY',
      path: ['body'],
      values: { most: 50 },
    });
    expect(refuseMentions(many.slice(1))).toBeUndefined();
    expect(refuseOutside(many)?.refusal).toEqual({
      code: 'MENTION_OUTSIDE',
      path: ['body'],
      values: { label: 'N7' },
    });
    expect(refuseOutside(many.slice(8))).toBeUndefined();
  });
});
