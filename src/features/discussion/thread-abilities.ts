import { ability } from '../../access/authorise.js';
import type { Viewer } from '../../access/viewer.js';
import { visible } from '../../access/visible.js';
import { type AttachedThread, refuseAttaching } from '../../domain/anchor.js';
import {
  refuseBlocking,
  refuseComment,
  refuseReopening,
  refuseResolving,
  type ThreadState,
} from '../../domain/discussion.js';
import { type MovedThread, refuseLeaving } from '../../domain/thread-subject.js';
import { abilitiesOf } from '../../platform/graphql/ability.type.js';
import type { DerivedField } from '../../platform/graphql/compiler/model.js';
import { unauthenticated } from '../../platform/graphql/errors.js';
import type { Request } from '../../platform/graphql/request.js';
import { changeStateSql, effectiveActionStatus } from '../approval/rounds.queries.js';
import { authorStanding } from './author-standing.js';

interface Facts extends ThreadState, MovedThread, AttachedThread {
  readonly opener: string;
  /** That of the organisation the thread was opened for; null: joint. */
  readonly side: string | null;
}

/** What the viewer may do with a thread: the verbs' own first halves. */
export const threadAbilities: DerivedField<Viewer, Request> = {
  facts: (
    a,
    q,
  ) => `jsonb_build_object('kind', ${a}.kind, 'blocking', ${a}.blocking, 'resolved', ${a}.resolved_at is not null,
    'groupClosed', exists (select 1 from partnership_group g where g.partnership_id = ${a}.partnership_id
      and g.content_audience = ${a}.audience and g.closed_at is not null and ${visible('g')}),
    'opener', ${a}.opened_by_membership_id, 'side', (select o.side_code from organisation o
      where o.partnership_id = ${a}.partnership_id and o.id = ${a}.opened_by_organisation_id and ${visible('o')}),
    'inRound', exists (select 1 from action c where (${effectiveActionStatus('c', q.now)} = 'IN_APPROVAL'
        or ${changeStateSql('c', q.now)} = 'IN_ROUND') and c.partnership_id = ${a}.partnership_id and c.id = ${a}.action_id and ${visible('c')}),
    'onPassage', ${a}.passage_revision is not null, 'assents', array(select x.side_code from thread_assent x where x.partnership_id = ${a}.partnership_id
      and x.thread_id = ${a}.id and x.turn = ${a}.turn and ${visible('x')}))`,
  derive: (facts: Facts, _args, { viewer, language }: Request) => {
    if (!viewer) throw unauthenticated();
    const { side } = facts;
    const opener = viewer.acting?.membership === facts.opener;
    const by = { opener, side: viewer.acting?.side ?? null };
    const standing = authorStanding(viewer, { author: facts.opener, side });
    return abilitiesOf(language, [
      ability(viewer, 'comment.post', {}, () => refuseComment(facts)),
      ability(viewer, 'thread.markBlocking', {}, () => refuseBlocking(facts)),
      ability(viewer, 'thread.reopen', { own: opener }, () => refuseReopening(facts)),
      ability(viewer, 'thread.move', standing, () => refuseLeaving(facts)),
      ability(viewer, 'thread.attach', standing, () => refuseAttaching(facts)),
      ability(viewer, 'thread.markRead', {}, () => undefined),
      ability(viewer, 'watch.choose', {}, () => undefined),
      ability(viewer, 'watch.end', {}, () => undefined),
      ability(viewer, 'thread.resolve', { own: opener }, () => refuseResolving(facts, by)),
    ]);
  },
};
