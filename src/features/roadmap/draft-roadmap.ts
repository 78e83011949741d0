import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { refuseRoadmap } from '../../domain/roadmap.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { badInput, notFound } from '../../platform/graphql/errors.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { CalendarDate, Line, Locale } from '../../platform/graphql/scalars.js';
import { asEntryActor, record } from '../log/record.js';
import { partnershipFacts } from '../partnerships/partnership-facts.queries.js';
import { RoadmapEntity } from './roadmap.entity.js';
import { Roadmap } from './roadmap.type.js';

@InputType({ description: "One language's title of an edition." })
class RoadmapTitleInput {
  @Field(() => Locale, { description: 'A working language of the partnership; each at most once.' })
  language!: string;
  @Field(() => Line, { description: 'The title.' })
  text!: string;
}

@InputType({ description: 'A new edition of the roadmap.' })
class DraftRoadmapInput {
  @Field(() => [RoadmapTitleInput], { description: 'Its title by language: at least one.' })
  titles!: RoadmapTitleInput[];
  @Field(() => CalendarDate, { description: 'The first day of its period.' })
  startsOn!: string;
  @Field(() => CalendarDate, { description: 'The last day of its period.' })
  endsOn!: string;
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day by which the sides agreed to adopt it; overdue is shown, never blocks.',
  })
  dueOn?: string | null;
}

@ObjectType({ description: 'The drafted edition, or why there is none.' })
class DraftRoadmapPayload extends Payload {
  @Field(() => Roadmap, { nullable: true, description: 'The edition, a DRAFT without items.' })
  roadmap?: Roadmap | null;
}

@Resolver()
export class DraftRoadmap {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => DraftRoadmapPayload, {
    description:
      'Begins an edition of the roadmap, seen by all members. Refusals: LANGUAGE_UNKNOWN, LANGUAGE_TWICE, DATES_REVERSED.',
  })
  draftRoadmap(
    @Args('input', { description: 'Its period and titles.' }) input: DraftRoadmapInput,
    @Context() request: Request,
  ) {
    if (input.titles.length === 0) throw badInput('TITLE_MISSING', ['titles']);
    return this.work.write(request, 'draftRoadmap', input, async (tx) => {
      const actor = authorise(request.viewer, 'roadmap.draft');
      const facts = await partnershipFacts(tx, request.scope);
      if (!facts) throw notFound();
      const refused = refuseRoadmap(input, facts.workingLanguages);
      if (refused) return refused;
      const id = tx.nextId();
      const { titles, startsOn, endsOn, dueOn = null } = input;
      const { partnership: partnershipId } = actor;
      const { audience } = facts;
      tx.insert(RoadmapEntity, {
        partnershipId,
        id,
        audience,
        titles: Object.fromEntries(titles.map(({ language, text }) => [language, text])),
        startsOn,
        endsOn,
        dueOn,
        createdAt: tx.now,
      });
      const where = { partnership: partnershipId, audience, actor: asEntryActor(actor) };
      record(tx, where, 'roadmap.drafted', { type: 'ROADMAP', id }, { startsOn, endsOn });
      return { roadmap: id };
    });
  }
}
