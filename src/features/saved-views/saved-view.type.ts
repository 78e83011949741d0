import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/refusal.type.js';
import { DateTime, ViewName } from '../../platform/graphql/scalars.js';

@ObjectType('SavedView', { description: 'A list that the viewer keeps under a name. Theirs alone to see.' })
export class SavedView {
  @Field(() => ViewName, { description: 'Its name, which no other view of theirs has.' })
  name!: string;
  @Field({
    description: 'What follows the partnership in the address of the list: actions?status=PROPOSED.',
  })
  address!: string;
  @Field(() => DateTime, { description: 'When it was saved.' })
  savedAt!: string;
}

/** What both acts on saved views answer. */
@ObjectType({ isAbstract: true })
export abstract class SavedViewsPayload extends Payload {
  @Field(() => [SavedView], { nullable: true, description: 'The saved views as they are now, by name.' })
  savedViews?: SavedView[] | null;
}
