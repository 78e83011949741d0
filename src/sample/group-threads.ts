import { room, workingGroup } from './groups.js';
import type { SampleThread } from './threads.js';

/** What only some read: a working group, a room, the authorities of a side. */
export const groupThreads: readonly SampleThread[] = [
  {
    days: 28,
    audience: 'GROUP',
    group: workingGroup,
    kind: 'DISCUSSION',
    title: 'What comes after graphite?',
    comments: [
      {
        by: 'contributor.geology@kz.example',
        body: 'Біз никель мен кобальттан бастауды ұсынамыз.',
        language: 'kk',
      },
      {
        by: 'contributor.research@eu.example',
        body: 'Nickel first: our laboratories have capacity for it from April.',
        language: 'en',
      },
    ],
  },
  {
    days: 12,
    audience: 'GROUP',
    group: room,
    kind: 'DISCUSSION',
    title: 'Price formula',
    comments: [
      {
        by: 'contributor.batteries@eu.example',
        body: 'We would take 300 t a year for five years, at an index less 4 %.',
        language: 'en',
      },
      {
        by: 'contributor.mining@kz.example',
        body: 'Less 2 %, and a floor. Who bears the freight to the port?',
        language: 'en',
      },
      {
        by: 'contributor.finance@eu.example',
        body: 'A loan would need the floor too.',
        language: 'en',
      },
    ],
  },
  {
    on: 'hydrogen-water',
    days: 45,
    audience: 'AUTHORITIES',
    kind: 'DISCUSSION',
    title: 'Before we answer',
    comments: [
      {
        by: 'approver.member.state@eu.example',
        body: 'Our ministry of the environment reads the effects on the coast this week.',
        language: 'en',
      },
    ],
  },
];
