import { type Day, daysBetween } from './days';

/** Today, tomorrow and yesterday have words of their own; no other day is told by its distance. */
export function relativeDay(day: Day, today: Day): 'today' | 'tomorrow' | 'yesterday' | undefined {
  const words = { 0: 'today', 1: 'tomorrow', [-1]: 'yesterday' } as const;
  const days = daysBetween(today, day);
  return days === 0 || days === 1 || days === -1 ? words[days] : undefined;
}
