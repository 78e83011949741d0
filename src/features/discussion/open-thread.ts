import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { refuseLanguage } from '../../domain/discussion.js';
import { isRefused } from '../../domain/refusal.js';
import {
  refuseGroup,
  refuseThread,
  type ThreadAudienceKind,
  type ThreadKind,
} from '../../domain/thread-subject.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { badInput, notFound } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Line, Locale, Markdown } from '../../platform/graphql/scalars.js';
import { type FoundGroup, groupToWriteIn } from '../groups/groups.queries.js';
import { asEntryActor, record } from '../log/record.js';
import { partnershipFacts } from '../partnerships/partnership-facts.queries.js';
import { CommentEntity } from './comment.entity.js';
import { saysWithMentions } from './comment-mention.type.js';
import { findMentions, keepMentions } from './mentions.store.js';
import { PassageInput } from './passage.type.js';
import { hasWritten } from './reading.store.js';
import { ThreadEntity } from './thread.entity.js';
import { Thread, ThreadKinds } from './thread.type.js';
import { ThreadAudienceKinds } from './thread-audience.type.js';
import { findPassage, findSubject } from './thread-subject.store.js';
import { countThread, ownAudience } from './threads.store.js';

@InputType({ description: 'Who is to read a thread.' })
class ThreadAudienceInput {
  @Field(() => ThreadAudienceKinds, {
    description:
      'SIDE, AUTHORITIES and ORGANISATION are those of the membership acted by; CIRCLE is that of the action.',
  })
  kind!: ThreadAudienceKind;
  @Field(() => ID, {
    nullable: true,
    description:
      'Of GROUP: which, one that the organisation acted for is in. BAD_USER_INPUT: there is none, or the kind is another.',
  })
  group?: string | null;
}

@InputType({ description: 'A thread and its first comment.' })
class OpenThreadInput {
  @Field(() => ID, {
    description: 'What it is on: an action, an approval round, a roadmap edition, or the partnership.',
  })
  subject!: string;
  @Field(() => PassageInput, {
    nullable: true,
    description:
      'Of an action: the passage of its text that is meant. On a revision that never left the circle a thread stays in it too.',
  })
  passage?: PassageInput | null;
  @Field(() => ThreadKinds, { description: 'What it is for.' })
  kind!: ThreadKind;
  @Field(() => ThreadAudienceInput, {
    description: 'Who is to read it, never more than see its subject; of an open point PARTNERSHIP.',
  })
  audience!: ThreadAudienceInput;
  @Field(() => Line, { description: 'What it is about.' })
  title!: string;
  @Field(() => Markdown, { description: `The first comment. ${saysWithMentions}` })
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
      'Opens a thread with its first comment. NOT_FOUND at body: a mention of what the viewer does not see. Refusals: WRONG_STATE (the action is withdrawn; an open point before it is proposed), AUDIENCE_UNFIT, NOT_IN_GROUP, GROUP_CLOSED, OPEN_POINT_WITHOUT_ACTION, PASSAGE_UNKNOWN, LANGUAGE_UNKNOWN, MENTIONS_TOO_MANY, MENTION_OUTSIDE.',
  })
  openThread(
    @Args('input', { description: 'The thread.' }) input: OpenThreadInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'openThread', input, async (tx) => {
      const { group } = input.audience;
      if ((input.audience.kind === 'GROUP') !== (group != null))
        throw badInput('GROUP_UNFIT', ['audience', 'group']);
      const [subject, own, facts] = await Promise.all([
        findSubject(tx, request, input.subject),
        ownAudience(tx, request.scope, input.audience.kind),
        partnershipFacts(tx, request.scope),
      ]);
      const actor = authorise(request.viewer, 'thread.open');
      if (!facts) throw notFound(['subject']);
      const { passage, kind } = input;
      const rule = passage ? await findPassage(tx, request, subject, passage) : subject.rule;
      if (isRefused(rule)) return rule;
      const room = group ? await groupFor(tx, request, group) : undefined;
      const refused =
        (room && refuseGroup(room, actor.organisation)) ??
        refuseThread(rule, actor, kind, input.audience.kind) ??
        refuseLanguage(input.language, facts.workingLanguages);
      if (refused) return refused;
      const { action, named } = subject;
      const audience = input.audience.kind === 'CIRCLE' ? action?.circle : (room?.contentAudience ?? own);
      if (audience === undefined) throw new Error(`there is no audience ${input.audience.kind}`);
      const mentioned = await findMentions(tx, request, input.body, audience);
      if (isRefused(mentioned)) return mentioned;
      const { partnership: partnershipId, membership, organisation } = actor;
      const id = tx.nextId();
      const commentId = tx.nextId();
      tx.insert(ThreadEntity, {
        partnershipId,
        id,
        audience,
        ...named,
        ...(passage && {
          passageRevision: passage.revision,
          passageLanguage: passage.language,
          passageField: passage.field,
          passageStart: passage.start,
          passageEnd: passage.end,
        }),
        kind,
        title: input.title,
        openedByMembershipId: membership,
        openedByOrganisationId: organisation,
        createdAt: tx.now,
        commentCount: 1,
        lastCommentAt: tx.now,
      });
      tx.insert(CommentEntity, {
        partnershipId,
        id: commentId,
        audience,
        threadId: id,
        ordinal: 1,
        body: input.body,
        language: input.language,
        membershipId: membership,
        organisationId: organisation,
        createdAt: tx.now,
      });
      keepMentions(tx, { partnershipId, audience, threadId: id, commentId, version: 1 }, mentioned);
      hasWritten(tx, actor, { id, audience }, 0);
      // A counter beside a row counts only children of the row's own audience (domain.md, "Audiences").
      if (action?.audience === audience) countThread(tx, partnershipId, action.id);
      const where = { partnership: partnershipId, audience, actor: asEntryActor(actor) };
      const { actionId, roundId, roadmapId } = named;
      const revision = passage?.revision ?? null;
      const data = { action: actionId, round: roundId, roadmap: roadmapId, revision, kind };
      record(tx, where, 'thread.opened', { type: 'THREAD', id }, data);
      return { thread: id };
    });
  }
}

/** The group, by its global id, as the viewer. Throws NOT_FOUND. */
async function groupFor(tx: WriteTransaction, request: Request, globalId: string): Promise<FoundGroup> {
  const path = ['audience', 'group'];
  const group = await groupToWriteIn(tx, request.scope, readId(request, globalId, 'Group', path));
  if (!group) throw notFound(path);
  return group;
}
