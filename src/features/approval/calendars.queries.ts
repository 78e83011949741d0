import { visible } from '../../access/visible.js';

/** The calendars of all sides as JSON, in the order of their codes, of the partnership that row `a` belongs to. */
export const calendarsSql = (a: string): string =>
  `(select jsonb_agg(jsonb_build_object('timeZone', s.time_zone, 'weekend', s.weekend, 'holidays', s.holidays,
      'workingDays', s.working_days) order by s.code)
    from side s where s.partnership_id = ${a}.partnership_id and ${visible('s')})`;
