import { Field, ObjectType } from '@nestjs/graphql';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { DateTime } from '../../platform/graphql/scalars.js';

@ObjectType('CommentRemoval', { description: 'That a comment was removed; what it said is gone.' })
export class CommentRemoval {
  @Field(() => DateTime, { description: 'When.' })
  at!: string;
  @Field({ description: 'Why.' })
  reason!: string;
}

/** Over the comment's own row. */
export const commentRemovalModel: TypeModel = {
  fields: { at: (a) => instant(`${a}.removed_at`), reason: (a) => `${a}.removed_reason` },
};
