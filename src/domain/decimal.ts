/** Why an amount cannot be taken. */
export type DecimalProblem = 'NOT_A_DECIMAL' | 'NEGATIVE' | 'TOO_MANY_DIGITS';

// The significant digits alone, without the zeros that say nothing.
const significant = /^0*(\d{1,18})(?:\.(?=\d)(\d{0,6}?)0*)?$/;

/**
 * The one way an amount is written: digits, and a point with decimals only where they are not zero (`1000.50` is
 * `1000.5`, `007.0` is `7`). No float takes part, so no amount changes by being read.
 * @param text plain decimal notation: no sign, exponent, spaces or grouping
 * @returns the canonical decimal, or why it is none: not plain notation, below zero, or more than 18 significant digits
 *   before or 6 behind the point
 */
export function canonicalDecimal(
  text: string,
): { readonly decimal: string } | { readonly problem: DecimalProblem } {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return { problem: 'NOT_A_DECIMAL' };
  if (text.startsWith('-')) return { problem: 'NEGATIVE' };
  const digits = significant.exec(text);
  if (!digits) return { problem: 'TOO_MANY_DIGITS' };
  const [, whole = '0', fraction = ''] = digits;
  return { decimal: fraction === '' ? whole : `${whole}.${fraction}` };
}

/** A canonical decimal as a whole number of millionths, to be added and compared without loss. */
export function inMillionths(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(6, '0'));
}
