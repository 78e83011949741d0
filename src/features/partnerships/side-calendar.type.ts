import { Field, Int, ObjectType } from '@nestjs/graphql';
import { visible } from '../../access/visible.js';
import { type CalendarDocument, calendarDigest } from '../../domain/side-calendar.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { CalendarDate, DateTime, Digest } from '../../platform/graphql/scalars.js';
import { Side } from './side.type.js';

@ObjectType('Holiday', { description: 'A day that a side does not work.' })
export class Holiday {
  @Field(() => CalendarDate, { description: 'The day.' })
  date!: string;
  @Field(() => String, { nullable: true, description: 'Its name; null where nobody gave one.' })
  name!: string | null;
}

@ObjectType('SideCalendar', { description: 'When the organisations of a side work, or worked.' })
export class SideCalendar {
  @Field(() => Int, { description: 'Its number, from 1: what changeCalendar names.' })
  version!: number;
  @Field(() => [Int], { description: 'The days of the week that are not worked, 1 (Monday) to 7.' })
  weekend!: number[];
  @Field(() => [Holiday], { description: 'Its holidays, in the order of their dates.' })
  holidays!: Holiday[];
  @Field(() => [CalendarDate], {
    description: 'Days that are worked though they fall on a weekend, in their order.',
  })
  workingDays!: string[];
  @Field(() => String, {
    nullable: true,
    description: 'By which decree or list it came to be so; null where nobody said.',
  })
  source!: string | null;
  @Field(() => Digest, {
    description:
      'SHA-256 over RFC 8785 JSON of {format: "concord/calendar/1", partnership (slug), side, version, timeZone, weekend, holidays: [{date, name}], workingDays, source}: what the log has of a change.',
  })
  digest!: string;
  @Field(() => DateTime, { description: 'From when deadlines were counted by it.' })
  changedAt!: string;
}

/** Over one element of the holidays of a calendar. */
export const holidayModel: TypeModel = {
  fields: { date: (a) => `${a}.value ->> 'date'`, name: (a) => `${a}.value ->> 'name'` },
};

export const sideCalendarModel: TypeModel = {
  table: 'side_calendar',
  audience: true,
  fields: {
    version: (a) => `${a}.version`,
    weekend: (a) => `${a}.weekend`,
    holidays: {
      list: 'Holiday',
      from: (a, b) => `jsonb_array_elements(${a}.holidays) ${b}`,
      orderBy: (b) => `${b}.value ->> 'date'`,
    },
    workingDays: (a) => `${a}.working_days`,
    source: (a) => `${a}.source`,
    digest: {
      facts: (
        a,
      ) => `(select jsonb_build_object('partnership', p.slug, 'side', s.code, 'version', ${a}.version,
        'timeZone', s.time_zone, 'weekend', ${a}.weekend, 'holidays', ${a}.holidays, 'workingDays', ${a}.working_days,
        'source', ${a}.source) from side s join partnership p on p.partnership_id = s.partnership_id
        where s.partnership_id = ${a}.partnership_id and s.code = ${a}.side_code and ${visible('s')} and ${visible('p')})`,
      derive: (document: CalendarDocument) => calendarDigest(document),
    },
    changedAt: (a) => instant(`${a}.changed_at`),
  },
};

// Declared here: a side's type stands without its history.
Field(() => SideCalendar, {
  description: 'Its calendar: deadlines are counted by it from now on. An open round keeps its deadline.',
})(Side.prototype, 'calendar');
Field(() => [SideCalendar], { description: 'Its calendars so far, the latest first.' })(
  Side.prototype,
  'calendarVersions',
);

const ofSide = (a: string, b: string): string =>
  `side_calendar ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.side_code = ${a}.code`;

/** What calendars and their history add to the model of a side. */
export const sideCalendars: TypeModel['fields'] = {
  calendar: {
    one: 'SideCalendar',
    from: (a, b) => `${ofSide(a, b)} and ${b}.version = ${a}.calendar_version`,
  },
  calendarVersions: {
    list: 'SideCalendar',
    from: ofSide,
    orderBy: (b) => `${b}.version desc`,
  },
};
