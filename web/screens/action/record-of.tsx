import { useMemo } from 'react';
import { useQuery } from 'urql';
import { usePartnership } from '../../frame/partnership';
import { AudienceStrip } from '../../parts/audience-strip';
import { Empty, ErrorNote, Loading } from '../../parts/states';
import { type ActionPage, recordDocument } from './action.documents';
import { EntriesOf } from './record-entries';
import { useActionWords } from './words';

/** What the logs that the viewer reads say of the action and its rounds, a log each. */
export function RecordOf({ action }: { readonly action: ActionPage }) {
  const words = useActionWords();
  const { slug } = usePartnership();
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
        <section className="sheet" key={id} aria-labelledby={`log-${id}`}>
          <AudienceStrip
            heading={`log-${id}`}
            kind={kind}
            side={side}
            name={kind === 'CIRCLE' ? words.circle : words.ownOrganisation}
          />
          <ol>
            <EntriesOf log={id} about={about} entries={entries} />
          </ol>
        </section>
      ))}
    </div>
  );
}
