import '../../people/people.css';
import { useState } from 'react';
import { useQuery } from 'urql';
import { paths } from '../../api/paths';
import { usePartnership } from '../../frame/partnership';
import { Ability } from '../../parts/ability';
import { Crumb } from '../../parts/crumb';
import { Link } from '../../parts/link';
import { PageHeading } from '../../parts/page-heading';
import { SideCode } from '../../parts/side-code';
import { Empty, ErrorNote, Loading } from '../../parts/states';
import { mine } from '../../people/mine';
import { Body, Cell, Column, Columns, Row, RowHead, Rows } from '../../people/rows';
import { usePeopleWords } from '../../people/words';
import { useWords } from '../../words/use-words';
import { DirectoryTabs } from './directory-tabs';
import { FormGroup } from './form-group';
import { groupsDocument } from './groups.documents';
import { useDirectoryWords } from './words';

/** Working groups, the steering group, and the rooms that one's organisation is in. */
export function GroupsScreen() {
  const { words } = useWords();
  const people = usePeopleWords();
  const directory = useDirectoryWords();
  const { slug, title } = usePartnership();
  const [forming, setForming] = useState(false);
  const [{ data, error }, execute] = useQuery({ query: groupsDocument, variables: { slug } });
  const groups = data?.partnership?.groups.nodes;
  return (
    <>
      <Crumb />
      <PageHeading within={[title.text]}>{directory.groups}</PageHeading>
      <DirectoryTabs />
      {error && !data && <ErrorNote error={error} retry={() => execute({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading heights={[200]} />}
      {groups && groups.length === 0 && (
        <Empty>
          <p>{directory.noGroups}</p>
        </Empty>
      )}
      {groups && groups.length > 0 && (
        <Rows aria-label={directory.groups}>
          <Columns>
            <Column>{people.name}</Column>
            <Column>{directory.kindOfGroup}</Column>
            <Column>{directory.sides}</Column>
            <Column>{words.frame.organisations}</Column>
          </Columns>
          <Body>
            {groups.map(({ id, name, kind, purpose, sides, closedAt, members }) => (
              <Row key={id}>
                <RowHead>
                  <Link href={paths.group(slug, id)} data-row={id}>
                    {name}
                  </Link>
                  <div className="s dim plainly" lang="">
                    {purpose}
                  </div>
                </RowHead>
                <Cell>
                  {directory[kind]}
                  {closedAt && <span className="dim"> · {directory.closed}</span>}
                </Cell>
                <Cell>
                  <span className="acts">
                    {sides.map((code) => (
                      <SideCode key={code} code={code} small />
                    ))}
                  </span>
                </Cell>
                <Cell data-of={words.frame.organisations}>{members.length}</Cell>
              </Row>
            ))}
          </Body>
        </Rows>
      )}
      {forming ? (
        <FormGroup onClose={() => setForming(false)} />
      ) : (
        <Ability of={mine(data?.partnership?.viewerCan ?? [])} act="formGroup" onAct={() => setForming(true)}>
          {directory.form}
        </Ability>
      )}
    </>
  );
}
