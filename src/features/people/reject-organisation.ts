import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { coordinatedStanding } from '../../access/side-standing.js';
import { refuseRejection } from '../../domain/accreditation.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Reasons } from '../../platform/graphql/scalars.js';
import { asEntryActor, record } from '../log/record.js';
import { OrganisationEntity } from './organisation.entity.js';
import { Organisation } from './organisation.type.js';
import { lockOrganisation, settleAssents } from './organisations.store.js';
import { RegistrationEntity } from './registration.entity.js';

@InputType({ description: 'A request to take part that is not granted.' })
class RejectOrganisationInput {
  @Field(() => ID, { description: 'The organisation. NOT_FOUND where the viewer sees none of that id.' })
  organisation!: string;
  @Field(() => Reasons, { description: 'Why; only the focal points who saw the request read it.' })
  reasons!: string;
}

@ObjectType({ description: 'The organisation, rejected, or why not.' })
class RejectOrganisationPayload extends Payload {
  @Field(() => Organisation, { nullable: true, description: 'The organisation.' })
  organisation?: Organisation | null;
}

@Resolver()
export class RejectOrganisation {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => RejectOrganisationPayload, {
    description:
      'Ends the request of an organisation that is PENDING; it may ask anew. For a focal point of its side; of a joint one a focal point of any side does it alone, since each must assent. Nobody is written to. Refusals: WRONG_STATE (not PENDING).',
  })
  rejectOrganisation(
    @Args('input', { description: 'Which, and why.' }) input: RejectOrganisationInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'rejectOrganisation', input, async (tx) => {
      const id = readId(request, input.organisation, 'Organisation', ['organisation']);
      const found = await lockOrganisation(tx, request.scope, id, 'ACCREDIT');
      if (!found) throw notFound(['organisation']);
      const standing = coordinatedStanding(request.viewer, found);
      const actor = authorise(request.viewer, 'organisation.reject', standing);
      const refused = refuseRejection(found);
      if (refused) return refused;
      const { partnership: partnershipId } = actor;
      tx.update(OrganisationEntity, { partnershipId, id, status: 'PENDING' }, { status: 'REJECTED' });
      tx.update(
        RegistrationEntity,
        { partnershipId, organisationId: id },
        { rejectionReasons: input.reasons },
      );
      settleAssents(tx, partnershipId, found);
      const where = { partnership: partnershipId, audience: found.audience, actor: asEntryActor(actor) };
      const { side, kind } = found;
      record(tx, where, 'organisation.rejected', { type: 'ORGANISATION', id }, { side, kind });
      return { organisation: id };
    });
  }
}
