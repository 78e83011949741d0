import { shortDate, shortMonth } from '../../format/dates';
import { localTime, plusDays } from '../../format/days';
import { isWorkingDay } from '../../format/working-days';
import { usePartnership } from '../../frame/partnership';
import { Icon } from '../../parts/icon';
import { useSideClass } from '../../parts/side-class';
import { SideCode } from '../../parts/side-code';
import { useWords } from '../../words/use-words';
import { mondayOf } from './groups';
import type { Item } from './inbox.documents';
import { useInboxWords } from './words';

const DAYS = 28;
const SIDES_SHOWN = 4;

interface Props {
  readonly items: readonly Item[];
  readonly now: Date;
}

/** Four weeks (two on a phone) of working days, a row for each side; days with a deadline of the viewer's are filled. */
export function WorkingDays({ items, now }: Props) {
  const { language, say } = useWords();
  const inbox = useInboxWords();
  const { sides } = usePartnership();
  const zone = sides[0]?.timeZone ?? 'UTC';
  const today = localTime(now, zone).day;
  const first = mondayOf(today);
  const days = Array.from({ length: DAYS }, (_, place) => plusDays(first, place));
  const due = new Set(items.flatMap(({ deadline }) => (deadline ? [localTime(deadline, zone).day] : [])));
  const shown = days.filter((day) => due.has(day)).map((day) => shortDate(day, language));
  const label = say(inbox.daysSpoken, { count: shown.length, days: shown.join(', ') });
  return (
    <section className="sheet week" aria-label={inbox.days}>
      <p className="cap" aria-hidden="true">
        <b>{inbox.days}</b>
        <span>{inbox.daysKey}</span>
      </p>
      <div className="days" role="img" aria-label={label}>
        <span />
        {days.map((day, place) => (
          <span
            key={day}
            className={`h${day === today ? ' now' : ''}${place >= DAYS / 2 ? ' later' : ''}${isMonthHead(day, place) ? ' mo' : ''}`}
          >
            {isMonthHead(day, place) ? shortMonth(day, language) : '\u00a0'}
            <em>{Number(day.slice(8))}</em>
          </span>
        ))}
        {sides.slice(0, SIDES_SHOWN).map((side) => (
          <SideDays key={side.code} side={side} days={days} due={due} />
        ))}
      </div>
    </section>
  );
}

const isMonthHead = (day: string, place: number) => place === 0 || day.endsWith('-01');

type Side = ReturnType<typeof usePartnership>['sides'][number];

function SideDays({
  side,
  days,
  due,
}: {
  readonly side: Side;
  readonly days: readonly string[];
  readonly due: ReadonlySet<string>;
}) {
  const of = useSideClass(side.code);
  return (
    <>
      <span className="rowh">
        <SideCode code={side.code} />
      </span>
      {days.map((day, place) => {
        const kind = due.has(day) ? ' due' : isWorkingDay(day, side) ? '' : ' off';
        return (
          <span key={day} className={`day ${of}${kind}${place >= DAYS / 2 ? ' later' : ''}`}>
            {due.has(day) && <Icon name="flag" size={12} />}
          </span>
        );
      })}
    </>
  );
}
