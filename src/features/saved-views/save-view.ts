import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { isListAddress, refuseView } from '../../domain/saved-view.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { badInput } from '../../platform/graphql/errors.js';
import type { Request } from '../../platform/graphql/request.js';
import { ViewName } from '../../platform/graphql/scalars.js';
import { SavedViewsPayload } from './saved-view.type.js';
import { keepView, lockViews } from './saved-views.store.js';

@InputType({ description: 'A list, and what it is to be called.' })
class SaveViewInput {
  @Field(() => ViewName, { description: 'The name.' })
  name!: string;
  @Field({
    description:
      'What follows the partnership in the address of the list: actions?status=PROPOSED. BAD_USER_INPUT where it is none.',
  })
  address!: string;
}

@ObjectType({ description: 'The saved views, or why this is not one of them.' })
export class SaveViewPayload extends SavedViewsPayload {}

@Resolver()
export class SaveView {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => SaveViewPayload, {
    description:
      'Keeps the address of a list under a name, for the viewer in the membership acted by; at most 50. Nobody else learns of it, and no log has it. Refusals: VIEW_NAME_TAKEN, VIEWS_TOO_MANY.',
  })
  saveView(
    @Args('input', { description: 'Which list, under which name.' }) input: SaveViewInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'saveView', input, async (tx) => {
      const actor = authorise(request.viewer, 'view.save');
      if (!isListAddress(input.address)) throw badInput('NOT_A_LIST', ['address']);
      const { audiences } = request.scope;
      const refused = refuseView(await lockViews(tx, audiences, actor, input.name));
      if (refused) return refused;
      keepView(tx, audiences, actor, input);
      return {};
    });
  }
}
