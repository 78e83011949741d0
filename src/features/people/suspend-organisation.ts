import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { coordinatedStanding } from '../../access/side-standing.js';
import { assentsSuffice, refuseOrganisationSuspension } from '../../domain/accreditation.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Reasons } from '../../platform/graphql/scalars.js';
import { leaveElectorates, lockElectorates } from '../approval/elector-departures.store.js';
import { asEntryActor, record } from '../log/record.js';
import { sideOffices } from '../partnerships/side-offices.queries.js';
import { OrganisationEntity } from './organisation.entity.js';
import { Organisation } from './organisation.type.js';
import { assent, lockOrganisation, settleAssents } from './organisations.store.js';

@InputType({ description: 'An organisation that shall no longer act.' })
class SuspendOrganisationInput {
  @Field(() => ID, { description: 'The organisation. NOT_FOUND where the viewer sees none of that id.' })
  organisation!: string;
  @Field(() => Reasons, { description: 'Why; all members read it.' })
  reasons!: string;
}

@ObjectType({ description: 'The organisation, suspended or with an assent more, or why not.' })
class SuspendOrganisationPayload extends Payload {
  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation; a joint one is still ACCREDITED while the assent of a side is missing.',
  })
  organisation?: Organisation | null;
}

@Resolver()
export class SuspendOrganisation {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => SuspendOrganisationPayload, {
    description:
      "Ends an organisation's power to act: its members only read, until it is accredited again; it leaves the electorates of open rounds, whose answers follow anew. For a focal point of its side; a joint one takes a focal point of each side, the first call being its side's assent. Refusals: WRONG_STATE (not accredited), COORDINATES_SIDE, OWN_ORGANISATION, ALREADY_ASSENTED.",
  })
  suspendOrganisation(
    @Args('input', { description: 'Which, and why.' }) input: SuspendOrganisationInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'suspendOrganisation', input, async (tx) => {
      const id = readId(request, input.organisation, 'Organisation', ['organisation']);
      const rounds = await lockElectorates(tx, request, id);
      const [found, offices] = await Promise.all([
        lockOrganisation(tx, request.scope, id, 'SUSPEND'),
        sideOffices(tx, request.scope),
      ]);
      if (!found) throw notFound(['organisation']);
      const standing = coordinatedStanding(request.viewer, found);
      const actor = authorise(request.viewer, 'organisation.suspend', standing);
      const refused = refuseOrganisationSuspension(found, actor);
      if (refused) return refused;
      if (!assentsSuffice(found, actor, [...offices.keys()])) {
        assent(tx, found, actor, 'SUSPEND');
        return { organisation: id };
      }
      const { partnership: partnershipId } = actor;
      tx.update(
        OrganisationEntity,
        { partnershipId, id, status: 'ACCREDITED' },
        { status: 'SUSPENDED', suspensionReasons: input.reasons },
      );
      settleAssents(tx, partnershipId, found);
      const where = { partnership: partnershipId, audience: found.audience, actor: asEntryActor(actor) };
      const { side, kind } = found;
      record(tx, where, 'organisation.suspended', { type: 'ORGANISATION', id }, { side, kind });
      await leaveElectorates(tx, request, actor, id, rounds);
      return { organisation: id };
    });
  }
}
