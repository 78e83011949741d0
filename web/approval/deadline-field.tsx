import { useId } from 'react';
import { fullDate, shortDate } from '../format/dates';
import { localTime } from '../format/days';
import { closeOfBusiness } from '../format/instants';
import { zoneCity } from '../format/zone-city';
import { usePartnership } from '../frame/partnership';
import { useMinute } from '../live/use-minute';
import { useWords } from '../words/use-words';
import { useApprovalWords } from './words';
import { workingDaysTo } from './working-days-to';

interface Props {
  readonly label: string;
  /** The earliest deadline there may be. */
  readonly earliest: string;
  /** A day; empty: the earliest. */
  readonly day: string;
  readonly choose: (day: string) => void;
}

/** A day as a deadline: the earliest is said before one is chosen, then what the chosen one is on each side's clock and calendar. */
export function DeadlineField({ label, earliest, day, choose }: Props) {
  const { language, say } = useWords();
  const approval = useApprovalWords();
  const { sides } = usePartnership();
  const now = useMinute();
  const id = useId();
  const zones = [...new Set(sides.map(({ timeZone }) => timeZone))];
  const [first = 'UTC'] = zones;
  const least = localTime(earliest, first).day;
  const deadline = deadlineOn(day, earliest, zones);
  const chosen = localTime(deadline, first).day;
  const clocks = zones.map((zone) => {
    const local = localTime(deadline, zone);
    return `${zoneCity(zone, language)} ${local.day === chosen ? local.time : `${shortDate(local.day, language)}, ${local.time}`}`;
  });
  const left = sides.map((side) =>
    say(approval.daysLeftOf, { side: side.code, count: workingDaysTo(deadline, now, side) }),
  );
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="hint" id={`${id}-least`}>
        {say(approval.earliest, { date: fullDate(least, language) })}
      </span>
      <input
        id={id}
        type="date"
        min={least}
        value={day || least}
        aria-describedby={`${id}-least ${id}-is`}
        onChange={(event) => choose(event.target.value)}
      />
      <span className="hint" id={`${id}-is`} aria-live="polite">
        {[fullDate(chosen, language), ...clocks, ...left].join(' · ')}
      </span>
    </div>
  );
}

/** The instant that a day means as a deadline: its close of business in every zone; the earliest as the API has it. */
export function deadlineOn(day: string, earliest: string, zones: readonly string[]): string {
  const least = localTime(earliest, zones[0] ?? 'UTC').day;
  return day === '' || day === least ? earliest : closeOfBusiness(day, zones).toISOString();
}
