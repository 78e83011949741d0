import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { entryKinds } from '../../src/domain/entry-kind.js';
import { canonicalEntry, type LogEntry, leafOf } from '../../src/domain/log-entry.js';

const lapsed: LogEntry = {
  kind: 'round.lapsed',
  at: '2023-11-07T17:00:00.000Z',
  actor: null,
  subject: { type: 'ROUND', id: '0197a3c0-0000-7000-8000-000000000099' },
  data: { number: 1, digest: `sha256:${'0f'.repeat(32)}` },
};
const salt = Uint8Array.from({ length: 32 }, (_, index) => index);

describe('a log entry', () => {
  // Both written by hand and hashed with Python's hashlib.
  const canonical = `{"actor":null,"at":"2023-11-07T17:00:00.000Z","data":{"digest":"sha256:${'0f'.repeat(32)}","number":1},"kind":"round.lapsed","subject":{"id":"0197a3c0-0000-7000-8000-000000000099","type":"ROUND"}}`;
  const leaf = '6f0702e9ff7c9ed14777039c79f7b7fc3c05ec179b5325b3ca6c151639aa98e1';

  it('has one canonical text, whatever the order of its fields', () => {
    expect(canonicalEntry(lapsed)).toBe(canonical);
    const { data, kind, at, subject, actor } = lapsed;
    expect(canonicalEntry({ data: { ...data }, subject, kind, actor, at })).toBe(canonical);
  });

  it('commits to its own fields only, never to a position', () => {
    const stored = { ...lapsed, position: 12, audience: 3 };
    expect(canonicalEntry(stored)).toBe(canonical);
  });

  it('names its actor whole', () => {
    const actor = {
      user: '0197a3c0-0000-7000-8000-000000000001',
      membership: '0197a3c0-0000-7000-8000-000000000002',
      organisation: '0197a3c0-0000-7000-8000-000000000003',
      role: 'CONTRIBUTOR',
      substituteFor: null,
    };
    expect(JSON.parse(canonicalEntry({ ...lapsed, actor }))).toEqual({ ...lapsed, actor });
  });

  it('has the leaf H(0x00 ‖ H(salt ‖ entry))', () => {
    expect(leafOf(salt, canonical).toString('hex')).toBe(leaf);
  });

  it('has another leaf with another salt, or with one character changed', () => {
    const other = Uint8Array.from(salt).reverse();
    expect(leafOf(other, canonical).toString('hex')).not.toBe(leaf);
    expect(leafOf(salt, canonical.replace('17:00', '17:01')).toString('hex')).not.toBe(leaf);
  });

  it('hashes its text as UTF-8', () => {
    const text = '{"a":"Қ"}';
    const inner = createHash('sha256').update(salt).update(Buffer.from(text)).digest();
    const expected = createHash('sha256')
      .update(Buffer.from([0]))
      .update(inner)
      .digest('hex');
    expect(leafOf(salt, text).toString('hex')).toBe(expected);
  });

  it('takes no salt of another length', () => {
    expect(() => leafOf(salt.subarray(1), canonical)).toThrow(RangeError);
  });

  it.each(['2023-11-07', '2023-11-07T17:00:00Z', '2023-11-07T17:00:00.000+01:00'])(
    'has no instant like %s',
    (at) => {
      expect(() => canonicalEntry({ ...lapsed, at })).toThrow(RangeError);
    },
  );

  it.each(['A sentence of a person', 'мәтін', '', 'x'.repeat(129)])('never holds a text: %j', (text) => {
    expect(() => canonicalEntry({ ...lapsed, data: { reasons: text } })).toThrow(TypeError);
    expect(() => canonicalEntry({ ...lapsed, data: { reasons: ['OK', text] } })).toThrow(TypeError);
    expect(() => canonicalEntry({ ...lapsed, data: { reasons: { EU: text } } })).toThrow(TypeError);
  });

  it('holds ids, digests, numbers, codes and references', () => {
    const data = {
      reference: 'EU-KZ/2023/014',
      leads: { EU: lapsed.subject.id, KZ: null },
      roles: ['APPROVER', 'FOCAL_POINT'],
      deadline: lapsed.at,
      accepted: true,
    };
    expect(JSON.parse(canonicalEntry({ ...lapsed, data }))).toEqual({ ...lapsed, data });
  });

  it('is of a kind named once, subject before act', () => {
    expect(new Set(entryKinds).size).toBe(entryKinds.length);
    for (const kind of entryKinds) expect(kind).toMatch(/^[a-z]+\.[a-z]+([A-Z][a-z]+)*$/);
  });
});
