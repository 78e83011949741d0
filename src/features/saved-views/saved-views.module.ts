import { Module } from '@nestjs/common';
import { RemoveSavedView } from './remove-saved-view.js';
import { SaveView } from './save-view.js';
import { ViewerSavedViews, ViewsAfterRemoving, ViewsAfterSaving } from './saved-views.resolver.js';

@Module({ providers: [ViewerSavedViews, ViewsAfterSaving, ViewsAfterRemoving, SaveView, RemoveSavedView] })
export class SavedViewsModule {}
