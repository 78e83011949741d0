interface Line {
  readonly amount: string;
  readonly currency: string;
}

const places = (amount: string) => amount.split('.')[1]?.length ?? 0;

/** The sum of amounts in each currency, in the order they come; exact, never through a float. */
export function totals(lines: readonly Line[]): readonly Line[] {
  const scale = Math.max(0, ...lines.map(({ amount }) => places(amount)));
  const sums = new Map<string, bigint>();
  for (const { amount, currency } of lines) {
    const units = BigInt(amount.replace('.', '') + '0'.repeat(scale - places(amount)));
    sums.set(currency, (sums.get(currency) ?? 0n) + units);
  }
  return [...sums].map(([currency, sum]) => {
    const digits = String(sum).padStart(scale + 1, '0');
    const [whole, rest] = [
      digits.slice(0, digits.length - scale),
      digits.slice(digits.length - scale).replace(/0+$/, ''),
    ];
    return { currency, amount: rest ? `${whole}.${rest}` : whole };
  });
}
