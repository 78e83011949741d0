import { paths } from '../../api/paths';
import { longDate } from '../../format/dates';
import { columnsOf, quartersIn } from '../../format/months';
import { usePartnership } from '../../frame/partnership';
import { Link } from '../../parts/link';
import { useWords } from '../../words/use-words';
import { Leads } from './leads';
import type { Edition, Item } from './roadmap.documents';
import { useRoadmapWords } from './words';

interface Props {
  readonly item: Item;
  readonly edition: Edition;
  /** Whether today lies in the edition. */
  readonly today: boolean;
}

export function TimelineItem({ item: { action, revision, approvedRevision }, edition, today }: Props) {
  const { language, say } = useWords();
  const roadmap = useRoadmapWords();
  const { slug } = usePartnership();
  const { title, reference, startsOn, endsOn } = action;
  const columns = columnsOf(edition, startsOn, endsOn);
  return (
    <li>
      <div className="what">
        <Link
          href={paths.action(slug, action)}
          data-row={action.id}
          lang={title.locale === language ? undefined : title.locale}
        >
          {title.text}
        </Link>
        <p className="s dim">
          <span className="mono nb">{reference}</span>
          {' · '}
          {startsOn && endsOn
            ? say(roadmap.period, { from: longDate(startsOn, language), until: longDate(endsOn, language) })
            : roadmap.noDates}
          {revision !== approvedRevision && (
            <> · {say(roadmap.revised, { now: approvedRevision, placed: revision })}</>
          )}
        </p>
      </div>
      <div className="track" aria-hidden="true">
        {quartersIn(edition).map(({ column }) => (
          <i key={column} className="line" style={{ gridColumn: column }} />
        ))}
        {columns && <i className="bar" style={{ gridColumn: columns }} />}
        {today && <i className="now" />}
      </div>
      <Leads leads={action.leads} />
    </li>
  );
}
