import { Field } from '@nestjs/graphql';
import type { Calendar } from '../../domain/calendar.js';
import { earliestDeadline, refuseCalendars } from '../../domain/deadline.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Partnership } from '../partnerships/partnership.type.js';
import { ApprovalRound } from './approval-round.type.js';
import { calendarsSql } from './calendars.queries.js';
import { effectiveRoundStatus } from './rounds.queries.js';

interface Facts {
  /** What the days are counted from; null: no deadline is to be named. */
  readonly from: string | null;
  readonly days: number;
  readonly calendars: readonly Calendar[];
}

// What openRound and extendRound count themselves: a page says it before anybody chooses a day.
function derive({ from, days, calendars }: Facts): string | null {
  if (from === null || refuseCalendars(new Date(from), calendars, days)) return null;
  return earliestDeadline(new Date(from), calendars, days).toISOString();
}

Field(() => DateTime, {
  nullable: true,
  description:
    'The earliest deadline of a round opened now, and that which it gets where none is named; null where the calendars have too few working days.',
})(Partnership.prototype, 'earliestDeadline');

/** What the rounds add to the model of a partnership. */
export const partnershipDeadlines: TypeModel['fields'] = {
  earliestDeadline: {
    facts: (a, q) => `jsonb_build_object('from', ${instant(q.now)}, 'days', ${a}.shortest_round_days,
      'calendars', ${calendarsSql(a)})`,
    derive,
  },
};

Field(() => DateTime, {
  nullable: true,
  description:
    'The earliest deadline to which it can be extended; null where it is closed, was extended before, or the calendars have no such day.',
})(ApprovalRound.prototype, 'earliestExtension');

/** What it adds to the model of a round. */
export const roundDeadlines: TypeModel['fields'] = {
  earliestExtension: {
    facts: (a, q) => `jsonb_build_object('from', case when ${effectiveRoundStatus(a, q.now)} = 'OPEN'
        and ${a}.extended_from is null then ${instant(`${a}.deadline`)} end, 'days', 1, 'calendars', ${calendarsSql(a)})`,
    derive,
  },
};
