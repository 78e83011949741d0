import { paths } from '../../api/paths';
import { longDate } from '../../format/dates';
import { usePartnership } from '../../frame/partnership';
import { Link } from '../../parts/link';
import { useWords } from '../../words/use-words';
import { Leads } from './leads';
import type { Groups } from './timeline';
import { useRoadmapWords } from './words';

/** The same as the timeline, in rows and columns. */
export function ItemTable({ groups }: Groups) {
  const { language, say } = useWords();
  const roadmap = useRoadmapWords();
  const { slug } = usePartnership();
  const day = (date: string | null) => (date ? longDate(date, language) : roadmap.noDates);
  return groups.map(({ area, items }) => (
    <table className="rows numbered" key={area?.code ?? ''}>
      <caption lang={!area || area.name.locale === language ? undefined : area.name.locale}>
        {area?.name.text ?? roadmap.otherArea}
      </caption>
      <thead>
        <tr>
          <th scope="col">{roadmap.number}</th>
          <th scope="col">{roadmap.item}</th>
          <th scope="col">{roadmap.from}</th>
          <th scope="col">{roadmap.until}</th>
          <th scope="col">{roadmap.leads}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ number, revision, approvedRevision, action }) => (
          <tr key={number}>
            <td data-of={roadmap.number}>{number}</td>
            <th scope="row">
              <Link
                href={paths.action(slug, action)}
                data-row={action.id}
                lang={action.title.locale === language ? undefined : action.title.locale}
              >
                {action.title.text}
              </Link>
              <p className="s dim plainly">
                <span className="mono nb">{action.reference}</span> ·{' '}
                {revision === approvedRevision
                  ? roadmap.asPlaced
                  : say(roadmap.revised, { now: approvedRevision, placed: revision })}
              </p>
            </th>
            <td data-of={roadmap.from}>{day(action.startsOn)}</td>
            <td data-of={roadmap.until}>{day(action.endsOn)}</td>
            <td>
              <Leads leads={action.leads} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  ));
}
