import { logIdOf } from '../support/live.js';
import { type Calls, ofSide } from './call.js';
import * as stage from './stage.js';

/** Subscriptions: `variables` has the subject's id under `subject`. */
export const liveCalls: Calls = {
  'Subscription.logAppended': async (w) => {
    await stage.sideThread(w);
    const log = await logIdOf(w.eu.observer, w.slug, 'SIDE');
    const query = 'subscription ($log: ID!) { logAppended(log: $log, after: -1) { kind } }';
    return { query, variables: { log }, subject: 'log', tells: 'THREAD_OPENED', sees: ofSide('EU') };
  },
  'Subscription.threadChanged': async (w) => {
    const thread = await stage.sideThread(w);
    const query = 'subscription ($thread: ID!) { threadChanged(thread: $thread) { id } }';
    return { query, variables: { thread }, subject: 'thread', tells: thread, sees: ofSide('EU') };
  },
  'Subscription.roundChanged': async (w) => {
    const { round } = await stage.round(w);
    const query = 'subscription ($round: ID!) { roundChanged(round: $round) { id } }';
    return { query, variables: { round }, subject: 'round', tells: round };
  },
  'Subscription.inboxChanged': async () => ({
    query: 'subscription { inboxChanged { membership { id } } }',
    tells: 'inboxChanged',
  }),
};
