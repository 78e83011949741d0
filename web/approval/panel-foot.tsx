import { fullDate, shortDate } from '../format/dates';
import { localTime } from '../format/days';
import { isClose } from '../format/is-close';
import { zoneCity } from '../format/zone-city';
import { usePartnership } from '../frame/partnership';
import { useMinute } from '../live/use-minute';
import { useWords } from '../words/use-words';
import type { PanelRound } from './panel.documents';
import { RoundActs } from './round-acts';
import { useApprovalWords } from './words';
import { workingDaysTo } from './working-days-to';

/** Until when: the day, each side's clock, the working days that each calendar has left; and what the viewer can do. */
export function PanelFoot({ round }: { readonly round: PanelRound }) {
  const { language, say } = useWords();
  const approval = useApprovalWords();
  const { sides } = usePartnership();
  const now = useMinute();
  const zones = [...new Set(sides.map(({ timeZone }) => timeZone))];
  const first = localTime(round.deadline, zones[0] ?? 'UTC').day;
  const open = round.status === 'OPEN';
  const date = open ? fullDate(first, language) : say(approval.deadline, { date: fullDate(first, language) });
  const left = sides.map((side) => ({ side: side.code, count: workingDaysTo(round.deadline, now, side) }));
  const [one] = left;
  const told =
    one && left.every(({ count }) => count === one.count)
      ? [say(approval.daysLeftOnAll, { count: one.count })]
      : left.map((values) => say(approval.daysLeftOf, values));
  return (
    <div className="foot">
      <div className="until">
        <b>
          <time dateTime={round.deadline}>
            {open && isClose(round.deadline, now, sides) ? <span className="hot">{date}</span> : date}
          </time>
        </b>
        <span className="clocks">
          {zones.map((zone) => {
            const { day, time } = localTime(round.deadline, zone);
            return (
              <span key={zone}>
                {zoneCity(zone, language)}{' '}
                <b>{day === first ? time : `${shortDate(day, language)}, ${time}`}</b>
              </span>
            );
          })}
          {open && told.map((text) => <span key={text}>{text}</span>)}
          {round.extendedFrom && (
            <span>
              {say(approval.extended, {
                date: shortDate(localTime(round.extendedFrom, zones[0] ?? 'UTC').day, language),
              })}
            </span>
          )}
        </span>
      </div>
      <RoundActs round={round} />
    </div>
  );
}
