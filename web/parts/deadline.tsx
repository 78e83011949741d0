import { shortDate, weekdayAndDate } from '../format/dates';
import { localTime, ownTimeZone } from '../format/days';
import { isClose } from '../format/is-close';
import { relativeDay } from '../format/relative-day';
import { zoneCity } from '../format/zone-city';
import { usePartnership } from '../frame/partnership';
import { useMinute } from '../live/use-minute';
import { useWords } from '../words/use-words';

/** When something ends: the day, then the clock of each side; on `mark` when it is under two working days away. */
export function Deadline({ at }: { readonly at: string | null }) {
  const { language, words, say } = useWords();
  const { sides } = usePartnership();
  const now = useMinute();
  if (at === null) return <b className="deadline">{words.parts.noDeadline}</b>;
  const zones = [...new Set(sides.map(({ timeZone }) => timeZone))];
  const first = localTime(at, zones[0] ?? ownTimeZone()).day;
  const today = localTime(now, ownTimeZone()).day;
  const relative = relativeDay(first, today);
  const date = relative
    ? say(words.parts.relativeDay, { relative: words.parts[relative], date: shortDate(first, language) })
    : weekdayAndDate(first, language);
  return (
    <div className="deadline">
      <b>
        <time dateTime={at}>{isClose(at, now, sides) ? <span className="hot">{date}</span> : date}</time>
      </b>
      {zones.map((zone) => {
        const { day, time } = localTime(at, zone);
        return (
          <span className="tz" key={zone}>
            <span>{zoneCity(zone, language)}</span>
            <span>{day === first ? time : `${shortDate(day, language)}, ${time}`}</span>
          </span>
        );
      })}
    </div>
  );
}
