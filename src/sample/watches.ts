import { morning, type Step } from './step.js';

/** Who has chosen how closely to follow what. */
const watches = [
  {
    by: 'contributor.mining@kz.example',
    on: 'thread Meeting of the focal points in spring',
    level: 'NOTHING',
  },
  { by: 'contributor.research@eu.example', on: 'action lithium', level: 'EVERYTHING' },
  { by: 'focal.point@eu.example', on: 'action lithium', level: 'EVERYTHING' },
  { by: 'secretariat@joint.example', on: 'thread Which two brines?', level: 'MENTIONS' },
  { by: 'focal.point@kz.example', on: 'thread Which two brines?', level: 'NOTHING' },
] as const;

/** What each has chosen for themselves when the sample is loaded. */
export const storyOfWatches = (loadedAt: Date): Step[] =>
  watches.map(({ by, on, level }) => ({
    at: morning(1, loadedAt),
    play: async (stage) => {
      await stage.play(by, `mutation($input: WatchInput!) { watch(input: $input) { refusal { code } } }`, {
        input: { subject: stage.idOf(on), level },
      });
    },
  }));
