import { useState } from 'react';
import { longDate, weekdayName } from '../../format/dates';
import { localTime, ownTimeZone } from '../../format/days';
import { zoneCity } from '../../format/zone-city';
import { useMinute } from '../../live/use-minute';
import { Ability } from '../../parts/ability';
import { SideCode } from '../../parts/side-code';
import { mine } from '../../people/mine';
import { useWords } from '../../words/use-words';
import { DayForm } from './day-form';
import type { CalendarSide } from './sides.documents';
import { useAdministrationWords } from './words';

interface Props {
  readonly side: CalendarSide;
  readonly onChanged: () => void;
}

/** The calendar of a side: its weekend, the holidays to come, the days worked nevertheless, by which decree. */
export function SideCalendar({ side, onChanged }: Props) {
  const { language, say } = useWords();
  const administration = useAdministrationWords();
  const [changing, setChanging] = useState(false);
  const now = useMinute();
  const { code, name, timeZone, calendar, calendarVersions, viewerCan } = side;
  const today = localTime(now, timeZone).day;
  const day = (at: string) => longDate(localTime(at, ownTimeZone()).day, language);
  const holidays = calendar.holidays.filter(({ date }) => date >= today);
  const worked = calendar.workingDays.filter((date) => date >= today);
  // 2024-01-01 was a Monday.
  const weekdays = calendar.weekend.map((one) => weekdayName(`2024-01-0${one}`, language));
  return (
    <section className="part" aria-labelledby={`calendar-${code}`}>
      <h2 id={`calendar-${code}`} className="who">
        <SideCode code={code} />
        <span lang={name.locale === language ? undefined : name.locale}>{name.text}</span>
      </h2>
      <p className="s dim">
        {say(administration.counted, { version: calendar.version, date: day(calendar.changedAt) })}
      </p>
      <dl className="sheet facts close">
        <dt>{administration.timeZone}</dt>
        <dd>{zoneCity(timeZone, language)}</dd>
        <dt>{administration.weekend}</dt>
        <dd>{weekdays.join(', ')}</dd>
        <dt>{administration.holidays}</dt>
        <dd>
          {holidays.length === 0 ? (
            administration.noHolidays
          ) : (
            <ul className="dates">
              {holidays.map(({ date, name: called }) => (
                <li key={date}>
                  {longDate(date, language)}
                  {called && <span className="dim"> {called}</span>}
                </li>
              ))}
            </ul>
          )}
        </dd>
        {worked.length > 0 && (
          <>
            <dt>{administration.workedDays}</dt>
            <dd>
              <ul className="dates">
                {worked.map((date) => (
                  <li key={date}>{longDate(date, language)}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>{administration.source}</dt>
        <dd>{calendar.source ?? administration.noSource}</dd>
      </dl>
      {changing ? (
        <DayForm side={side} today={today} onChanged={onChanged} onClose={() => setChanging(false)} />
      ) : (
        <Ability of={mine(viewerCan)} act="changeCalendar" onAct={() => setChanging(true)}>
          {administration.changeDay}
        </Ability>
      )}
      {calendarVersions.length > 1 && (
        <details>
          <summary>{administration.earlierCalendars}</summary>
          <ol className="stack">
            {calendarVersions.slice(1).map(({ version, changedAt, source }) => (
              <li key={version}>
                {say(administration.counted, { version, date: day(changedAt) })}:{' '}
                {source ?? administration.noSource}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
