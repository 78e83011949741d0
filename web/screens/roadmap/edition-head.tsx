import { paths } from '../../api/paths';
import { longDate } from '../../format/dates';
import { wholeNumber } from '../../format/numbers';
import { usePartnership } from '../../frame/partnership';
import { Icon, type IconName } from '../../parts/icon';
import { Link } from '../../parts/link';
import { useWords } from '../../words/use-words';
import type { Area, Edition, Item } from './roadmap.documents';
import { useRoadmapWords } from './words';

const icons: Readonly<Record<Edition['status'], IconName>> = {
  DRAFT: 'draft',
  IN_APPROVAL: 'inApproval',
  APPROVED: 'approved',
  IN_EFFECT: 'approved',
  CLOSED: 'withdrawn',
};

interface Props {
  readonly edition: Edition;
  readonly editions: readonly Edition[];
  readonly items: readonly Item[] | undefined;
  readonly total: number | undefined;
  readonly areas: readonly Area[];
}

/** Where an edition stands, its period, the other editions, and its figures. */
export function EditionHead({ edition, editions, items, total, areas }: Props) {
  const { language, say } = useWords();
  const roadmap = useRoadmapWords();
  const { slug } = usePartnership();
  const { status, startsOn, endsOn, dueOn, overdue } = edition;
  const day = (date: string) => longDate(date, language);
  const count = (number: number) => wholeNumber(number, language);
  const others = editions.filter(({ id }) => id !== edition.id);
  const used = new Set(items?.map(({ action }) => action.area?.code).filter(Boolean));
  const changed = items?.filter(({ revision, approvedRevision }) => revision !== approvedRevision).length;
  return (
    <>
      <p className="edition">
        <span className="status">
          <Icon name={icons[status]} size={20} />
          {roadmap[status]}
        </span>
        <span>{say(roadmap.period, { from: day(startsOn), until: day(endsOn) })}</span>
        {dueOn && (
          <span>
            {say(roadmap.dueOn, { date: day(dueOn) })}
            {overdue && <span className="hot late">{roadmap.overdue}</span>}
          </span>
        )}
        {others.map(({ id, title }) => (
          <Link
            key={id}
            href={`${paths.roadmap(slug)}?edition=${encodeURIComponent(id)}`}
            lang={title.locale === language ? undefined : title.locale}
          >
            {title.text}
          </Link>
        ))}
      </p>
      {items && total !== undefined && total > 0 && (
        <dl className="sheet figures">
          <div>
            <dt>{roadmap.items}</dt>
            <dd>{count(total)}</dd>
          </div>
          <div>
            <dt>{roadmap.changed}</dt>
            <dd>{count(changed ?? 0)}</dd>
          </div>
          <div>
            <dt>{roadmap.areas}</dt>
            <dd>
              {count(used.size)} <small>{say(roadmap.ofAll, { count: areas.length })}</small>
            </dd>
          </div>
        </dl>
      )}
    </>
  );
}
