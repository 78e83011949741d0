import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalOf, digestOf, type RevisionContent, revisionDocument } from '../../src/domain/digest.js';

const content: RevisionContent = {
  equalLanguages: ['en', 'kk'],
  sides: ['EU', 'KZ'],
  partnership: 'eu-kz',
  action: '0197A3C0-0000-7000-8000-000000000014',
  number: 3,
  texts: {
    kk: { title: 'Батареялар әлемі', summary: 'Қысқаша', body: 'Line one\nLine two' },
    en: { title: 'Cafe\u0301 of batteries', summary: 'Short "summary".', body: null },
    ru: { title: 'Мир батарей', summary: null, body: null },
  },
  area: 'RAW_MATERIALS',
  valueChains: ['HYDROGEN', 'BATTERIES', 'HYDROGEN'],
  materials: ['NICKEL', 'LITHIUM'],
  policyLinks: [],
  expectedResult: 'One plant.',
  startsOn: '2023-05-07',
  endsOn: null,
  budget: [{ label: 'Study', amount: '1000.50', currency: 'EUR' }],
  leads: { EU: '0197a3c0-0000-7000-8000-0000000000e1' },
  attachments: [{ name: 'map.pdf', digest: `sha256:${'ab'.repeat(32)}` }],
};

const digest = (changed: Partial<RevisionContent> = {}) =>
  digestOf(revisionDocument({ ...content, ...changed }));

describe('the digest of a revision', () => {
  it('is SHA-256 over RFC 8785 JSON: text written by hand, hashed with Python', () => {
    expect(canonicalOf(revisionDocument(content))).toBe(
      '{"action":"0197a3c0-0000-7000-8000-000000000014","area":"RAW_MATERIALS",' +
        `"attachments":[{"digest":"sha256:${'ab'.repeat(32)}","name":"map.pdf"}],` +
        '"budget":[{"amount":"1000.5","currency":"EUR","label":"Study"}],"endsOn":null,' +
        '"expectedResult":"One plant.","format":"concord/revision/1",' +
        '"leads":{"EU":"0197a3c0-0000-7000-8000-0000000000e1","KZ":null},' +
        '"materials":["LITHIUM","NICKEL"],"number":3,"partnership":"eu-kz","policyLinks":[],' +
        '"startsOn":"2023-05-07","texts":{"en":{"body":null,"summary":"Short \\"summary\\".",' +
        '"title":"Caf\u00e9 of batteries"},"kk":{"body":"Line one\\nLine two","summary":"Қысқаша",' +
        '"title":"Батареялар әлемі"}},"valueChains":["BATTERIES","HYDROGEN"]}',
    );
    expect(digest()).toBe('sha256:22274d02fb0fc51083ce3c0ed8f024b35b32bdb020047a06a9ee270c1e3c098b');
  });

  it('does not depend on the order or repetition of sets', () => {
    const codes = fc.uniqueArray(fc.stringMatching(/^[A-Z_]{1,6}$/), { maxLength: 6 });
    const files = fc.uniqueArray(
      fc.record({
        name: fc.constantFrom('a', 'b', 'ä'),
        digest: fc.constantFrom('sha256:00', 'sha256:01', 'sha256:ff'),
      }),
      {
        selector: ({ name, digest: of }) => `${name} ${of}`,
        maxLength: 5,
      },
    );
    const orders = fc.tuple(codes, codes, files).chain(([some, more, attached]) =>
      fc.tuple(
        fc.constant({ valueChains: some, materials: more, policyLinks: more, attachments: attached }),
        fc.record({
          valueChains: shuffled(some).map((set) => [...set, ...set]),
          materials: shuffled(more),
          policyLinks: shuffled(more),
          attachments: shuffled(attached),
        }),
      ),
    );
    fc.assert(
      fc.property(orders, ([one, other]) => {
        expect(digest(other)).toBe(digest(one));
      }),
    );
  });

  it('does not depend on spelling: NFC, zeros, case of ids, empty or absent, order of languages and sides', () => {
    const spelled = digest({
      sides: ['KZ', 'EU'],
      equalLanguages: ['kk', 'en'],
      action: content.action.toLowerCase(),
      budget: [{ label: 'Study', amount: '01000.5000', currency: 'EUR' }],
      leads: { KZ: null, EU: content.leads.EU?.toUpperCase() },
      texts: {
        en: { title: 'Caf\u00e9 of batteries', summary: 'Short "summary".', body: '' },
        ...(content.texts.kk && { kk: content.texts.kk }),
      },
    });
    expect(spelled).toBe(digest());
  });

  const en = { title: 'T', summary: 'S', body: 'B' };
  const line = { label: 'Study', amount: '1', currency: 'EUR' };
  const file = { name: 'a', digest: 'sha256:00' };
  const changes: Partial<RevisionContent>[] = [
    {},
    { partnership: 'eu-na' },
    { action: '0197a3c0-0000-7000-8000-000000000015' },
    { number: 4 },
    { texts: {} },
    { texts: { en } },
    { texts: { en: { ...en, title: 'T.' } } },
    { texts: { en: { ...en, summary: null } } },
    { texts: { en: { ...en, body: 'B\n' } } },
    { texts: { kk: en } },
    { area: null },
    { area: 'HYDROGEN' },
    { valueChains: ['BATTERIES'] },
    { valueChains: [] },
    { materials: ['LITHIUM'] },
    { policyLinks: ['CRMA'] },
    { expectedResult: null },
    { expectedResult: 'Two plants.' },
    { startsOn: null },
    { startsOn: '2023-05-08' },
    { endsOn: '2023-05-07' },
    { budget: [] },
    { budget: [line] },
    { budget: [{ ...line, label: 'Study ' }] },
    { budget: [{ ...line, amount: '1.000001' }] },
    { budget: [{ ...line, currency: 'KZT' }] },
    { budget: [line, { ...line, amount: '2' }] },
    { budget: [{ ...line, amount: '2' }, line] },
    { budget: [line, line] },
    { leads: {} },
    { leads: { KZ: '0197a3c0-0000-7000-8000-0000000000e1' } },
    { leads: { ...content.leads, KZ: '0197a3c0-0000-7000-8000-0000000000e2' } },
    { attachments: [] },
    { attachments: [file] },
    { attachments: [{ ...file, name: 'b' }] },
    { attachments: [{ ...file, digest: 'sha256:01' }] },
  ];

  it('is another for every change of any field', () => {
    const digests = changes.map((changed) => digest(changed));
    expect(new Set(digests).size).toBe(changes.length);
    const changed = new Set(changes.flatMap((change) => Object.keys(change)));
    const { format, ...fields } = revisionDocument(content);
    expect(format).toBe('concord/revision/1');
    expect([...changed].sort()).toEqual(Object.keys(fields).sort());
  });

  it('is the same for the same text and another for any other text', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    const titled = (title: string) => digest({ texts: { en: { title, summary: null, body: null } } });
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(titled(one) === titled(other)).toBe(one.normalize('NFC') === other.normalize('NFC'));
      }),
    );
  });

  it('is never made of an amount or a date that is none', () => {
    const amount = (text: string) => () => digest({ budget: [{ ...line, amount: text }] });
    expect(amount('-1')).toThrow(RangeError);
    expect(amount('1e3')).toThrow(RangeError);
    expect(() => digest({ startsOn: '2023-02-30' })).toThrow(RangeError);
    expect(() => digest({ endsOn: 'May 2023' })).toThrow(RangeError);
  });
});

function shuffled<Item>(items: readonly Item[]) {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}
