import { longDate } from '../format/dates';
import { localTime } from '../format/days';
import { useOwnZone } from '../frame/own-zone';
import { useMinute } from '../live/use-minute';
import { useWords } from '../words/use-words';

/** Now, to the minute, as it stands on paper. */
export function usePrintedAt(): string {
  const { language } = useWords();
  const { day, time } = localTime(useMinute(), useOwnZone());
  return `${longDate(day, language)}, ${time}`;
}
