import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { visible } from '../../access/visible.js';
import type { ThreadAudienceKind, ThreadKind } from '../../domain/thread-subject.js';
import type { Query } from '../../platform/graphql/model.js';
import { PageArgs } from '../../platform/graphql/relay.js';
import { ThreadKinds } from './thread.type.js';
import { ThreadAudienceKinds } from './thread-audience.type.js';
import { unreadSql } from './unread.type.js';

@InputType({ description: 'Which threads; all that is named must hold.' })
export class ThreadFilter {
  @Field(() => ThreadKinds, { nullable: true, description: 'Only of this kind.' })
  kind?: ThreadKind | null;
  @Field(() => ThreadAudienceKinds, { nullable: true, description: 'Only of this kind of audience.' })
  audience?: ThreadAudienceKind | null;
  @Field(() => Boolean, { nullable: true, description: 'True: not resolved; false: resolved.' })
  open?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: with comments of others that the viewer has not read (unreadCount); false: without.',
  })
  unread?: boolean | null;
}

@ArgsType()
export class ThreadsArgs extends PageArgs {
  @Field(() => ThreadFilter, { nullable: true, description: 'Which threads; without it all.' })
  filter?: ThreadFilter | null;
}

/** The conditions of the argument `filter` on a thread. */
export function filtered(b: string, q: Query): string {
  // Its shape is the schema's.
  const filter = (q.args['filter'] ?? {}) as ThreadFilter;
  const conditions = [
    filter.kind && `${b}.kind = ${q.param(filter.kind, 'text')}`,
    filter.audience &&
      `exists (select 1 from audience f where f.partnership_id = ${b}.partnership_id and f.audience = ${b}.audience
         and f.kind = ${q.param(filter.audience, 'text')} and ${visible('f')})`,
    typeof filter.open === 'boolean' && `(${b}.resolved_at is null) = ${q.param(filter.open, 'boolean')}`,
    typeof filter.unread === 'boolean' && `(${unreadSql(b, q)} > 0) = ${q.param(filter.unread, 'boolean')}`,
  ].filter((condition) => typeof condition === 'string' && condition !== '');
  return ['true', ...conditions].join(' and ');
}
