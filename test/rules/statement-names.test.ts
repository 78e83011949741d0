import { describe, expect, it } from 'vitest';
import { StatementNames } from '../../src/platform/database/statement-names.js';

const statement = (number: number) => `select ${number}`;
const met = (names: StatementNames, numbers: readonly number[]) =>
  numbers.map((number) => names.of(statement(number)));

describe('the names of prepared statements', () => {
  it('are the same for the same text, and others for others', () => {
    const names = new StatementNames(3);
    const [one, two] = met(names, [1, 2]);
    expect(one).not.toBe(two);
    expect(met(names, [1, 2])).toEqual([one, two]);
    expect(names.forgotten).toBe(0);
  });

  it('are given, once all are taken, to what is met again, in place of the one used least recently', () => {
    const names = new StatementNames(3);
    const [one, two, three] = met(names, [1, 2, 3]);
    met(names, [1]);
    expect(met(names, [4])).toEqual([undefined]);
    expect(names.forgotten).toBe(0);
    const [four] = met(names, [4]);
    expect(four).toBeDefined();
    expect(names.forgotten).toBe(1);
    expect([one, two, three, four].map((name) => names.isInUse(name ?? ''))).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it('stay with what is in use, however many statements are sent once', () => {
    const names = new StatementNames(3);
    const before = met(names, [1, 2, 3]);
    const once = Array.from({ length: 1_000 }, (_, index) => index + 10);
    expect(new Set(met(names, once))).toEqual(new Set([undefined]));
    expect(met(names, [1, 2, 3])).toEqual(before);
    // Those met long ago count as new.
    expect(met(names, [10])).toEqual([undefined]);
  });

  it('that were forgotten come back with their statement', () => {
    const names = new StatementNames(1);
    const [one] = met(names, [1]);
    met(names, [2, 2]);
    expect(names.isInUse(one ?? '')).toBe(false);
    expect(met(names, [1, 1])).toEqual([undefined, one]);
    expect(names.isInUse(one ?? '')).toBe(true);
  });
});
