import {
  Args,
  Context,
  Field,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  registerEnumType,
} from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { isRefused } from '../../domain/refusal.js';
import { changeCalendar, type DayKind, dayKinds } from '../../domain/side-calendar.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import { badInput } from '../../platform/graphql/errors.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { CalendarDate, Code, Line, Reasons } from '../../platform/graphql/scalars.js';
import { Partnership } from './partnership.type.js';
import { lockCalendar, storeCalendar } from './side-calendars.store.js';

const DayKinds = enumOf(dayKinds);
registerEnumType(DayKinds, {
  name: 'DayKind',
  description: 'What a day is made in the calendar of a side.',
  valuesMap: {
    HOLIDAY: { description: 'Not worked.' },
    WORKING_DAY: { description: 'Worked, though it falls on a weekend: a day of rest was moved by decree.' },
    BY_WEEKDAY: { description: 'What its day of the week is: neither a holiday nor decreed to be worked.' },
  },
});

@InputType({ description: 'A day that is another than the calendar says.' })
class ChangedDayInput {
  @Field(() => CalendarDate, {
    description:
      "The day: after today in the side's zone (DAY_TOO_SOON), until the end of the fifth year from now (DAY_TOO_FAR), each once (DAY_TWICE).",
  })
  date!: string;
  @Field(() => DayKinds, { description: 'What it is from now on.' })
  kind!: DayKind;
  @Field(() => Line, {
    nullable: true,
    description: 'The name of a holiday, in the words of the decree. BAD_USER_INPUT for any other day.',
  })
  name?: string | null;
}

@InputType({ description: 'Days to correct in the calendar of a side.' })
class ChangeCalendarInput {
  @Field(() => Code, { nullable: true, description: "The code of the side; without it the viewer's own." })
  side?: string | null;
  @Field(() => Int, {
    description: 'The version of the calendar that was read: Side.calendar.version; else STALE_CALENDAR.',
  })
  expectedVersion!: number;
  @Field(() => [ChangedDayInput], {
    description: 'The days that change, 1 to 100; all others stay as they are.',
  })
  days!: ChangedDayInput[];
  @Field(() => Reasons, { description: 'By which decree or list; all members read it.' })
  source!: string;
}

@ObjectType({ description: 'The partnership with the corrected calendar, or why it stayed as it was.' })
class ChangeCalendarPayload extends Payload {
  @Field(() => Partnership, { nullable: true, description: 'The partnership, with the side as it is now.' })
  partnership?: Partnership | null;
}

@Resolver()
export class ChangeCalendar {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => ChangeCalendarPayload, {
    description:
      'Corrects days that lie ahead in the calendar of a side, for a focal point of it. Deadlines that are fixed from now on are counted by it; those of open rounds stay. Refusals: STALE_CALENDAR, DAY_TOO_SOON, DAY_TOO_FAR, DAY_TWICE, NOTHING_CHANGED, HOLIDAYS_TOO_MANY (more than 60 in a year), WORKING_DAYS_TOO_FEW (no round could end).',
  })
  changeCalendar(
    @Args('input', { description: 'The side, the version read, the days and their source.' })
    input: ChangeCalendarInput,
    @Context() request: Request,
  ) {
    checkDays(input.days);
    return this.work.write(request, 'changeCalendar', input, async (tx) => {
      const own = request.viewer?.acting?.side ?? null;
      const side = await lockCalendar(tx, request, input.side ?? own);
      const actor = authorise(request.viewer, 'calendar.change', { side: side.code === own });
      const { expectedVersion, source } = input;
      const days = input.days.map(({ date, kind, name = null }) => ({ date, kind, name }));
      const changed = changeCalendar(side, days, { now: tx.now, expectedVersion });
      if (isRefused(changed)) return changed;
      storeCalendar(tx, actor, side, { ...changed, source });
      return { partnership: actor.partnership };
    });
  }
}

function checkDays(days: readonly ChangedDayInput[]): void {
  if (days.length === 0 || days.length > 100) throw badInput('DAYS_OUT_OF_NUMBER', ['days']);
  const index = days.findIndex(({ kind, name }) => name != null && kind !== 'HOLIDAY');
  if (index >= 0) throw badInput('NAME_WITHOUT_HOLIDAY', ['days', String(index), 'name']);
}
