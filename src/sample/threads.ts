import type { ReportReason } from '../domain/report.js';

/** A comment of a thread: who, what, in which language. */
export interface SampleComment {
  readonly by: string;
  readonly body: string;
  readonly language: string;
  /** Whom it is said to first, by a mention: somebody with one membership. */
  readonly to?: string;
  /** Of an answer: a report of it, which waits. */
  readonly reported?: { readonly by: string; readonly reason: ReportReason; readonly words: string };
}

/** A thread of the sample. */
export interface SampleThread {
  /** The key of the action it is on; without one it is on the partnership eu-kz. */
  readonly on?: string;
  /** Days after the action's drafting; of a thread on the partnership, days before the loading. */
  readonly days: number;
  readonly audience: 'PARTNERSHIP' | 'SIDE' | 'AUTHORITIES' | 'ORGANISATION' | 'CIRCLE' | 'GROUP';
  /** Of GROUP: its name. */
  readonly group?: string;
  readonly kind: 'DISCUSSION' | 'OPEN_POINT';
  readonly title: string;
  /** The first opens the thread, each of the others answers. */
  readonly comments: readonly SampleComment[];
  readonly blockedBy?: string;
  readonly resolved?: { readonly by: readonly string[]; readonly resolution: string };
}

/** Illustrative: what is said here was said by nobody. */
export const threads: readonly SampleThread[] = [
  {
    days: 20,
    audience: 'PARTNERSHIP',
    kind: 'DISCUSSION',
    title: 'Meeting of the focal points in spring',
    comments: [
      {
        by: 'secretariat@joint.example',
        body: 'Two dates are possible: the second week of March or the third. Which one suits?',
        language: 'en',
      },
      {
        by: 'focal.point@kz.example',
        body: 'Наурыз мерекесіне байланысты екінші апта қолайлы.',
        language: 'kk',
      },
      { by: 'focal.point@eu.example', body: 'The second week, then.', language: 'en' },
    ],
  },
  {
    on: 'lithium',
    days: 5,
    audience: 'PARTNERSHIP',
    kind: 'DISCUSSION',
    title: 'Which two brines?',
    comments: [
      {
        by: 'contributor.batteries@eu.example',
        body: 'One brine with much magnesium and one with little would tell us most.',
        language: 'en',
      },
      {
        by: 'contributor.geology@kz.example',
        body: 'Мұндай екі кен орнының сынамалары бізде бар.',
        language: 'kk',
        reported: {
          by: 'contributor.mining@kz.example',
          reason: 'CONFIDENTIAL',
          words: 'Қай кен орындарынан сынама алынғаны әлі жарияланған жоқ.',
        },
      },
      {
        by: 'contributor.mining@kz.example',
        body: 'Согласны: начнём с этих двух.',
        language: 'ru',
      },
    ],
  },
  {
    on: 'lithium',
    days: 8,
    audience: 'PARTNERSHIP',
    kind: 'OPEN_POINT',
    title: 'How much water may the test take?',
    comments: [
      {
        by: 'contributor.batteries@eu.example',
        body: 'Before a round the text should name a limit: m³ of fresh water for a tonne.',
        language: 'en',
      },
      {
        by: 'contributor.mining@kz.example',
        body: 'we measure first and propose a number by the end of the month.',
        language: 'en',
        to: 'contributor.batteries@eu.example',
      },
    ],
    blockedBy: 'focal.point@eu.example',
  },
  {
    on: 'graphite',
    days: 10,
    audience: 'PARTNERSHIP',
    kind: 'OPEN_POINT',
    title: 'Who qualifies the product?',
    comments: [
      {
        by: 'contributor.batteries@eu.example',
        body: 'Two makers of cells, chosen by an open call.',
        language: 'en',
      },
      { by: 'contributor.mining@kz.example', body: 'Келісеміз.', language: 'kk' },
    ],
    blockedBy: 'focal.point@kz.example',
    resolved: {
      by: ['focal.point@kz.example', 'focal.point@eu.example'],
      resolution: 'Two makers of cells, chosen by an open call, qualify the product.',
    },
  },
  {
    on: 'graphite',
    days: 54,
    audience: 'SIDE',
    kind: 'DISCUSSION',
    title: 'Our line before the round closes',
    comments: [
      {
        by: 'focal.point@eu.example',
        body: 'Please take your positions a week before the deadline, so that reasons can still be talked about.',
        language: 'en',
      },
      {
        by: 'approver.directorate@eu.example',
        body: 'ours will be there on Thursday.',
        language: 'en',
        to: 'focal.point@eu.example',
      },
    ],
  },
  {
    on: 'graphite',
    days: 55,
    audience: 'SIDE',
    kind: 'DISCUSSION',
    title: 'Қаржыландыру көздері',
    comments: [
      {
        by: 'approver.finance@kz.example',
        body: 'Жобаның теңгелік бөлігін қарастырып жатырмыз.',
        language: 'kk',
      },
    ],
  },
  {
    on: 'corridor',
    days: 20,
    audience: 'ORGANISATION',
    kind: 'DISCUSSION',
    title: 'Our own costs',
    comments: [
      {
        by: 'contributor.batteries@eu.example',
        body: 'For us alone: the tracking would cost about 4 € a container.',
        language: 'en',
      },
    ],
  },
  {
    on: 'gallium',
    days: 2,
    audience: 'CIRCLE',
    kind: 'DISCUSSION',
    title: 'Before we propose',
    comments: [
      {
        by: 'contributor.mining@kz.example',
        body: 'Which of the three sites should the text name?',
        language: 'en',
      },
      {
        by: 'contributor.research@eu.example',
        body: 'All three; the study will tell them apart.',
        language: 'en',
      },
    ],
  },
];
