import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Request } from '../../platform/graphql/request.js';
import { Viewer } from '../people/viewer.type.js';
import { RemoveSavedViewPayload } from './remove-saved-view.js';
import { SaveViewPayload } from './save-view.js';
import { SavedView } from './saved-view.type.js';
import { savedViewsOf } from './saved-views.queries.js';

@Resolver(() => Viewer)
export class ViewerSavedViews {
  @ResolveField(() => [SavedView], {
    description: 'The lists that the viewer keeps under a name in the membership acted by, by name.',
  })
  savedViews(@Context() request: Request): Promise<SavedView[]> {
    return savedViewsOf(request);
  }
}

@Resolver(() => SaveViewPayload)
export class ViewsAfterSaving {
  @ResolveField()
  savedViews(@Parent() { refusal }: SaveViewPayload, @Context() request: Request) {
    return refusal ? null : savedViewsOf(request);
  }
}

@Resolver(() => RemoveSavedViewPayload)
export class ViewsAfterRemoving {
  @ResolveField()
  savedViews(@Parent() { refusal }: RemoveSavedViewPayload, @Context() request: Request) {
    return refusal ? null : savedViewsOf(request);
  }
}
