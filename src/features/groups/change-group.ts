import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { refuseCandidates, refuseGroup, refuseGroupChange, refuseTakingOut } from '../../domain/group.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Line, Summary } from '../../platform/graphql/scalars.js';
import { asEntryActor } from '../log/record.js';
import { chosenOrganisations } from '../people/organisations.queries.js';
import { Group } from './group.type.js';
import { asGroupActor, changeStanding } from './group-abilities.js';
import { lockGroup } from './groups.queries.js';
import { changeGroup, join, leave, recordOnGroup } from './groups.store.js';
import { refuseNumber } from './organisations-number.js';

@InputType({ description: 'What shall be different in a group; what is left out stays.' })
class ChangeGroupInput {
  @Field(() => ID, { description: 'The group. NOT_FOUND where the viewer sees none of that id.' })
  group!: string;
  @Field(() => Line, { nullable: true, description: 'Its new name.' })
  name?: string | null;
  @Field(() => Summary, { nullable: true, description: 'What it is for from now on.' })
  purpose?: string | null;
  @Field(() => [ID], {
    nullable: true,
    description:
      'Organisations that join, at most 100, each accredited and of one of its sides or joint; they read what it wrote before, too. Who is in it already stays.',
  })
  joining?: string[] | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'Organisations that leave, at most 100: they read nothing of it any more.',
  })
  leaving?: string[] | null;
}

@ObjectType({ description: 'The changed group, or why it was not.' })
class ChangeGroupPayload extends Payload {
  @Field(() => Group, { nullable: true, description: 'The group; null where the viewer has left a room.' })
  group?: Group | null;
}

@Resolver()
export class ChangeGroup {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => ChangeGroupPayload, {
    description:
      'Lets organisations into a group or out of it, or names it anew: for who formed it; of a working or steering group also for a focal point of one of its sides, who takes out none of another side. Any organisation may leave by itself. Refusals: WRONG_STATE (it is closed), ONLY_LEAVING, NOTHING_CHANGED, FOUNDER_STAYS, OTHER_SIDE_STAYS, LAST_MEMBER, NOT_ACCREDITED, SIDE_UNFIT.',
  })
  changeGroup(
    @Args('input', { description: 'The group, and what shall be different.' }) input: ChangeGroupInput,
    @Context() request: Request,
  ) {
    for (const field of ['joining', 'leaving'] as const) refuseNumber(input[field] ?? [], 0, field);
    return this.work.write(request, 'changeGroup', input, async (tx) => {
      const id = readId(request, input.group, 'Group', ['group']);
      const found = await lockGroup(tx, request.scope, id);
      if (!found) throw notFound(['group']);
      const actor = authorise(request.viewer, 'group.change', changeStanding(request.viewer, found));
      const [joining, leaving] = await Promise.all([
        chosenOrganisations(tx, request, input.joining ?? [], 'joining'),
        chosenOrganisations(tx, request, input.leaving ?? [], 'leaving'),
      ]);
      const name = input.name ?? found.name;
      const purpose = input.purpose ?? found.purpose;
      const renamed = name !== found.name || purpose !== found.purpose;
      const leavingIds = leaving.map((one) => one.id);
      const joiningIds = joining.map((one) => one.id).filter((one) => !leavingIds.includes(one));
      const refused =
        refuseGroup(found) ??
        refuseGroupChange(found, asGroupActor(actor), {
          joining: joiningIds,
          leaving: leavingIds,
          renamed,
        }) ??
        refuseTakingOut(found, asGroupActor(actor), leaving) ??
        refuseCandidates(joining, found.sides, 'joining');
      if (refused) return refused;
      const { partnership, organisation } = actor;
      const group = { ...found, partnership };
      const joined = joiningIds.filter((one) => !found.members.includes(one));
      const left = leavingIds.filter((one) => found.members.includes(one));
      join(tx, group, joined);
      leave(tx, group, left);
      if (renamed) changeGroup(tx, group, { name, purpose });
      recordOnGroup(tx, group, asEntryActor(actor), 'group.changed', { joined, left, renamed });
      if (joined.includes(organisation)) request.gain(group.contentAudience);
      if (left.includes(organisation)) request.lose(group.contentAudience);
      return { group: id };
    });
  }
}
