import { useMemo } from 'react';
import { useQuery } from 'urql';
import { longDate } from '../../format/dates';
import { localTime } from '../../format/days';
import { useOwnZone } from '../../frame/own-zone';
import { usePartnership } from '../../frame/partnership';
import { AudienceStrip } from '../../parts/audience-strip';
import { SideCode } from '../../parts/side-code';
import { Empty, ErrorNote, Loading } from '../../parts/states';
import { useRecordWords } from '../../record/words';
import { useWords } from '../../words/use-words';
import { type ActionPage, recordDocument } from './action.documents';
import { useActionWords } from './words';

/** What the logs that the viewer reads say of the action and its rounds, a log each. */
export function RecordOf({ action }: { readonly action: ActionPage }) {
  const { language } = useWords();
  const words = useActionWords();
  const record = useRecordWords();
  const { slug } = usePartnership();
  const zone = useOwnZone();
  const about = useMemo(() => [action.id, ...action.rounds.nodes.map(({ id }) => id)], [action]);
  const [{ data, error }, execute] = useQuery({ query: recordDocument, variables: { slug, about } });
  if (error && !data)
    return <ErrorNote error={error} retry={() => execute({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading heights={[240]} />;
  const logs = (data.partnership?.logs.nodes ?? []).filter(({ entries }) => entries.nodes.length > 0);
  if (logs.length === 0) return <Empty>{words.noRecord}</Empty>;
  return (
    <div className="stack of-record">
      {logs.map(({ id, kind, side, entries }) => (
        <section className="sheet" key={id}>
          <AudienceStrip
            kind={kind}
            side={side}
            name={kind === 'CIRCLE' ? words.circle : words.ownOrganisation}
          />
          <ol>
            {entries.nodes.toReversed().map((entry) => {
              const { day, time } = localTime(entry.at, zone);
              const organisation = entry.actor?.organisation;
              return (
                <li key={entry.id}>
                  <time dateTime={entry.at} className="s dim">
                    {`${longDate(day, language)}, ${time}`}
                  </time>
                  <span>{record[entry.kind]}</span>
                  {organisation && (
                    <span className="s dim">
                      {organisation.side && <SideCode code={organisation.side} small />} {organisation.name}
                    </span>
                  )}
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </div>
  );
}
