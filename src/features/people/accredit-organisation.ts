import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { coordinatedStanding } from '../../access/side-standing.js';
import { assentsSuffice, refuseAccreditation } from '../../domain/accreditation.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { asEntryActor, record } from '../log/record.js';
import { audienceNumbers, openAudience } from '../partnerships/audiences.store.js';
import { partnershipFacts } from '../partnerships/partnership-facts.queries.js';
import { OrganisationEntity } from './organisation.entity.js';
import { Organisation } from './organisation.type.js';
import { assent, lockOrganisation, settleAssents } from './organisations.store.js';

@InputType({ description: 'An organisation that may act from now on.' })
class AccreditOrganisationInput {
  @Field(() => ID, { description: 'The organisation. NOT_FOUND where the viewer sees none of that id.' })
  organisation!: string;
}

@ObjectType({ description: 'The organisation, accredited or with an assent more, or why not.' })
class AccreditOrganisationPayload extends Payload {
  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation; the status of a joint one stays while the assent of a side is missing.',
  })
  organisation?: Organisation | null;
}

@Resolver()
export class AccreditOrganisation {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => AccreditOrganisationPayload, {
    description:
      "Lets an organisation act that is PENDING, or once more one that was suspended. For a focal point of its side; a joint one takes a focal point of each side, the first call being its side's assent. Refusals: WRONG_STATE (accredited already, or rejected), NAME_TAKEN, ALREADY_ASSENTED.",
  })
  accreditOrganisation(
    @Args('input', { description: 'Which.' }) input: AccreditOrganisationInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'accreditOrganisation', input, async (tx) => {
      const id = readId(request, input.organisation, 'Organisation', ['organisation']);
      const [found, facts, [own]] = await Promise.all([
        lockOrganisation(tx, request.scope, id, 'ACCREDIT'),
        partnershipFacts(tx, request.scope),
        audienceNumbers(tx, 1),
      ]);
      if (!found || !facts || own === undefined) throw notFound(['organisation']);
      const standing = coordinatedStanding(request.viewer, found);
      const actor = authorise(request.viewer, 'organisation.accredit', standing);
      const refused = refuseAccreditation(found, actor);
      if (refused) return refused;
      if (!assentsSuffice(found, actor, facts.sides)) {
        assent(tx, found, actor, 'ACCREDIT');
        return { organisation: id };
      }
      const { partnership: partnershipId } = actor;
      const { side, kind, status } = found;
      const { audience } = facts;
      if (status === 'PENDING')
        openAudience(tx, partnershipId, own, { kind: 'ORGANISATION', organisationId: id });
      tx.update(
        OrganisationEntity,
        { partnershipId, id, status },
        { status: 'ACCREDITED', suspensionReasons: null, audience },
      );
      settleAssents(tx, partnershipId, found);
      const where = { partnership: partnershipId, audience, actor: asEntryActor(actor) };
      record(tx, where, 'organisation.accredited', { type: 'ORGANISATION', id }, { side, kind });
      return { organisation: id };
    });
  }
}
