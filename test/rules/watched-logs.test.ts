import { expect, it } from 'vitest';
import { WatchedLogs } from '../../src/features/live/watched-logs.js';

const log = 7;
/** Somebody who listens to the log. */
const ear = () => ({
  audience: log,
  connection: {
    viewer: {
      user: 'u',
      session: 's',
      administrator: false,
      acting: {
        membership: 'm',
        partnership: 'p',
        organisation: 'o',
        organisationKind: 'COMPANY',
        organisationStatus: 'ACCREDITED' as const,
        side: null,
        roles: [],
      },
      audiences: [log],
    },
  },
});
const grown = (size: number) => ({ audience: log, size, subjects: null, kinds: null });
const seen = (size: number) => new Map([[log, size]]);

it('whoever comes with a log as it was before the others were told more is told that, and only they', () => {
  const logs = new WatchedLogs();
  const [first, late] = [ear(), ear()];
  expect(logs.add(first, seen(10))).toEqual([]);
  logs.grown(grown(11));
  expect(logs.add(late, seen(10))).toEqual([grown(11)]);
  expect(logs.add(ear(), seen(11))).toEqual([]);
  // Nobody has been told of a twelfth: the next look will.
  expect(logs.add(ear(), seen(12))).toEqual([]);
  expect(logs.of(undefined)).toEqual([expect.objectContaining({ audience: log, size: 11 })]);
});
