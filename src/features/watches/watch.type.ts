import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { visible } from '../../access/visible.js';
import {
  type WatchFacts,
  type WatchInEffect,
  type WatchLevel,
  watchInEffect,
  watchLevels,
  watchOrigins,
} from '../../domain/watch.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import type { Query, TypeModel } from '../../platform/graphql/model.js';
import { Action } from '../actions/action.type.js';
import { Thread } from '../discussion/thread.type.js';

export const WatchLevels = enumOf(watchLevels);
registerEnumType(WatchLevels, {
  name: 'WatchLevel',
  description:
    'How closely a member follows an action or a thread: of what they are to be told unasked. The inbox holds acts that wait for them, and a subscription is asked for by itself: neither goes by it.',
  valuesMap: {
    EVERYTHING: { description: 'Every comment and every change.' },
    MENTIONS: {
      description:
        'Only what speaks to the member: a mention of them, of their organisation or of a group it is in, or an answer to their comment.',
    },
    NOTHING: { description: 'Muted: not even that.' },
  },
});

const WatchOrigins = enumOf(watchOrigins);
registerEnumType(WatchOrigins, {
  name: 'WatchOrigin',
  description: 'Why a level is in effect. A choice goes before the defaults, the nearer before the wider.',
  valuesMap: {
    CHOSEN: { description: 'The member has chosen it here (watch).' },
    ACTION: {
      description:
        'Of a thread: the member has chosen it on the action which the thread, or the round it is on, is about.',
    },
    DEFAULT: {
      description:
        'Nothing is chosen. EVERYTHING where the organisation acted for leads the action, and in threads that the member opened, wrote in or is mentioned in by name; else MENTIONS.',
    },
  },
});

@ObjectType('Watching', {
  description: 'How closely the viewer follows something in the membership acted by. Theirs alone to see.',
})
export class Watching implements WatchInEffect {
  @Field(() => WatchLevels, { description: 'The level in effect.' })
  level!: WatchLevel;
  @Field(() => WatchOrigins, { description: 'Why: chosen here, on the action, or by default.' })
  origin!: WatchInEffect['origin'];
}

// Fields of other features' types, declared here: what is watched does not know that it is.
for (const { prototype } of [Action, Thread])
  Field(() => Watching, { description: 'How closely the viewer follows it (watch, unwatch).' })(
    prototype,
    'viewerWatches',
  );

const me = (q: Query) => q.param(q.viewer.acting?.membership ?? null, 'uuid');

/** What the viewer has chosen on an action or a thread, by the SQL of its ids. */
const chosenOn = (subject: 'action' | 'thread', partnership: string, id: string, q: Query): string =>
  `(select w.level from ${subject}_watch w where w.partnership_id = ${partnership} and w.${subject}_id = ${id}
     and w.membership_id = ${me(q)} and ${visible('w')})`;

/** Whether the organisation acted for leads an action, that of their side or one that is invited to. */
const leads = (partnership: string, action: string, q: Query): string =>
  `coalesce((select true from action_lead l where l.partnership_id = ${partnership} and l.action_id = ${action}
     and l.organisation_id = ${q.param(q.viewer.acting?.organisation ?? null, 'uuid')} and l.ended_at is null and ${visible('l')}), false)`;

/** The action that a thread is about: which it is on, or the round is. */
const actionOf = (t: string): string =>
  `coalesce(${t}.action_id, (select r.action_id from approval_round r where r.partnership_id = ${t}.partnership_id
     and r.id = ${t}.round_id and ${visible('r')}))`;

// Scalar subqueries, and no join: for either PostgreSQL might go through all comments that the viewer sees, thread by thread.
const wrote = (t: string, q: Query): string =>
  `coalesce((select true from comment c where c.partnership_id = ${t}.partnership_id and c.thread_id = ${t}.id
     and c.membership_id = ${me(q)} and ${visible('c')} limit 1), false)`;

const mentioned = (t: string, q: Query): string =>
  `coalesce((select true from comment_mention x where x.partnership_id = ${t}.partnership_id and x.thread_id = ${t}.id
     and x.membership_id = ${me(q)} and ${visible('x')} and x.version = (select c.version from comment c
       where c.partnership_id = x.partnership_id and c.id = x.comment_id and ${visible('c')}) limit 1), false)`;

/** What watching adds to the model of an action. */
export const actionWatches: TypeModel['fields'] = {
  viewerWatches: {
    facts: (a, q) => `jsonb_build_object('chosen', ${chosenOn('action', `${a}.partnership_id`, `${a}.id`, q)},
      'ofAction', null, 'takesPart', ${leads(`${a}.partnership_id`, `${a}.id`, q)})`,
    derive: (facts: WatchFacts) => watchInEffect(facts),
  },
};

/** What watching adds to the model of a thread. */
export const threadWatches: TypeModel['fields'] = {
  viewerWatches: {
    facts: (t, q) => `jsonb_build_object('chosen', ${chosenOn('thread', `${t}.partnership_id`, `${t}.id`, q)},
      'ofAction', ${chosenOn('action', `${t}.partnership_id`, actionOf(t), q)},
      'takesPart', ${t}.opened_by_membership_id = ${me(q)} or ${wrote(t, q)} or ${mentioned(t, q)}
        or ${leads(`${t}.partnership_id`, actionOf(t), q)})`,
    derive: (facts: WatchFacts) => watchInEffect(facts),
  },
};
