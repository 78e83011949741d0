/** Two halves that face each other: what is joint, and the mark of Concord. */
export function JointMark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M11 2.050a10 10 0 0 0 0 19.900z" fill="var(--side-a)" />
      <path d="M13 2.050a10 10 0 0 1 0 19.900z" fill="var(--side-b)" />
    </svg>
  );
}
