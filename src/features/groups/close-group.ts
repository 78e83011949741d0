import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { refuseGroup } from '../../domain/group.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { asEntryActor } from '../log/record.js';
import { Group } from './group.type.js';
import { closingStanding } from './group-abilities.js';
import { lockGroup } from './groups.queries.js';
import { changeGroup, recordOnGroup } from './groups.store.js';

@InputType({ description: 'A group whose work is done.' })
class CloseGroupInput {
  @Field(() => ID, { description: 'The group. NOT_FOUND where the viewer sees none of that id.' })
  group!: string;
}

@ObjectType({ description: 'The closed group, or why it was not closed.' })
class CloseGroupPayload extends Payload {
  @Field(() => Group, { nullable: true, description: 'The group.' })
  group?: Group | null;
}

@Resolver()
export class CloseGroup {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => CloseGroupPayload, {
    description:
      'Closes a group for good: nothing new is written in it, and the organisations that were in it last read on. For who formed it; of a working or steering group also for a focal point of one of its sides. Refusals: WRONG_STATE (it is closed).',
  })
  closeGroup(@Args('input', { description: 'Which.' }) input: CloseGroupInput, @Context() request: Request) {
    return this.work.write(request, 'closeGroup', input, async (tx) => {
      const id = readId(request, input.group, 'Group', ['group']);
      const found = await lockGroup(tx, request.scope, id);
      if (!found) throw notFound(['group']);
      const actor = authorise(request.viewer, 'group.close', closingStanding(request.viewer, found));
      const refused = refuseGroup(found);
      if (refused) return refused;
      const group = { ...found, partnership: actor.partnership };
      changeGroup(tx, group, { closedAt: tx.now });
      recordOnGroup(tx, group, asEntryActor(actor), 'group.closed', {});
      return { group: id };
    });
  }
}
