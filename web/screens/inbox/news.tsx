import { useMemo } from 'react';
import { useQuery } from 'urql';
import { shortDate } from '../../format/dates';
import { localTime, ownTimeZone } from '../../format/days';
import { useMe } from '../../frame/me';
import { usePartnership } from '../../frame/partnership';
import { Icon } from '../../parts/icon';
import { JointMark } from '../../parts/joint-mark';
import { SideCode } from '../../parts/side-code';
import { useRecordWords } from '../../record/words';
import { useWords } from '../../words/use-words';
import { newsDocument, subjectsDocument } from './inbox.documents';
import { useLastVisit } from './last-visit';
import { titleOf } from './subject-title';
import { useInboxWords } from './words';

const MOST = 8;

/** What the logs that the viewer reads say since they were here, newest first. */
export function News() {
  const { language } = useWords();
  const inbox = useInboxWords();
  const record = useRecordWords();
  const { slug, sides } = usePartnership();
  const { membership, seat } = useMe();
  const before = useLastVisit(membership);
  const zone = sides.find(({ code }) => code === seat.side)?.timeZone ?? ownTimeZone();
  const [{ data }] = useQuery({ query: newsDocument, variables: { slug } });
  const entries = useMemo(
    () =>
      (data?.partnership?.logs.nodes ?? [])
        .flatMap((log) => log.entries.nodes.map((entry) => ({ ...entry, log })))
        .filter(({ at }) => before === undefined || Date.parse(at) > before)
        .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
        .slice(0, MOST),
    [data, before],
  );
  const ids = useMemo(() => [...new Set(entries.map(({ subject }) => subject.id))], [entries]);
  const [subjects] = useQuery({ query: subjectsDocument, variables: { ids }, pause: ids.length === 0 });
  const told = (instant: string | Date) => {
    const { day, time } = localTime(instant, zone);
    return `${shortDate(day, language)}, ${time}`;
  };
  if (!data) return <aside className="side-col" />;
  return (
    <aside className="side-col" aria-labelledby="news">
      <h2 id="news">{before === undefined ? inbox.latest : inbox.since}</h2>
      {before !== undefined && <p className="s dim">{told(new Date(before))}</p>}
      {entries.length === 0 ? (
        <p className="s dim">{inbox.nothingNew}</p>
      ) : (
        <ul className="feed">
          {entries.map(({ id, kind, at, actor, subject, log }) => {
            const side = actor?.organisation?.side ?? log.side;
            const title = titleOf(subjects.data?.nodes.find((node) => node?.id === subject.id));
            return (
              <li key={id}>
                <span className="from">
                  {side ? <SideCode code={side} small /> : <JointMark size={18} />}
                  {log.kind !== 'PARTNERSHIP' && <Icon name="lock" size={14} />}
                </span>
                <div>
                  {title ? `${record[kind]}: ` : record[kind]}
                  {title && (
                    <span lang={title.locale === language ? undefined : title.locale}>{title.text}</span>
                  )}
                  <br />
                  <time dateTime={at}>{told(at)}</time>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </aside>
  );
}
