import type { ReactNode } from 'react';

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.8, strokeLinejoin: 'round' } as const;
const mark = { fill: 'none', stroke: 'currentColor', strokeWidth: 2 } as const;
const ring = <circle cx="12" cy="12" r="9" {...mark} />;

/** Drawn for Concord, 24 px; shape says what it is, colour never does. */
const drawings = {
  inbox: <path d="M4 5h16v14H4zM4 14h5l1.5 2.5h3L15 14h5" {...line} />,
  roadmap: <path d="M4 6h10M8 12h12M6 18h9" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" />,
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6" {...mark} />
      <path d="M15 15l5 5" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
    </>
  ),
  more: (
    <>
      <circle cx="5" cy="12" r="1.8" fill="currentColor" />
      <circle cx="12" cy="12" r="1.8" fill="currentColor" />
      <circle cx="19" cy="12" r="1.8" fill="currentColor" />
    </>
  ),
  comment: <path d="M4 5h16v11H11l-4.5 4V16H4z" {...line} />,
  flag: <path d="M6 21V4h11l-2.4 4L17 12H6" {...line} />,
  bell: <path d="M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10 21h4" {...line} />,
  person: <path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5a7.5 7.5 0 0 1 15 0" {...line} />,
  rule: <path d="M12 4v16M6 20h12M5 8h14M5 8l-2 5h4zM19 8l-2 5h4z" {...line} />,
  lock: (
    <>
      <path d="M8 11V8a4 4 0 0 1 8 0v3" {...mark} />
      <rect x="5" y="11" width="14" height="9.5" rx="1.5" fill="currentColor" />
    </>
  ),
  openBook: (
    <path d="M12 6c-2-1.6-5-2-8-2v14c3 0 6 .4 8 2 2-1.6 5-2 8-2V4c-3 0-6 .4-8 2zM12 6v14" {...line} />
  ),
  draft: <path d="M5 3.5h10l4 4v13H5zM8.5 11h7M8.5 15h7" {...line} />,
  proposed: <path d="M5 3.5h10l4 4v13H5zM12 17V9.5M8.5 13L12 9.5l3.5 3.5" {...line} />,
  inApproval: (
    <>
      <path d="M10.5 3a9 9 0 0 0 0 18z" fill="currentColor" />
      <path d="M13.5 3a9 9 0 0 1 0 18z" {...line} />
    </>
  ),
  approved: (
    <>
      <path d="M10.5 3a9 9 0 0 0 0 18z" fill="currentColor" />
      <path d="M13.5 3a9 9 0 0 1 0 18z" fill="currentColor" />
    </>
  ),
  returned: <path d="M9 6L4.5 10.500 9 15M5 10.500h9a5 5 0 0 1 0 10h-3" {...line} />,
  withdrawn: <path d="M5 12h14" stroke="currentColor" strokeWidth="2.6" />,
  tickDisc: (
    <>
      <circle cx="12" cy="12" r="10" fill="currentColor" />
      <path d="M7.500 12.300l3 3 6-6.300" fill="none" stroke="var(--sheet)" strokeWidth="2.2" />
    </>
  ),
  tickRing: (
    <>
      {ring}
      <path d="M8 12.300l2.800 2.800 5.400-5.700" {...mark} />
    </>
  ),
  barsRing: (
    <>
      {ring}
      <path d="M10 8v8M14 8v8" {...mark} />
    </>
  ),
  crossOctagon: (
    <path d="M8.300 3h7.400L21 8.300v7.400L15.700 21H8.300L3 15.700V8.300zM9 9l6 6M15 9l-6 6" {...mark} />
  ),
  dashRing: (
    <>
      {ring}
      <path d="M8 12h8" {...mark} />
    </>
  ),
  dashedRing: <circle cx="12" cy="12" r="9" {...mark} strokeDasharray="3 2.650" />,
  clock: (
    <>
      {ring}
      <path d="M12 7v5.500l3.500 2" {...mark} />
    </>
  ),
} as const satisfies Readonly<Record<string, ReactNode>>;

export type IconName = keyof typeof drawings;

/** A picture beside a word, never instead of one: it is hidden from who listens. */
export function Icon({ name, size = 24 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}
