import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise, concernedStanding } from '../../access/authorise.js';
import { type RevisionInput, refuseRevision } from '../../domain/revision-input.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/graphql/errors.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { asEntryActor, record } from '../log/record.js';
import { audienceNumbers, openAudience } from '../partnerships/audiences.store.js';
import { partnershipFacts } from '../partnerships/partnership-facts.queries.js';
import { ActionEntity } from './action.entity.js';
import { Action } from './action.type.js';
import { ActionLeadEntity } from './action-lead.entity.js';

import { CircleMemberEntity } from './circle-member.entity.js';
import { RevisionContentInput, revisionInput } from './revision.input.js';
import { headlineOf, writeRevision } from './revisions.store.js';

@InputType({ description: 'A first text of a joint action.' })
class DraftActionInput {
  @Field(() => RevisionContentInput, { description: 'The text.' })
  content!: RevisionContentInput;
}

@ObjectType({ description: 'The drafted action, or why there is none.' })
class DraftActionPayload extends Payload {
  @Field(() => Action, { nullable: true, description: 'The draft, which only its lead organisations see.' })
  action?: Action | null;
}

@Resolver()
export class DraftAction {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => DraftActionPayload, {
    description:
      'Begins a joint action as a DRAFT in its circle, led on the own side by the organisation acted for. Refusals: LANGUAGE_UNKNOWN, LANGUAGE_TWICE, CODE_UNKNOWN, DATES_REVERSED.',
  })
  draftAction(
    @Args('input', { description: 'The text.' }) input: DraftActionInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'draftAction', input, async (tx) => {
      const actor = authorise(request.viewer, 'action.draft', concernedStanding(request.viewer));
      const [facts, [circle = 0]] = await Promise.all([
        partnershipFacts(tx, request.scope),
        audienceNumbers(tx, 1),
      ]);
      if (!facts) throw notFound();
      const content: RevisionInput = revisionInput(input.content);
      const refused = refuseRevision(content, facts);
      if (refused) return refused;
      const id = tx.nextId();
      const { partnership: partnershipId, organisation: organisationId, side } = actor;
      if (side === null) throw new Error('the matrix lets only organisations of a side draft');
      openAudience(tx, partnershipId, circle, { kind: 'CIRCLE', actionId: id });
      tx.insert(CircleMemberEntity, { partnershipId, audience: circle, actionId: id, organisationId });
      const writing = { action: id, number: 1, audience: circle, actor, leads: { [side]: organisationId } };
      const { document, digest } = writeRevision(tx, facts, writing, content);
      tx.insert(ActionEntity, {
        ...headlineOf(document, content),
        partnershipId,
        id,
        audience: circle,
        circle,
        status: 'DRAFT',
        firstSide: side,
        revision: 1,
        createdAt: tx.now,
        changedAt: tx.now,
      });
      tx.insert(ActionLeadEntity, {
        partnershipId,
        audience: circle,
        actionId: id,
        sideCode: side,
        fromRevision: 1,
        organisationId,
        // Writing a revision confirms it for the author's organisation.
        confirmedDigest: digest,
        confirmedAt: tx.now,
        since: tx.now,
      });
      const where = { partnership: partnershipId, audience: circle, actor: asEntryActor(actor) };
      record(tx, where, 'action.drafted', { type: 'ACTION', id }, { revision: 1, digest });
      request.gain(circle);
      return { action: id };
    });
  }
}
