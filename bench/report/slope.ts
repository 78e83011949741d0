/** A value at a time. */
export interface Sample {
  readonly at: number;
  readonly value: number;
}

/** By how much the values grow in one unit of time: the line that lies nearest to them (least squares). */
export function slopeOf(samples: readonly Sample[]): number {
  const mean = (of: (sample: Sample) => number) =>
    samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
  const [at, value] = [mean((one) => one.at), mean((one) => one.value)];
  const together = mean((one) => (one.at - at) * (one.value - value));
  return together / mean((one) => (one.at - at) ** 2);
}

/** Whether values stay: whether on that line they would grow by less than this part of their mean in so long a time. */
export function isFlat(samples: readonly Sample[], { part, time }: { part: number; time: number }): boolean {
  const mean = samples.reduce((sum, { value }) => sum + value, 0) / samples.length;
  return slopeOf(samples) * time < part * mean;
}
