import { Field, ObjectType } from '@nestjs/graphql';
import { visible } from '../../access/visible.js';
import type { Calendar } from '../../domain/calendar.js';
import { localTime, workingDaysBetween } from '../../domain/deadline.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { CalendarDate } from '../../platform/graphql/scalars.js';
import { calendarsSql } from './calendars.queries.js';
import { effectiveRoundStatus } from './rounds.queries.js';

@ObjectType('LocalTime', { description: 'An instant on the calendar and clock of a side.' })
export class LocalTime {
  @Field({ description: 'The code of the side.' })
  side!: string;
  @Field(() => CalendarDate, { description: 'The day there.' })
  date!: string;
  @Field({ description: 'The time of day there, 24 hours: 17:00. Seconds are cut off.' })
  time!: string;
  @Field({ description: 'From UTC: +05:00.' })
  offset!: string;
  @Field({ description: 'The time zone of the side (IANA): Asia/Almaty.' })
  timeZone!: string;
}

interface InZones {
  readonly instant: string | null;
  readonly sides: readonly { readonly side: string; readonly timeZone: string }[];
}

/** An instant of a round, by its column, in the zone of every side, in the order of their codes; null where there is none. */
export const inZones = (column: 'deadline' | 'extended_from'): TypeModel['fields'][string] => ({
  facts: (a) => `jsonb_build_object('instant', ${instant(`${a}.${column}`)}, 'sides', (
    select jsonb_agg(jsonb_build_object('side', s.code, 'timeZone', s.time_zone) order by s.code)
    from side s where s.partnership_id = ${a}.partnership_id and ${visible('s')}))`,
  derive: ({ instant: at, sides }: InZones): LocalTime[] | null =>
    at === null ? null : sides.map(({ side, timeZone }) => ({ side, ...localTime(new Date(at), timeZone) })),
});

interface Remaining {
  readonly status: string;
  readonly now: string;
  readonly deadline: string;
  readonly calendars: readonly Calendar[];
}

/** Working days of all sides that are over before the deadline, today not counted; null once the round is closed. */
export const workingDaysLeft: TypeModel['fields'][string] = {
  facts: (a, q) => `jsonb_build_object('status', ${effectiveRoundStatus(a, q.now)}, 'now', ${instant(q.now)},
    'deadline', ${instant(`${a}.deadline`)}, 'calendars', ${calendarsSql(a)})`,
  derive: ({ status, now, deadline, calendars }: Remaining): number | null =>
    status === 'OPEN' ? workingDaysBetween(new Date(now), new Date(deadline), calendars) : null,
};
