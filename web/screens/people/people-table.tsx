import type { Role } from '../../api/enums';
import { paths } from '../../api/paths';
import { longDate } from '../../format/dates';
import { localTime, ownTimeZone } from '../../format/days';
import { usePartnership } from '../../frame/partnership';
import { useRoleWord } from '../../frame/role-words';
import { Link } from '../../parts/link';
import { SideCode } from '../../parts/side-code';
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
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{directory.person}</th>
          {ofMany && <th scope="col">{people.organisation}</th>}
          <th scope="col">{people.roles}</th>
          <th scope="col">{people.since}</th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ id, user, organisation, roles, status, createdAt }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={paths.person(slug, id)} data-row={id}>
                {user.name}
              </Link>
            </th>
            {organisation && (
              <td>
                <span className="who">
                  {organisation.side && <SideCode code={organisation.side} small />}
                  <Link href={paths.organisation(slug, organisation.id)}>{organisation.name}</Link>
                </span>
              </td>
            )}
            <td>
              {roles.map(roleWord).join(', ')}
              {status === 'SUSPENDED' && <span className="dim"> · {directory.suspended}</span>}
            </td>
            <td data-of={people.since}>{longDate(localTime(createdAt, ownTimeZone()).day, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
