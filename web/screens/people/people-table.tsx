import type { Role } from '../../api/enums';
import { longDate } from '../../format/dates';
import { localTime, ownTimeZone } from '../../format/days';
import { useRoleWord } from '../../frame/role-words';
import { OrganisationCell, PersonHead } from '../../people/person-cells';
import { Body, Cell, Column, Columns, Row, Rows } from '../../people/rows';
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
  const { language, words } = useWords();
  const people = usePeopleWords();
  const directory = useDirectoryWords();
  const roleWord = useRoleWord();
  const ofMany = members.some(({ organisation }) => organisation !== null);
  return (
    <Rows aria-label={words.frame.people}>
      <Columns>
        <Column>{directory.person}</Column>
        {ofMany && <Column>{people.organisation}</Column>}
        <Column>{people.roles}</Column>
        <Column>{people.since}</Column>
      </Columns>
      <Body>
        {members.map(({ id, user, organisation, roles, status, createdAt }) => (
          <Row key={id}>
            <PersonHead id={id} name={user.name} />
            {organisation && <OrganisationCell {...organisation} />}
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
