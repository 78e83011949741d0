import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../src/domain/difference.js';
import type { RevisionDocument } from '../../src/domain/digest.js';

const blank: RevisionDocument = {
  format: 'concord/revision/1',
  partnership: 'eu-kz',
  action: '0197a3c0-0000-7000-8000-000000000014',
  number: 1,
  texts: {},
  area: null,
  valueChains: [],
  materials: [],
  policyLinks: [],
  expectedResult: null,
  startsOn: null,
  endsOn: null,
  budget: [],
  leads: { EU: null, KZ: null },
  attachments: [],
};
const written = (title: string, body: string | null = null): RevisionDocument => ({
  ...blank,
  texts: { en: { title, summary: null, body } },
});
const between = (was: string, is: string) =>
  differenceOf(written('T', was), written('T', is)).texts.find(({ field }) => field === 'body')?.operations ??
  [];
const joined = (operations: ReturnType<typeof between>, without: 'INSERTED' | 'REMOVED') =>
  operations
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('the difference of two texts', () => {
  it('is told by word, in any script', () => {
    expect(between('Бір зауыт салынады.', 'Екі зауыт салынады.')).toEqual([
      { kind: 'REMOVED', text: 'Бір' },
      { kind: 'INSERTED', text: 'Екі' },
      { kind: 'SAME', text: ' зауыт салынады.' },
    ]);
  });

  it('leaves untouched paragraphs whole', () => {
    expect(between('First one.\n\nSecond one.\n\nThird.', 'First one.\n\nSecond two.\n\nThird.')).toEqual([
      { kind: 'SAME', text: 'First one.\n\n' },
      { kind: 'SAME', text: 'Second ' },
      { kind: 'REMOVED', text: 'one' },
      { kind: 'INSERTED', text: 'two' },
      { kind: 'SAME', text: '.\n\n' },
      { kind: 'SAME', text: 'Third.' },
    ]);
  });

  it('shows a replaced passage as one, not word by word around its spaces', () => {
    expect(between('a pilot plant in Atyrau', 'a full refinery in Atyrau')).toEqual([
      { kind: 'SAME', text: 'a ' },
      { kind: 'REMOVED', text: 'pilot plant' },
      { kind: 'INSERTED', text: 'full refinery' },
      { kind: 'SAME', text: ' in Atyrau' },
    ]);
  });

  it('gives back both texts from its operations, whatever they are', () => {
    const word = fc.constantFrom('plant', 'зауыт', ' ', '  ', '\n', '\n\n', '.', '🔋', 'a\u0301');
    const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (was, is) => {
        const operations = between(was, is);
        expect(joined(operations, 'INSERTED')).toBe(was);
        expect(joined(operations, 'REMOVED')).toBe(is);
        expect(operations.every((operation) => operation.text !== '')).toBe(true);
        if (was === is) expect(operations.every(({ kind }) => kind === 'SAME')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('inserts or removes a language whole that one revision does not have', () => {
    const kk = { title: 'Зауыт', summary: null, body: 'Мәтін' };
    const both = { ...blank, texts: { ...written('Plant').texts, kk } };
    const operation = (kind: string, field: string, text: string) => ({
      language: 'kk',
      field,
      operations: [{ kind, text }],
    });
    expect(differenceOf(written('Plant'), both).texts.filter(({ language }) => language === 'kk')).toEqual([
      operation('INSERTED', 'title', 'Зауыт'),
      operation('INSERTED', 'body', 'Мәтін'),
    ]);
    expect(differenceOf(both, written('Plant')).texts).toContainEqual(operation('REMOVED', 'body', 'Мәтін'));
  });

  // Each pair is as long as a body may be, and as unlike as its kind allows.
  it.each<[string, (n: number) => string, (n: number) => string]>([
    ['every word another', (n) => `a${n} `, (n) => `b${n} `],
    ['every second word another', (n) => `w${n} `, (n) => `${n % 2 ? 'x' : 'w'}${n} `],
    ['every line another', (n) => `${n}\n`, (n) => `-${n}\n`],
    ['the same words in another order', (n) => `${n % 97} `, (n) => `${(n * 31) % 89} `],
    ['many changed paragraphs', (n) => `${n % 40 ? n : 'same'}\n`, (n) => `${n % 40 ? -n : 'same'}\n`],
  ])('is told in bounded time: %s', (_, one, other) => {
    const long = (part: (n: number) => string) =>
      Array.from({ length: 8_000 }, (_, n) => part(n))
        .join('')
        .slice(0, 20_000);
    const started = performance.now();
    const operations = between(long(one), long(other));
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(joined(operations, 'INSERTED')).toBe(long(one));
    expect(joined(operations, 'REMOVED')).toBe(long(other));
  });
});

describe('the effort of a difference', () => {
  it('is shared by all passages: what it no longer reaches stands whole', () => {
    const passages = (signs: string) =>
      Array.from({ length: 130 }, (_, n) => `${signs.repeat(75)}\n${n}\n`).join('');
    const removed = between(passages('.,'), passages(',;')).filter(({ kind }) => kind === 'REMOVED');
    expect(removed.at(0)?.text).toBe('.');
    expect(removed.at(-1)?.text).toBe(`${'.,'.repeat(75)}\n`);
  });
});

describe('the difference of the facts', () => {
  it('is empty between a revision and itself under another number', () => {
    expect(differenceOf(blank, { ...blank, number: 2 })).toEqual({ texts: [], facts: [] });
  });

  const changed = {
    area: 'HYDROGEN',
    valueChains: ['BATTERIES'],
    materials: ['LITHIUM'],
    policyLinks: ['CRMA'],
    expectedResult: 'One plant.',
    startsOn: '2023-05-07',
    endsOn: '2024-05-07',
    budget: [{ label: 'Study', amount: '1', currency: 'EUR' }],
    leads: { EU: '0197a3c0-0000-7000-8000-0000000000e1', KZ: null },
    attachments: [{ name: 'map.pdf', digest: 'sha256:00' }],
  } as const;

  it.each(Object.entries(changed))('names %s as it was and as it is, and nothing else', (fact, is) => {
    const { facts } = differenceOf(blank, { ...blank, [fact]: is });
    expect(facts).toEqual([{ fact, was: blank[fact as keyof RevisionDocument], is }]);
  });

  it('names every field of the document but its identity and its texts', () => {
    const { facts } = differenceOf(blank, { ...blank, ...changed });
    const { format, partnership, action, number, texts, ...rest } = blank;
    expect(facts.map(({ fact }) => fact).sort()).toEqual(Object.keys(rest).sort());
  });
});
