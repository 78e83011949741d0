import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type RoadmapStatus, roadmapStatuses } from '../../domain/roadmap.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import { LocaleArgs, LocalizedText, localized } from '../../platform/graphql/localized-text.type.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { nodeIdSql } from '../../platform/graphql/node-id.js';
import { Node } from '../../platform/graphql/relay.js';
import { CalendarDate, DateTime } from '../../platform/graphql/scalars.js';
import { Taking } from '../../platform/graphql/taking.js';

export const RoadmapStatuses = enumOf(roadmapStatuses);
registerEnumType(RoadmapStatuses, {
  name: 'RoadmapStatus',
  description: 'The state of an edition of the roadmap.',
  valuesMap: {
    DRAFT: { description: 'It takes approved actions as items.' },
    IN_APPROVAL: { description: 'A round on the edition itself is open.' },
    APPROVED: { description: 'An immutable baseline.' },
    IN_EFFECT: { description: 'Its period has begun.' },
    CLOSED: { description: 'Its period is over and its items are accounted for.' },
  },
});

@ObjectType('Roadmap', {
  implements: () => [Node],
  description: 'An edition of the roadmap: the actions of one period that the sides have approved.',
})
export class Roadmap {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Taking(LocaleArgs)
  @Field(() => LocalizedText, { description: 'Its title.' })
  title!: LocalizedText;
  @Field(() => CalendarDate, { description: 'The first day of its period.' })
  startsOn!: string;
  @Field(() => CalendarDate, { description: 'The last day of its period.' })
  endsOn!: string;
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day by which it was to be adopted; overdue is shown, never blocks.',
  })
  dueOn!: string | null;
  @Field({
    description: 'Whether the day due (UTC) has passed while it is still a DRAFT or in approval.',
  })
  overdue!: boolean;
  @Field(() => RoadmapStatuses, { description: 'Its state.' })
  status!: RoadmapStatus;
  @Field(() => DateTime, { description: 'When it was drafted.' })
  createdAt!: string;
}

export const roadmapModel: TypeModel = {
  table: 'roadmap',
  audience: true,
  key: [{ by: 'id', type: 'uuid' }],
  fields: {
    id: (a) => nodeIdSql('Roadmap', `${a}.partnership_id`, `${a}.id`),
    title: localized((a) => `${a}.titles`),
    startsOn: (a) => `${a}.starts_on`,
    endsOn: (a) => `${a}.ends_on`,
    dueOn: (a) => `${a}.due_on`,
    overdue: (a, q) =>
      `coalesce(${a}.due_on < (${q.now} at time zone 'UTC')::date and ${a}.status in ('DRAFT', 'IN_APPROVAL'), false)`,
    status: (a) => `${a}.status`,
    createdAt: (a) => instant(`${a}.created_at`),
  },
};
