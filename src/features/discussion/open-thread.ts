import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import {
  refuseLanguage,
  refuseThread,
  type ThreadAudienceKind,
  type ThreadKind,
  type ThreadSubject,
} from '../../domain/discussion.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { notFound } from '../../platform/graphql/errors.js';
import { decodeNodeId } from '../../platform/graphql/node-id.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Line, Locale, Markdown } from '../../platform/graphql/scalars.js';
import { type LockedAction, lockActionRow } from '../actions/actions.store.js';
import { asEntryActor, record } from '../log/record.js';
import { partnershipFacts } from '../partnerships/partnership-facts.queries.js';
import { CommentEntity } from './comment.entity.js';
import { countThread, ownAudience } from './discussion.store.js';
import { ThreadEntity } from './thread.entity.js';
import { Thread, ThreadKinds } from './thread.type.js';
import { ThreadAudienceKinds } from './thread-audience.type.js';

@InputType({ description: 'Who is to read a thread.' })
class ThreadAudienceInput {
  @Field(() => ThreadAudienceKinds, {
    description: 'SIDE and ORGANISATION are those of the membership acted by; CIRCLE is that of the action.',
  })
  kind!: ThreadAudienceKind;
}

@InputType({ description: 'A thread and its first comment.' })
class OpenThreadInput {
  @Field(() => ID, { description: 'What it is on: an action, or the partnership.' })
  subject!: string;
  @Field(() => ThreadKinds, { description: 'What it is for.' })
  kind!: ThreadKind;
  @Field(() => ThreadAudienceInput, {
    description: 'Who is to read it, never more than see its subject; of an open point PARTNERSHIP.',
  })
  audience!: ThreadAudienceInput;
  @Field(() => Line, { description: 'What it is about.' })
  title!: string;
  @Field(() => Markdown, { description: 'The first comment.' })
  body!: string;
  @Field(() => Locale, { description: 'Its language, a working language of the partnership.' })
  language!: string;
}

@ObjectType({ description: 'The opened thread, or why there is none.' })
class OpenThreadPayload extends Payload {
  @Field(() => Thread, { nullable: true, description: 'The thread.' })
  thread?: Thread | null;
}

@Resolver()
export class OpenThread {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => OpenThreadPayload, {
    description:
      'Opens a thread with its first comment. Refusals: WRONG_STATE (the action is withdrawn; an open point before it is proposed), AUDIENCE_UNFIT, OPEN_POINT_WITHOUT_ACTION, LANGUAGE_UNKNOWN.',
  })
  openThread(
    @Args('input', { description: 'The thread.' }) input: OpenThreadInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'openThread', input, async (tx) => {
      const [action, own, facts] = await Promise.all([
        lockSubject(tx, request, input.subject),
        ownAudience(tx, request.scope, input.audience.kind),
        partnershipFacts(tx, request.scope),
      ]);
      const actor = authorise(request.viewer, 'thread.open');
      if (!facts) throw notFound(['subject']);
      const refused =
        refuseThread(asSubject(action), actor.side, input.kind, input.audience.kind) ??
        refuseLanguage(input.language, facts.workingLanguages);
      if (refused) return refused;
      const audience = input.audience.kind === 'CIRCLE' ? action?.circle : own;
      if (audience === undefined) throw new Error(`there is no audience ${input.audience.kind}`);
      const { partnership: partnershipId, membership, organisation } = actor;
      const id = tx.nextId();
      tx.insert(ThreadEntity, {
        partnershipId,
        id,
        audience,
        actionId: action?.id ?? null,
        kind: input.kind,
        title: input.title,
        openedByMembershipId: membership,
        openedByOrganisationId: organisation,
        createdAt: tx.now,
        commentCount: 1,
        lastCommentAt: tx.now,
      });
      tx.insert(CommentEntity, {
        partnershipId,
        id: tx.nextId(),
        audience,
        threadId: id,
        body: input.body,
        language: input.language,
        membershipId: membership,
        organisationId: organisation,
        createdAt: tx.now,
      });
      // A counter beside a row counts only children of the row's own audience (domain.md, "Audiences").
      if (action?.audience === audience) countThread(tx, partnershipId, action.id);
      const where = { partnership: partnershipId, audience, actor: asEntryActor(actor) };
      const data = { action: action?.id ?? null, kind: input.kind };
      record(tx, where, 'thread.opened', { type: 'THREAD', id }, data);
      return { thread: id };
    });
  }
}

/** The action, or undefined for the partnership itself. Throws NOT_FOUND for anything else. */
async function lockSubject(
  tx: WriteTransaction,
  request: Request,
  subject: string,
): Promise<LockedAction | undefined> {
  const path = ['subject'];
  if (decodeNodeId(subject)?.type === 'Partnership') {
    if (readId(request, subject, 'Partnership', path) !== request.scope.partnership) throw notFound(path);
    return undefined;
  }
  return lockActionRow(tx, request, readId(request, subject, 'Action', path), path);
}

function asSubject(action: LockedAction | undefined): ThreadSubject {
  if (!action) return { on: 'PARTNERSHIP' };
  return { on: 'ACTION', status: action.status, inCircle: action.audience === action.circle };
}
