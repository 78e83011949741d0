import { euInstitutions } from './eu-institutions.js';
import { kazakhstan } from './kazakhstan.js';
import type { WorkingCalendar } from './working-calendar.js';

/** The calendars that a side can be founded with, by the name the API gives them. */
export const calendars = {
  EU_INSTITUTIONS: euInstitutions,
  KAZAKHSTAN: kazakhstan,
} as const satisfies Record<string, WorkingCalendar>;

export type CalendarName = keyof typeof calendars;
