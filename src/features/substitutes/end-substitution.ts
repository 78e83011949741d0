import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { refuseEnding } from '../../domain/substitution.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Substitution } from './substitution.type.js';
import { endSubstitution, lockSubstitution } from './substitutions.store.js';

@InputType({ description: 'Which substitution shall end before its time.' })
class EndSubstitutionInput {
  @Field(() => ID, { description: 'The substitution.' })
  substitution!: string;
}

@ObjectType({ description: 'The substitution that has ended, or why it has not.' })
class EndSubstitutionPayload extends Payload {
  @Field(() => Substitution, { nullable: true, description: 'The substitution.' })
  substitution?: Substitution | null;
}

@Resolver()
export class EndSubstitution {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => EndSubstitutionPayload, {
    description:
      'Ends a substitution at once, also one that has not begun: by the approver, or by a focal point of their side. Positions taken stay. Refusals: SUBSTITUTION_ENDED.',
  })
  endSubstitution(
    @Args('input', { description: 'Which.' }) input: EndSubstitutionInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'endSubstitution', input, async (tx) => {
      const path = ['substitution'];
      const id = readId(request, input.substitution, 'Substitution', path);
      const locked = await lockSubstitution(tx, request, id, path);
      const acting = request.viewer?.acting;
      const own = locked.approver === acting?.membership;
      const actor = authorise(request.viewer, 'substitution.end', {
        own,
        side: locked.side === acting?.side,
      });
      const refused = refuseEnding(locked.over);
      if (refused) return refused;
      endSubstitution(tx, actor, locked);
      return { substitution: id };
    });
  }
}
