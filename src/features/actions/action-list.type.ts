import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import type { ActionStatus } from '../../domain/action.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import { PageArgs } from '../../platform/graphql/relay.js';
import { Code, Line } from '../../platform/graphql/scalars.js';
import { ActionStatuses } from './action.type.js';

export const ActionOrders = enumOf(['NEWEST', 'RECENTLY_CHANGED', 'REFERENCE'] as const);
registerEnumType(ActionOrders, {
  name: 'ActionOrder',
  description: 'The orders of a list of actions.',
  valuesMap: {
    NEWEST: { description: 'By the time of drafting, the newest first.' },
    RECENTLY_CHANGED: { description: 'By the time of the last change of text or state, the latest first.' },
    REFERENCE: {
      description: 'By year and number of the reference, the first first; those without one last.',
    },
  },
});

@InputType({ description: 'Which actions: those that meet every condition given.' })
export class ActionFilter {
  @Field(() => [ActionStatuses], { nullable: true, description: 'In one of these states; empty: in any.' })
  status?: ActionStatus[] | null;
  @Field(() => Code, { nullable: true, description: 'Of this area of collaboration.' })
  area?: string | null;
  @Field(() => Code, { nullable: true, description: 'In this value chain, perhaps among others.' })
  valueChain?: string | null;
  @Field(() => Code, { nullable: true, description: 'With this raw material, perhaps among others.' })
  material?: string | null;
  @Field(() => Code, { nullable: true, description: 'With a lead on the side of this code.' })
  side?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Led by this organisation today. BAD_USER_INPUT where it is not the id of an organisation.',
  })
  organisation?: string | null;
  @Field(() => Code, {
    nullable: true,
    description: 'Still to be revised or proposed, and without a lead on the side of this code.',
  })
  lookingForLead?: string | null;
  @Field(() => Line, {
    nullable: true,
    description:
      'With a word that begins so, for each word given, in its reference, titles or summaries, in whatever language. Case, accents and compatibility forms are one, and a Kazakh letter is the one nearest to it on another keyboard. Of more than a thousand those that changed last.',
  })
  q?: string | null;
}

/** The arguments of a list of actions. */
@ArgsType()
export class ActionsArgs extends PageArgs {
  @Field(() => ActionFilter, { nullable: true, description: 'Which actions; without it all.' })
  filter?: ActionFilter | null;
  @Field(() => ActionOrders, { nullable: true, defaultValue: 'NEWEST', description: 'In which order.' })
  orderBy?: keyof typeof ActionOrders | null;
}
