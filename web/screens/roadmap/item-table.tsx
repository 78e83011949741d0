import { paths } from '../../api/paths';
import { longDate } from '../../format/dates';
import { usePartnership } from '../../frame/partnership';
import { Link } from '../../parts/link';
import { Body, Cell, Column, Columns, Row, RowHead, Rows } from '../../people/rows';
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
    <Rows className="numbered" key={area?.code ?? ''}>
      <caption lang={!area || area.name.locale === language ? undefined : area.name.locale}>
        {area?.name.text ?? roadmap.otherArea}
      </caption>
      <Columns>
        <Column>{roadmap.number}</Column>
        <Column>{roadmap.item}</Column>
        <Column>{roadmap.from}</Column>
        <Column>{roadmap.until}</Column>
        <Column>{roadmap.leads}</Column>
      </Columns>
      <Body>
        {items.map(({ number, revision, approvedRevision, action }) => (
          <Row key={number}>
            <Cell data-of={roadmap.number}>{number}</Cell>
            <RowHead>
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
            </RowHead>
            <Cell data-of={roadmap.from}>{day(action.startsOn)}</Cell>
            <Cell data-of={roadmap.until}>{day(action.endsOn)}</Cell>
            <Cell>
              <Leads leads={action.leads} />
            </Cell>
          </Row>
        ))}
      </Body>
    </Rows>
  ));
}
