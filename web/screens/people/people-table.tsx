import type { Role } from '../../api/enums';
import { paths } from '../../api/paths';
import { longDate } from '../../format/dates';
import { localTime, ownTimeZone } from '../../format/days';
import { usePartnership } from '../../frame/partnership';
import { useRoleWord } from '../../frame/role-words';
import { Link } from '../../parts/link';
import { SideCode } from '../../parts/side-code';
import { Body, Cell, Column, Columns, Row, RowHead, Rows } from '../../people/rows';
import { usePeopleWords } from '../../people/words';
import { useWords } from '../../words/use-words';
import { useDirectoryWords } from './words';

interface Listed {
  readonly id: string;
  readonly user: { readonly name: string };
  readonly roles: readonly Role[];
  readonly status: 'ACTIVE' | 'SUSPENDED';
  readonly createdAt: string;
  /** Null: that of the page. */
  readonly organisation: { readonly id: string; readonly name: string; readonly side: string | null } | null;
}

/** People by what they do and for whom. */
export function PeopleTable({ members }: { readonly members: readonly Listed[] }) {
  const { language } = useWords();
  const people = usePeopleWords();
  const directory = useDirectoryWords();
  const roleWord = useRoleWord();
  const { slug } = usePartnership();
  const ofMany = members.some(({ organisation }) => organisation !== null);
  return (
    <Rows>
      <Columns>
        <Column>{directory.person}</Column>
        {ofMany && <Column>{people.organisation}</Column>}
        <Column>{people.roles}</Column>
        <Column>{people.since}</Column>
      </Columns>
      <Body>
        {members.map(({ id, user, organisation, roles, status, createdAt }) => (
          <Row key={id}>
            <RowHead>
              <Link href={paths.person(slug, id)} data-row={id}>
                {user.name}
              </Link>
            </RowHead>
            {organisation && (
              <Cell>
                <span className="who">
                  {organisation.side && <SideCode code={organisation.side} small />}
                  <Link href={paths.organisation(slug, organisation.id)}>{organisation.name}</Link>
                </span>
              </Cell>
            )}
            <Cell>
              {roles.map(roleWord).join(', ')}
              {status === 'SUSPENDED' && <span className="dim"> · {directory.suspended}</span>}
            </Cell>
            <Cell data-of={people.since}>{longDate(localTime(createdAt, ownTimeZone()).day, language)}</Cell>
          </Row>
        ))}
      </Body>
    </Rows>
  );
}
