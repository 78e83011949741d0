import '../../people/people.css';
import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { usePartnership } from '../../frame/partnership';
import { Crumb } from '../../parts/crumb';
import { PageHeading } from '../../parts/page-heading';
import { Empty, ErrorNote, Loading } from '../../parts/states';
import { oneOf, organisationKinds } from '../../people/enums';
import { Filters } from '../../people/filters';
import { NextPage } from '../../people/next-page';
import { usePeopleWords } from '../../people/words';
import { useWords } from '../../words/use-words';
import { DirectoryTabs } from './directory-tabs';
import { OrganisationTable } from './organisation-table';
import { organisationsDocument } from './organisations.documents';
import { useDirectoryWords } from './words';

const route = getRouteApi('/$partnership/organisations');
const standing = ['ACCREDITED', 'SUSPENDED'] as const;

/** Who takes part: by side and kind, and first those that ask to. */
export function OrganisationsScreen() {
  const { language, words } = useWords();
  const people = usePeopleWords();
  const directory = useDirectoryWords();
  const { slug, sides, title } = usePartnership();
  const { after, ...values } = route.useSearch();
  const navigate = route.useNavigate();
  const { q, side, kind, status } = values;
  const among = {
    ...(q && { name: q }),
    ...(side && { side }),
    ...(oneOf(organisationKinds, kind) && { kind: [oneOf(organisationKinds, kind) ?? 'ALLIANCE'] }),
  };
  const state = oneOf(standing, status);
  const variables = {
    slug,
    filter: { ...among, status: state ? [state] : [...standing] },
    asking: { ...among, status: ['PENDING' as const] },
    after: after ?? null,
  };
  const [{ data, error }, execute] = useQuery({ query: organisationsDocument, variables });
  const retry = () => execute({ requestPolicy: 'network-only' });
  const found = data?.partnership?.organisations;
  const asking = after || state ? [] : (data?.partnership?.asking.nodes ?? []);
  const count = found && found.totalCount + asking.length;
  const ofSide = (code: string | null) => found?.nodes.filter((one) => one.side === code) ?? [];
  return (
    <>
      <Crumb />
      <PageHeading within={[title.text]}>{words.frame.organisations}</PageHeading>
      <DirectoryTabs />
      <Filters
        values={values}
        count={count}
        onChange={(search) => void navigate({ search })}
        choices={[
          { name: 'side', label: people.side, options: sides.map(({ code }) => [code, code] as const) },
          {
            name: 'kind',
            label: people.kind,
            options: organisationKinds.map((one) => [one, people[one]] as const),
          },
          {
            name: 'status',
            label: people.status,
            options: standing.map((one) => [one, people[one]] as const),
          },
        ]}
      />
      {error && !data && <ErrorNote error={error} retry={retry} />}
      {!data && !error && <Loading heights={[160, 160]} />}
      <OrganisationTable caption={directory.asking} organisations={asking} withSide />
      {sides.map(({ code, name }) => (
        <OrganisationTable
          key={code}
          side={code}
          caption={name.text}
          lang={name.locale === language ? undefined : name.locale}
          organisations={ofSide(code)}
        />
      ))}
      <OrganisationTable caption={people.jointOf} organisations={ofSide(null)} />
      {count === 0 && (
        <Empty>
          <p>{Object.keys(values).length > 0 ? people.nothing : directory.noOrganisations}</p>
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
