import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { type Candidate, type GroupKind, refuseCandidates, refuseSides } from '../../domain/group.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/graphql/errors.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Code, Line, Summary } from '../../platform/graphql/scalars.js';
import { asEntryActor } from '../log/record.js';
import { audienceNumbers } from '../partnerships/audiences.store.js';
import { partnershipFacts } from '../partnerships/partnership-facts.queries.js';
import { chosenOrganisations } from '../people/organisations.queries.js';
import { Group, GroupKinds } from './group.type.js';
import { formingStanding } from './group-abilities.js';
import { formGroup, recordOnGroup } from './groups.store.js';
import { refuseNumber } from './organisations-number.js';

@InputType({ description: 'A group and the organisations it begins with.' })
class FormGroupInput {
  @Field(() => GroupKinds, { description: 'What it is.' })
  kind!: GroupKind;
  @Field(() => Line, { description: 'Its name.' })
  name!: string;
  @Field(() => Summary, { description: 'What it is for.' })
  purpose!: string;
  @Field(() => [ID], {
    description:
      'Its organisations, 1 to 100, each accredited; in a room the one acted for is always one of them. NOT_FOUND where the viewer sees none of that id.',
  })
  organisations!: string[];
  @Field(() => [Code], {
    nullable: true,
    description:
      'The codes of the sides it is of; without it, or empty, those of the organisations it begins with. Of a room always that of the one acted for, too.',
  })
  sides?: string[] | null;
}

@ObjectType({ description: 'The new group, or why there is none.' })
class FormGroupPayload extends Payload {
  @Field(() => Group, { nullable: true, description: 'The group.' })
  group?: Group | null;
}

@Resolver()
export class FormGroup {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => FormGroupPayload, {
    description:
      'Forms a group with an audience and a log of its own. A room: for contributors, focal points and the secretariat, with their own organisation in it. A working or steering group: for a focal point of one of its sides, and the secretariat. Refusals: CODE_UNKNOWN, NOT_ACCREDITED, SIDE_UNFIT.',
  })
  formGroup(
    @Args('input', { description: 'The group.' }) input: FormGroupInput,
    @Context() request: Request,
  ) {
    refuseNumber(input.organisations, 1);
    return this.work.write(request, 'formGroup', input, async (tx) => {
      const [chosen, facts, [contentAudience]] = await Promise.all([
        chosenOrganisations(tx, request, input.organisations, 'organisations'),
        partnershipFacts(tx, request.scope),
        audienceNumbers(tx, 1),
      ]);
      const { kind, name, purpose } = input;
      const sides = sidesOf(input, chosen, request.viewer?.acting?.side ?? null);
      const actor = authorise(request.viewer, 'group.form', formingStanding(request.viewer, { kind, sides }));
      if (!facts || contentAudience === undefined) throw notFound(['organisations']);
      const refused = refuseSides(sides, facts.sides) ?? refuseCandidates(chosen, sides, 'organisations');
      if (refused) return refused;
      const id = tx.nextId();
      const { partnership, organisation: formedBy } = actor;
      const audience = kind === 'ROOM' ? contentAudience : facts.audience;
      const organisations = [
        ...new Set([...(kind === 'ROOM' ? [formedBy] : []), ...chosen.map((one) => one.id)]),
      ];
      const group = {
        partnership,
        id,
        audience,
        contentAudience,
        kind,
        name,
        purpose,
        sides,
        formedBy,
        organisations,
      };
      formGroup(tx, group);
      recordOnGroup(tx, group, asEntryActor(actor), 'group.formed', { group: kind, sides, organisations });
      if (organisations.includes(formedBy)) request.gain(contentAudience);
      return { group: id };
    });
  }
}

/** Those named, or those of the organisations; of a room always the one of who forms it too. */
function sidesOf(
  { kind, sides }: FormGroupInput,
  organisations: readonly Candidate[],
  own: string | null,
): readonly string[] {
  const named = sides?.length ? sides : organisations.map(({ side }) => side);
  const all = [...named, kind === 'ROOM' ? own : null].filter((side) => side !== null);
  return [...new Set(all)].toSorted();
}
