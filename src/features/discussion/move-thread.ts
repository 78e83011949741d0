import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { refuseMove } from '../../domain/thread-subject.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { unauthenticated } from '../../platform/graphql/errors.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { type LockedAction, lockActionRow } from '../actions/actions.store.js';
import { asEntryActor, record } from '../log/record.js';
import { authorStanding } from './author-standing.js';
import { ThreadEntity } from './thread.entity.js';
import { Thread } from './thread.type.js';
import { findSubject } from './thread-subject.store.js';
import { countThread, groupClosed, lockThread, lockThreadActions } from './threads.store.js';

@InputType({ description: 'A thread that belongs elsewhere.' })
class MoveThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  thread!: string;
  @Field(() => ID, {
    description: 'What it is to be on: an action, an approval round, a roadmap edition, or the partnership.',
  })
  subject!: string;
}

@ObjectType({ description: 'The moved thread, or why it stays where it is.' })
class MoveThreadPayload extends Payload {
  @Field(() => Thread, { nullable: true, description: 'The thread.' })
  thread?: Thread | null;
}

const noPassage = {
  passageRevision: null,
  passageLanguage: null,
  passageField: null,
  passageStart: null,
  passageEnd: null,
};

const roundOpen = (action: LockedAction | undefined): boolean =>
  action?.status === 'IN_APPROVAL' || action?.change === 'IN_ROUND';

@Resolver()
export class MoveThread {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => MoveThreadPayload, {
    description:
      'Puts a thread on something else, by a focal point of the side that opened it; of one by a joint organisation, of any side. Its readers and comments stay; the passage it was on is left behind. An open point goes to an action only. Refusals: GROUP_CLOSED, OPEN_POINT_BLOCKS (it is marked), ROUND_UNDER_WAY (an open point, and a round is open on its action or the other), WRONG_STATE (the action is withdrawn), THREAD_THERE, OPEN_POINT_WITHOUT_ACTION, SUBJECT_UNSEEN (not everybody who reads the thread sees it).',
  })
  moveThread(
    @Args('input', { description: 'Which, and where to.' }) input: MoveThreadInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'moveThread', input, async (tx) => {
      const [thread] = await Promise.all([
        lockThread(tx, request, input.thread),
        lockThreadActions(tx, request, input.thread, input.subject),
      ]);
      const to = await findSubject(tx, request, input.subject);
      const { viewer } = request;
      if (!viewer) throw unauthenticated();
      const { opener: author, openerSide: side, id, audience } = thread;
      const actor = authorise(viewer, 'thread.move', authorStanding(viewer, { author, side }));
      const left = thread.action ? await lockActionRow(tx, request, thread.action, ['thread']) : undefined;
      const state = {
        ...thread,
        groupClosed: await groupClosed(tx, request, thread),
        inRound: roundOpen(left),
      };
      const { actionId, roundId, roadmapId } = to.named;
      const same = thread.action === actionId && thread.round === roundId && thread.roadmap === roadmapId;
      const wide = to.rule.on !== 'ACTION' || !to.rule.inCircle;
      const seenByAll = wide || to.action?.audience === audience;
      const refused = refuseMove(state, to.rule, { same, seenByAll, inRound: roundOpen(to.action) });
      if (refused) return refused;
      const { partnership: partnershipId } = actor;
      tx.update(ThreadEntity, { partnershipId, id }, { ...to.named, ...noPassage });
      // A counter beside a row counts only children of the row's own audience (domain.md, "Audiences").
      if (left?.audience === audience) countThread(tx, partnershipId, left.id, -1);
      if (to.action?.audience === audience) countThread(tx, partnershipId, to.action.id);
      const where = { partnership: partnershipId, audience, actor: asEntryActor(actor) };
      const from = { action: thread.action, round: thread.round, roadmap: thread.roadmap };
      const data = { from, to: { action: actionId, round: roundId, roadmap: roadmapId } };
      record(tx, where, 'thread.moved', { type: 'THREAD', id }, data);
      return { thread: id };
    });
  }
}
