import '../../people/people.css';
import { useParams } from '@tanstack/react-router';
import { Fragment, useCallback } from 'react';
import { useQuery } from 'urql';
import { paths } from '../../api/paths';
import { NotHere } from '../../frame/not-here';
import { usePartnership } from '../../frame/partnership';
import { Crumb } from '../../parts/crumb';
import { Link } from '../../parts/link';
import { PageHeading } from '../../parts/page-heading';
import { SideCode } from '../../parts/side-code';
import { ErrorNote, Loading } from '../../parts/states';
import { useCountryName } from '../../people/use-country-name';
import { usePeopleWords } from '../../people/words';
import { useWords } from '../../words/use-words';
import { Alliances } from './alliances';
import { OrganisationActs } from './organisation-acts';
import { organisationDocument } from './organisations.documents';
import { PeopleTable } from './people-table';
import { RequestFacts } from './request-facts';
import { useDirectoryWords } from './words';

/** One organisation: what it is, its request, its members, its alliances, and what may be done with it. */
export function OrganisationScreen() {
  const { words } = useWords();
  const people = usePeopleWords();
  const countryName = useCountryName();
  const directory = useDirectoryWords();
  const { slug, title } = usePartnership();
  const { organisation: id = '' } = useParams({ strict: false });
  const [{ data, error }, execute] = useQuery({ query: organisationDocument, variables: { id, slug } });
  const refresh = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  if (error && !data) return <ErrorNote error={error} retry={refresh} />;
  if (!data) return <Loading heights={[40, 160, 160]} />;
  const shown = data.node && 'kind' in data.node ? data.node : undefined;
  if (!shown) return <NotHere />;
  const members = (data.partnership?.members.nodes ?? []).map((member) => ({
    ...member,
    organisation: null,
  }));
  // What was begun on one is not gone on with on another.
  return (
    <Fragment key={shown.id}>
      <Crumb>
        <Link href={paths.organisations(slug)}>{words.frame.organisations}</Link>
      </Crumb>
      <PageHeading within={[words.frame.organisations, title.text]}>{shown.name}</PageHeading>
      <dl className="sheet facts">
        <dt>{people.kind}</dt>
        <dd>{people[shown.kind]}</dd>
        <dt>{people.side}</dt>
        <dd>{shown.side ? <SideCode code={shown.side} small /> : people.jointOf}</dd>
        {shown.country && (
          <>
            <dt>{people.country}</dt>
            <dd>{countryName(shown.country)}</dd>
          </>
        )}
        <dt>{people.status}</dt>
        <dd>{people[shown.status]}</dd>
        {shown.suspensionReasons && (
          <>
            <dt>{directory.suspensionReasons}</dt>
            <dd>{shown.suspensionReasons}</dd>
          </>
        )}
      </dl>
      <RequestFacts organisation={shown} />
      <OrganisationActs organisation={shown} onDone={refresh} />
      <section className="part wide" aria-labelledby="members">
        <h2 id="members">{directory.members}</h2>
        {members.length > 0 ? (
          <PeopleTable members={members} />
        ) : (
          <p className="dim">{directory.noMembers}</p>
        )}
      </section>
      <Alliances organisation={shown} onDone={refresh} />
    </Fragment>
  );
}
