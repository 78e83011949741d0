import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { longDate } from '../../format/dates';
import { localTime } from '../../format/days';
import { useOwnZone } from '../../frame/own-zone';
import { SideCode } from '../../parts/side-code';
import { ErrorNote, Loading } from '../../parts/states';
import { useRecordWords } from '../../record/words';
import { useWords } from '../../words/use-words';
import { earlierDocument, type RecordEntries } from './action.documents';
import { useActionWords } from './words';

interface OfLog {
  /** Global id. */
  readonly log: string;
  readonly about: readonly string[];
}

/** A page of a log, the latest entry first, and behind it, once asked for, the page before. */
export function EntriesOf({ log, about, entries }: OfLog & { readonly entries: RecordEntries }) {
  const words = useActionWords();
  const [opened, open] = useState(false);
  const { hasPreviousPage, startCursor } = entries.pageInfo;
  return (
    <>
      {entries.nodes.toReversed().map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
      {hasPreviousPage &&
        startCursor &&
        (opened ? (
          <Earlier log={log} about={about} before={startCursor} />
        ) : (
          <li>
            <button type="button" className="btn small" onClick={() => open(true)}>
              {words.earlier}
            </button>
          </li>
        ))}
    </>
  );
}

function Earlier({ log, about, before }: OfLog & { readonly before: string }) {
  const words = useActionWords();
  const [{ data, error }, execute] = useQuery({
    query: earlierDocument,
    variables: { log, about: [...about], before },
  });
  const first = useRef<HTMLLIElement>(null);
  const there = data !== undefined;
  // The button that was pressed is gone: who goes by the keyboard goes on here.
  useEffect(() => {
    if (there) first.current?.focus();
  }, [there]);
  const page = data?.node?.__typename === 'Log' ? data.node.entries : undefined;
  if (!page)
    return (
      <li>
        {error ? (
          <ErrorNote error={error} retry={() => execute({ requestPolicy: 'network-only' })} />
        ) : (
          <Loading heights={[120]} />
        )}
      </li>
    );
  return (
    <>
      <li ref={first} tabIndex={-1} className="spoken">
        {words.earlierEntries}
      </li>
      <EntriesOf log={log} about={about} entries={page} />
    </>
  );
}

function Entry({ entry: { kind, at, actor } }: { readonly entry: RecordEntries['nodes'][number] }) {
  const { language } = useWords();
  const record = useRecordWords();
  const { day, time } = localTime(at, useOwnZone());
  const organisation = actor?.organisation;
  return (
    <li>
      <time dateTime={at} className="s dim">
        {`${longDate(day, language)}, ${time}`}
      </time>
      <span>{record[kind]}</span>
      {organisation && (
        <span className="s dim">
          {organisation.side && <SideCode code={organisation.side} small />} {organisation.name}
        </span>
      )}
    </li>
  );
}
