import { Field } from '@nestjs/graphql';
import { visible } from '../../access/visible.js';
import { threadAudiences } from '../../domain/thread-subject.js';
import type { Query, TypeModel } from '../../platform/graphql/model.js';
import { Action } from '../actions/action.type.js';
import { Partnership } from '../partnerships/partnership.type.js';
import { ThreadAudience } from './thread-audience.type.js';

// Fields of other features' types, declared here: what is discussed does not know that it is.
for (const { prototype } of [Action, Partnership])
  Field(() => [ThreadAudience], {
    description:
      'Before whom the viewer can open a thread on it (openThread), the widest first; whether they may at all is in viewerCan. Of an open point it is always PARTNERSHIP.',
  })(prototype, 'threadAudiences');

const closed = (b: string): string =>
  `exists (select 1 from partnership_group g where g.partnership_id = ${b}.partnership_id and g.id = ${b}.group_id
    and g.closed_at is not null and ${visible('g')})`;

const order = (b: string): string =>
  `array_position(array[${threadAudiences.map((kind) => `'${kind}'`).join(', ')}], ${b}.kind), ${b}.audience`;

/**
 * `audiencesFor` (thread-subject.ts) as a list: the viewer's own audiences, which are all that it and `refuseGroup` would
 * take. A circle is that of the action, and only while it is in it.
 */
const offered = (inCircle: (a: string, b: string) => string): TypeModel['fields'] => ({
  threadAudiences: {
    list: 'ThreadAudience',
    from: (a: string, b: string, _q: Query) =>
      `audience ${b} where ${b}.partnership_id = ${a}.partnership_id and ${inCircle(a, b)} and not ${closed(b)}`,
    orderBy: order,
  },
});

const anywhere = (b: string): string => `${b}.kind <> 'CIRCLE'`;

export const actionAudiences = offered(
  (
    a,
    b,
  ) => `case when ${a}.audience = ${a}.circle then ${b}.audience = ${a}.circle or ${b}.kind = 'ORGANISATION'
    else ${anywhere(b)} end`,
);
export const partnershipAudiences = offered((_, b) => anywhere(b));
