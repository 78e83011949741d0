import '../../people/people.css';
import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { Role } from '../../api/enums';
import { usePartnership } from '../../frame/partnership';
import { useRoleWord } from '../../frame/role-words';
import { Crumb } from '../../parts/crumb';
import { PageHeading } from '../../parts/page-heading';
import { Empty, ErrorNote, Loading } from '../../parts/states';
import { oneOf, roles } from '../../people/enums';
import { Filters } from '../../people/filters';
import { NextPage } from '../../people/next-page';
import { usePeopleWords } from '../../people/words';
import { useWords } from '../../words/use-words';
import { DirectoryTabs } from './directory-tabs';
import { peopleDocument } from './people.documents';
import { PeopleTable } from './people-table';
import { useDirectoryWords } from './words';

const route = getRouteApi('/$partnership/people');

/** The members of the partnership. */
export function PeopleScreen() {
  const { words } = useWords();
  const people = usePeopleWords();
  const directory = useDirectoryWords();
  const { slug, sides, title } = usePartnership();
  const { after, ...values } = route.useSearch();
  const navigate = route.useNavigate();
  const role: Role | undefined = oneOf(roles, values.role);
  const filter = {
    ...(values.q && { name: values.q }),
    ...(values.side && { side: values.side }),
    ...(role && { role }),
  };
  const variables = { slug, filter, after: after ?? null };
  const [{ data, error }, execute] = useQuery({ query: peopleDocument, variables });
  const found = data?.partnership?.members;
  const roleWord = useRoleWord();
  return (
    <>
      <Crumb />
      <PageHeading within={[title.text]}>{words.frame.people}</PageHeading>
      <DirectoryTabs />
      <Filters
        values={values}
        count={found?.totalCount}
        find={directory.findPerson}
        onChange={(search) => void navigate({ search })}
        choices={[
          { name: 'side', label: people.side, options: sides.map(({ code }) => [code, code] as const) },
          { name: 'role', label: people.role, options: roles.map((one) => [one, roleWord(one)] as const) },
        ]}
      />
      {error && !data && <ErrorNote error={error} retry={() => execute({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading heights={[320]} />}
      {found && found.nodes.length > 0 && <PeopleTable members={found.nodes} />}
      {found?.totalCount === 0 && (
        <Empty>
          <p>{Object.keys(values).length > 0 ? people.nothing : directory.noPeople}</p>
        </Empty>
      )}
      <NextPage
        info={found?.pageInfo}
        after={after}
        go={(next) => void navigate({ search: { ...values, ...next } })}
      />
    </>
  );
}
