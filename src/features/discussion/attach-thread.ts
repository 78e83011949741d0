import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { refuseAttaching, refuseAttachment } from '../../domain/anchor.js';
import { isRefused } from '../../domain/refusal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { unauthenticated } from '../../platform/graphql/errors.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { asEntryActor, record } from '../log/record.js';
import { anchorOf } from './anchor.type.js';
import { authorStanding } from './author-standing.js';
import { lostPassage } from './lost-passage.store.js';
import { PassageInput } from './passage.type.js';
import { ThreadEntity } from './thread.entity.js';
import { Thread } from './thread.type.js';
import { findActionOf, findPassage } from './thread-subject.store.js';
import { groupClosed, lockThread } from './threads.store.js';

@InputType({ description: 'A thread that has lost its passage, and which it belongs to.' })
class AttachThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  thread!: string;
  @Field(() => PassageInput, { description: 'The passage, of the text of the action it is on.' })
  passage!: PassageInput;
}

@ObjectType({ description: 'The attached thread, or why it stays as it is.' })
class AttachThreadPayload extends Payload {
  @Field(() => Thread, { nullable: true, description: 'The thread.' })
  thread?: Thread | null;
}

@Resolver()
export class AttachThread {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => AttachThreadPayload, {
    description:
      'Puts a thread whose passage is no longer in the current text (Thread.anchor ORPHANED) beside a passage again, by who opened it or a focal point of their side; of one by a joint organisation, of any side. Refusals: GROUP_CLOSED, NO_PASSAGE (it is on none), PASSAGE_STANDS, PASSAGE_UNKNOWN, SUBJECT_UNSEEN (not everybody who reads it sees that revision).',
  })
  attachThread(
    @Args('input', { description: 'Which, and where to.' }) input: AttachThreadInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'attachThread', input, async (tx) => {
      const thread = await lockThread(tx, request, input.thread);
      const { viewer } = request;
      if (!viewer) throw unauthenticated();
      const { opener: author, openerSide: side, id, audience } = thread;
      const actor = authorise(viewer, 'thread.attach', authorStanding(viewer, { author, side }));
      const lost = await lostPassage(tx, request, id);
      const closed = await groupClosed(tx, request, thread);
      const refused = refuseAttaching({ onPassage: lost !== undefined, groupClosed: closed });
      if (refused) return refused;
      if (!lost || !thread.action) throw new Error('a thread on a passage is on an action');
      const subject = await findActionOf(tx, request, thread.action);
      const { passage } = input;
      const to = await findPassage(tx, request, subject, passage);
      if (isRefused(to)) return to;
      const found = refuseAttachment({ onlyInCircle: lost.onlyInCircle, anchor: anchorOf(lost.facts) }, to);
      if (found) return found;
      const { revision, language, field, start, end } = passage;
      const { partnership: partnershipId } = actor;
      tx.update(
        ThreadEntity,
        { partnershipId, id },
        {
          passageRevision: revision,
          passageLanguage: language,
          passageField: field,
          passageStart: start,
          passageEnd: end,
        },
      );
      const where = { partnership: partnershipId, audience, actor: asEntryActor(actor) };
      const data = { action: thread.action, from: lost.from, to: { revision, language, field, start, end } };
      record(tx, where, 'thread.attached', { type: 'THREAD', id }, data);
      return { thread: id };
    });
  }
}
