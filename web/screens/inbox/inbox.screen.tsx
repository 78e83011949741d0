import './inbox.css';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { fullDate } from '../../format/dates';
import { localTime, ownTimeZone } from '../../format/days';
import { announce } from '../../frame/announce';
import { useMe } from '../../frame/me';
import { usePartnership } from '../../frame/partnership';
import { useLive } from '../../live/use-live';
import { useMinute } from '../../live/use-minute';
import { usePolling } from '../../live/use-polling';
import { Crumb } from '../../parts/crumb';
import { PageHeading } from '../../parts/page-heading';
import { Empty, ErrorNote, Loading } from '../../parts/states';
import { useWords } from '../../words/use-words';
import { grouped } from './groups';
import { inboxChangedDocument, inboxDocument } from './inbox.documents';
import { News } from './news';
import { Todo } from './todo';
import { useInboxWords } from './words';
import { WorkingDays } from './working-days';

/** What waits for the viewer in the seat they act by, and what has happened since they were here. */
export function InboxScreen() {
  const { language, say } = useWords();
  const inbox = useInboxWords();
  const { sides, title } = usePartnership();
  const { seat } = useMe();
  const now = useMinute();
  const [{ data, error }, execute] = useQuery({ query: inboxDocument });
  const refresh = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  usePolling(refresh);
  const known = data?.viewer.inbox.totalCount;
  useLive(inboxChangedDocument, {}, ({ inboxChanged }) => {
    const { totalCount } = inboxChanged.inbox;
    if (known !== undefined && known !== totalCount) announce(say(inbox.waiting, { count: totalCount }));
  });
  const zone = sides.find(({ code }) => code === seat.side)?.timeZone ?? ownTimeZone();
  const groups = grouped(data?.viewer.inbox.nodes ?? [], now, zone);
  return (
    <>
      <Crumb>
        <span className="today">{fullDate(localTime(now, zone).day, language)}</span>
      </Crumb>
      <div className="inbox-head">
        <PageHeading within={[title.text]}>{inbox.heading}</PageHeading>
      </div>
      <div className="cols">
        <div>
          <WorkingDays items={data?.viewer.inbox.nodes ?? []} now={now} />
          {error && !data && <ErrorNote error={error} retry={refresh} />}
          {!data && !error && <Loading heights={[120, 120, 120]} />}
          {data && groups.length === 0 && <Empty>{inbox.empty}</Empty>}
          {groups.map(([name, items], place) => (
            <section className="group" key={name} aria-labelledby={`group-${name}`}>
              <h2 id={`group-${name}`}>
                {inbox[name]} <span>{items.length}</span>
              </h2>
              <ul className="sheet todo">
                {items.map((item, row) => (
                  <Todo key={item.id} item={item} primary={place === 0 && row === 0} />
                ))}
              </ul>
            </section>
          ))}
        </div>
        <News />
      </div>
    </>
  );
}
