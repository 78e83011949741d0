import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalDecimal } from '../../src/domain/decimal.js';

describe('a canonical decimal', () => {
  it.each([
    ['1000.50', '1000.5'],
    ['1000', '1000'],
    ['0', '0'],
    ['0.000', '0'],
    ['000', '0'],
    ['007.0', '7'],
    ['0.10', '0.1'],
    ['0.000001', '0.000001'],
    ['100', '100'],
    ['100.001000000', '100.001'],
    ['999999999999999999.999999', '999999999999999999.999999'],
    ['000999999999999999999.9999990', '999999999999999999.999999'],
  ])('writes %s as %s', (text, decimal) => {
    expect(canonicalDecimal(text)).toEqual({ decimal });
  });

  it.each([
    ['', 'NOT_A_DECIMAL'],
    ['1e3', 'NOT_A_DECIMAL'],
    ['+1', 'NOT_A_DECIMAL'],
    ['1.', 'NOT_A_DECIMAL'],
    ['.5', 'NOT_A_DECIMAL'],
    ['1,000', 'NOT_A_DECIMAL'],
    [' 1', 'NOT_A_DECIMAL'],
    ['1\n', 'NOT_A_DECIMAL'],
    ['١', 'NOT_A_DECIMAL'],
    ['NaN', 'NOT_A_DECIMAL'],
    ['0x10', 'NOT_A_DECIMAL'],
    ['-1', 'NEGATIVE'],
    ['-0.000001', 'NEGATIVE'],
    ['1000000000000000000', 'TOO_MANY_DIGITS'],
    ['0.0000001', 'TOO_MANY_DIGITS'],
  ])('refuses %j as %s', (text, problem) => {
    expect(canonicalDecimal(text)).toEqual({ problem });
  });

  it('is one text for one amount, and reads back as that amount', () => {
    const amount = fc.tuple(
      fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }),
      fc.integer({ min: 0, max: 999_999 }),
      fc.nat(3),
      fc.nat(3),
    );
    fc.assert(
      fc.property(amount, ([whole, millionths, before, behind]) => {
        const fraction = String(millionths).padStart(6, '0');
        const plain = canonicalDecimal(`${whole}.${fraction}`);
        const padded = canonicalDecimal(`${'0'.repeat(before)}${whole}.${fraction}${'0'.repeat(behind)}`);
        expect(padded).toEqual(plain);
        const [digits = '', decimals = ''] = ('decimal' in plain ? plain.decimal : '').split('.');
        expect(BigInt(digits) * 1_000_000n + BigInt(decimals.padEnd(6, '0'))).toBe(
          whole * 1_000_000n + BigInt(millionths),
        );
      }),
    );
  });
});
