import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/refusal.type.js';
import { Action } from '../actions/action.type.js';
import { Thread } from '../discussion/thread.type.js';

/** What was chosen for: an action or a thread. */
@ObjectType({ isAbstract: true })
export abstract class WatchedPayload extends Payload {
  @Field(() => Action, { nullable: true, description: 'The action; null where it was a thread.' })
  action?: Action | null;
  @Field(() => Thread, { nullable: true, description: 'The thread; null where it was an action.' })
  thread?: Thread | null;
}
