import { type FormEvent, useState } from 'react';
import { plusDays } from '../../format/days';
import { Field, FormRefusal } from '../../parts/field';
import { useFirstField } from '../../parts/use-first-field';
import { useVerb } from '../../parts/use-verb';
import { oneOf } from '../../people/enums';
import { usePeopleWords } from '../../people/words';
import { useWords } from '../../words/use-words';
import { type CalendarSide, changeCalendarDocument } from './sides.documents';
import { useAdministrationWords } from './words';

const kinds = ['HOLIDAY', 'WORKING_DAY', 'BY_WEEKDAY'] as const;

interface Props {
  readonly side: CalendarSide;
  /** In its time zone: only days to come change. */
  readonly today: string;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** A day, or several on end, that are another than the calendar says, and by which decree. */
export function DayForm({ side, today, onChanged, onClose }: Props) {
  const { words } = useWords();
  const people = usePeopleWords();
  const administration = useAdministrationWords();
  const { act, busy, refused } = useVerb(changeCalendarDocument);
  const [kind, setKind] = useState<(typeof kinds)[number]>('HOLIDAY');
  const [done, setDone] = useState(false);
  const opened = useFirstField<HTMLFormElement>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const name = String(given.get('name') ?? '').trim();
    const days = daysOnEnd(String(given.get('date')), String(given.get('until'))).map((date) => ({
      date,
      kind,
      ...(name && { name }),
    }));
    const source = String(given.get('source')).trim();
    const input = { side: side.code, expectedVersion: side.calendar.version, days, source };
    const changed = Boolean(await act({ input }));
    setDone(changed);
    if (!changed) return;
    form.reset();
    setKind('HOLIDAY');
    onChanged();
  };
  return (
    <form
      ref={opened}
      className="stack inset"
      onSubmit={(event) => void submit(event)}
      aria-label={administration.changeDay}
    >
      <p className="s dim">{administration.changeDayHint}</p>
      {refused && <FormRefusal refused={refused} names={['date', 'name', 'source']} />}
      {done && <p role="status">{administration.calendarChanged}</p>}
      <div className="pair">
        <Field label={administration.day} name="date" refused={refused}>
          {(control) => <input {...control} type="date" min={plusDays(today, 1)} required />}
        </Field>
        <Field label={administration.lastDay} name="until">
          {(control) => <input {...control} type="date" min={plusDays(today, 1)} />}
        </Field>
        <Field label={administration.dayIs} name="kind" refused={refused}>
          {(control) => (
            <select
              {...control}
              value={kind}
              onChange={({ currentTarget }) => setKind(oneOf(kinds, currentTarget.value) ?? 'HOLIDAY')}
            >
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {administration[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {kind === 'HOLIDAY' && (
        <Field label={administration.holidayName} name="name" hint={people.optional} refused={refused}>
          {(control) => <input {...control} maxLength={300} />}
        </Field>
      )}
      <Field label={administration.source} name="source" refused={refused}>
        {(control) => <input {...control} maxLength={300} required />}
      </Field>
      <p className="acts">
        <button type="submit" className="btn primary" aria-disabled={busy}>
          {busy ? words.parts.sending : administration.changeDay}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {people.close}
        </button>
      </p>
    </form>
  );
}

/** So many days one decree may move, as the API takes them. */
const MOST = 100;

/** From a day to another, both included; one alone where the other is not given or lies before it. */
function daysOnEnd(first: string, last: string): readonly string[] {
  const days = [first];
  for (let day = plusDays(first, 1); day <= last && days.length < MOST; day = plusDays(day, 1))
    days.push(day);
  return days;
}
