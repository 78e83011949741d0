import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/graphql/errors.js';
import type { Request } from '../../platform/graphql/request.js';
import { ViewName } from '../../platform/graphql/scalars.js';
import { SavedViewsPayload } from './saved-view.type.js';
import { dropView, lockViews } from './saved-views.store.js';

@InputType({ description: 'Which view is not needed any more.' })
class RemoveSavedViewInput {
  @Field(() => ViewName, { description: 'Its name. NOT_FOUND where the viewer has none of that name.' })
  name!: string;
}

@ObjectType({ description: 'The saved views that remain.' })
export class RemoveSavedViewPayload extends SavedViewsPayload {}

@Resolver()
export class RemoveSavedView {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => RemoveSavedViewPayload, {
    description:
      "Removes one of the viewer's saved views in the membership acted by. Nobody else learns of it, and no log has it. Refuses nothing.",
  })
  removeSavedView(
    @Args('input', { description: 'Which.' }) input: RemoveSavedViewInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'removeSavedView', input, async (tx) => {
      const actor = authorise(request.viewer, 'view.remove');
      const { audiences } = request.scope;
      const { named } = await lockViews(tx, audiences, actor, input.name);
      if (!named) throw notFound(['name']);
      dropView(tx, audiences, actor, input.name);
      return {};
    });
  }
}
