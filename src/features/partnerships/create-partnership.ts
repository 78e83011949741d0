import { Args, Context, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { refuseFounding } from '../../domain/founding.js';
import { isRefused, refuse } from '../../domain/refusal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { unauthenticated } from '../../platform/graphql/errors.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Ids } from '../../platform/ids.js';
import { lockActiveUsers } from '../people/users.queries.js';
import { CreatePartnershipInput } from './founding.input.js';
import { found } from './founding.store.js';
import { Partnership } from './partnership.type.js';
import { slugTaken } from './partnership-facts.queries.js';
import { checkForm, foundingOf, plannedPartnership } from './planned-partnership.js';

@ObjectType({ description: 'The new partnership, or why there is none.' })
class CreatePartnershipPayload extends Payload {
  @Field(() => Partnership, {
    nullable: true,
    description:
      'The partnership as it was founded. Later the administrator sees nothing of it: null where an earlier request with this Idempotency-Key has founded it.',
  })
  partnership?: Partnership | null;
}

@Resolver()
export class CreatePartnership {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ids: Ids,
  ) {}

  @Mutation(() => CreatePartnershipPayload, {
    description:
      'Founds a partnership: for each side its coordinating organisation, accredited, and its first focal point, who has an account. For the administrator. Refusals: SIDES_TOO_FEW, CODE_TWICE, NAME_TWICE, LANGUAGE_TWICE, LANGUAGE_UNKNOWN, PERSON_OF_TWO_SIDES, WORKING_DAYS_TOO_FEW, PERSON_UNKNOWN, PERSON_IS_ADMINISTRATOR, SLUG_TAKEN.',
  })
  async createPartnership(
    @Args('input', { description: 'The partnership.' }) input: CreatePartnershipInput,
    @Context() request: Request,
  ) {
    checkForm(input);
    const { user } = request.viewer ?? {};
    if (!user) throw unauthenticated();
    const id = this.ids.next();
    request.enter(id);
    const outcome = await this.work.write(request, 'createPartnership', input, async (tx) => {
      const refused = refuseFounding(foundingOf(input), tx.now);
      if (refused) return refused;
      const [taken, users] = await Promise.all([
        slugTaken(tx, input.slug),
        lockActiveUsers(
          tx,
          input.sides.map(({ focalPoint }) => focalPoint),
        ),
      ]);
      if (taken) return refuse('SLUG_TAKEN', ['slug'], { slug: input.slug });
      for (const [index, { focalPoint }] of input.sides.entries()) {
        const person = users.get(focalPoint.toLowerCase());
        const path = ['sides', String(index), 'focalPoint'];
        if (!person) return refuse('PERSON_UNKNOWN', path, { email: focalPoint });
        if (person.administrator) return refuse('PERSON_IS_ADMINISTRATOR', path);
      }
      const actor = {
        user,
        membership: null,
        organisation: null,
        role: 'ADMINISTRATOR',
        substituteFor: null,
      };
      const audience = await found(tx, id, actor, plannedPartnership(input, users));
      return { partnership: id, audience };
    });
    if (isRefused(outcome)) return outcome;
    // On a replay others may have written there already: the administrator sees no content.
    if (outcome.partnership !== id) return { partnership: null };
    request.gain(outcome.audience);
    return outcome;
  }
}
