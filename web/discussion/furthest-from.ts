interface Said {
  readonly createdAt: string;
}

/** The last of what is in sight, where it is not before the first unread one: so far somebody has read. */
export function furthestFrom<Comment extends Said>(
  first: Said,
  inSight: readonly Comment[],
): Comment | undefined {
  const [last] = inSight.toSorted((one, other) => timeOf(other) - timeOf(one));
  return last && timeOf(last) >= timeOf(first) ? last : undefined;
}

const timeOf = ({ createdAt }: Said) => Date.parse(createdAt);
