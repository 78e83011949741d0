import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { memberStanding } from '../../access/side-standing.js';
import { refuseNaming, refuseRepresented, refuseSubstitute } from '../../domain/substitution.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { forbidden } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Substitution } from './substitution.type.js';
import {
  hasSecondFocalPoint,
  lockSeats,
  membershipIn,
  periodsOf,
  storeSubstitution,
} from './substitutions.store.js';

@InputType({ description: 'Who shall act for an approver, and for how long.' })
class NameSubstituteInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The membership of the approver; without it the one acted by.',
  })
  approver?: string | null;
  @Field(() => ID, {
    description:
      'Another active membership of the same organisation that is no approver itself; else SUBSTITUTE_UNFIT.',
  })
  substitute!: string;
  @Field(() => DateTime, {
    nullable: true,
    description: 'From when; without it, or where it has passed, from now.',
  })
  from?: Date | null;
  @Field(() => DateTime, {
    description: 'Until when: the instant from which it is over, at most 366 days later.',
  })
  until!: Date;
}

@ObjectType({ description: 'The substitution, or why there is none.' })
class NameSubstitutePayload extends Payload {
  @Field(() => Substitution, { nullable: true, description: 'The substitution.' })
  substitution?: Substitution | null;
}

@Resolver()
export class NameSubstitute {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => NameSubstitutePayload, {
    description:
      'A colleague may act for an approver in rounds for a period: named by the approver, or by a focal point of their side where it is the only one. Nobody names themselves. Refusals: NOT_AN_APPROVER, NAMED_BY_APPROVER (the side has a second focal point), SELF_SUBSTITUTE, SUBSTITUTE_UNFIT, DATES_REVERSED, PERIOD_OVER, PERIOD_TOO_LONG, SUBSTITUTE_TWICE.',
  })
  nameSubstitute(
    @Args('input', { description: 'Whom, for whom, and when.' }) input: NameSubstituteInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'nameSubstitute', input, async (tx) => {
      const acting = request.viewer?.acting;
      if (!acting) throw forbidden();
      const ids = {
        approver: input.approver
          ? readId(request, input.approver, 'Membership', ['approver'])
          : acting.membership,
        // Whoever sees no such approver learns nothing of the other membership.
        substitute: membershipIn(input.substitute),
      };
      const [{ approver, substitute }, others, secondFocalPoint] = await Promise.all([
        lockSeats(tx, request, ids.approver, ids.substitute),
        periodsOf(tx, request, ids.approver, ids.substitute),
        hasSecondFocalPoint(tx, request),
      ]);
      const own = approver.id === acting.membership;
      const standing = { ...memberStanding(request.viewer, approver), own };
      const actor = authorise(request.viewer, 'substitute.name', standing);
      const { sideAudience } = approver;
      if (sideAudience === null) throw forbidden();
      const from = input.from && input.from > tx.now ? input.from : tx.now;
      const period = { from, until: input.until };
      const refused =
        refuseRepresented(approver) ??
        refuseNaming({ own, secondFocalPoint }) ??
        refuseSubstitute(approver, substitute, { byUser: actor.user, period, others }, tx.now);
      if (refused) return refused;
      return { substitution: storeSubstitution(tx, actor, sideAudience, { ...ids, ...period }) };
    });
  }
}
