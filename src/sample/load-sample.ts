import { pino } from 'pino';
import type { Surroundings } from '../app.module.js';
import { createApplication } from '../application.js';
import { SecurityEvents } from '../features/sign-in/security-events.store.js';
import { storyOf } from './action-story.js';
import { approvedActions } from './actions/approved.js';
import { actionsInApproval } from './actions/in-approval.js';
import { otherActions } from './actions/others.js';
import { proposedActions } from './actions/proposed.js';
import { editions, type SampleEdition } from './editions.js';
import { enterAccounts, foundSample } from './found-sample.js';
import { groupThreads } from './group-threads.js';
import { storyOfGroups } from './groups.js';
import { storyOfPeople } from './people-story.js';
import type { Progress } from './progress.js';
import { ScriptedClock } from './scripted-clock.js';
import { Stage } from './stage.js';
import { morning, type Step } from './step.js';
import { storyOfThread } from './thread-story.js';
import { threads } from './threads.js';
import { storyOfWatches } from './watches.js';

const actions = [...approvedActions, ...actionsInApproval, ...proposedActions, ...otherActions];

/**
 * Loads the sample partnerships into an empty, migrated database: accounts, founding and admission by the installation,
 * then everything through the verbs, by an application of its own whose clock follows the script. Whole only once the
 * security log says SAMPLE_LOADED. `progressOf` shows how far it has come. Throws where an act is refused, or where `asked` says to stop.
 */
export async function loadSample(
  around: Surroundings,
  asked: AbortSignal,
  progressOf: (total: number) => Progress,
): Promise<void> {
  const loadedAt = around.clock.now();
  const clock = new ScriptedClock();
  // The one invitation waits, for the server that starts next.
  const { post: _, ...mail } = around.mail;
  const app = await createApplication({
    ...around,
    mail,
    clock,
    introspection: false,
    logger: pino({ level: 'silent' }),
  });
  try {
    const users = await enterAccounts(app, clock);
    await foundSample(app, clock, users);
    const stage = new Stage(app, users);
    const steps = story(loadedAt);
    const progress = progressOf(steps.length);
    try {
      for (const { at, play } of steps) {
        asked.throwIfAborted();
        clock.set(at);
        await play(stage);
        progress.step();
      }
    } finally {
      progress.end();
    }
    clock.set(loadedAt);
    await app.get(SecurityEvents, { strict: false }).record({ kind: 'SAMPLE_LOADED' });
  } finally {
    await app.close();
  }
}

/** Every act of the sample, in the order of time. */
function story(loadedAt: Date): Step[] {
  const steps = [
    ...editions.map((edition) => ({ at: morning(edition.draftedOn, loadedAt), play: draftEdition(edition) })),
    ...actions.flatMap((action) => storyOf(action, loadedAt)),
    ...storyOfGroups(loadedAt),
    ...storyOfPeople(loadedAt),
    ...[...threads, ...groupThreads].flatMap((thread) =>
      storyOfThread(
        thread,
        actions.find(({ key }) => key === thread.on),
        loadedAt,
      ),
    ),
    ...storyOfWatches(loadedAt),
  ];
  return steps.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

const draftEdition =
  ({ by, partnership, draftedOn: _, ...input }: SampleEdition): Step['play'] =>
  async (stage) => {
    const { roadmap } = await stage.play(
      by,
      `mutation($input: DraftRoadmapInput!) { draftRoadmap(input: $input) { roadmap { id } refusal { code } } }`,
      { input },
    );
    stage.keep(`${partnership} ${input.titles[0]?.text}`, roadmap);
  };
