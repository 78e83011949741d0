import '../../people/people.css';
import { useParams } from '@tanstack/react-router';
import { Fragment, useCallback } from 'react';
import { useQuery } from 'urql';
import { paths } from '../../api/paths';
import { longDate } from '../../format/dates';
import { localTime, ownTimeZone } from '../../format/days';
import { NotHere } from '../../frame/not-here';
import { usePartnership } from '../../frame/partnership';
import { useRoleWord } from '../../frame/role-words';
import { Crumb } from '../../parts/crumb';
import { Link } from '../../parts/link';
import { PageHeading } from '../../parts/page-heading';
import { SideCode } from '../../parts/side-code';
import { ErrorNote, Loading } from '../../parts/states';
import { usePeopleWords } from '../../people/words';
import { useWords } from '../../words/use-words';
import { personDocument } from './people.documents';
import { PersonActs } from './person-acts';
import { Substitutes } from './substitutes';
import { useDirectoryWords } from './words';

/** One member: for whom they act, as what, who acts in their place, and what a focal point may do. */
export function PersonScreen() {
  const { language, words, say } = useWords();
  const people = usePeopleWords();
  const directory = useDirectoryWords();
  const roleWord = useRoleWord();
  const { slug, title } = usePartnership();
  const { membership: id = '' } = useParams({ strict: false });
  const [{ data, error }, execute] = useQuery({ query: personDocument, variables: { id } });
  const refresh = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  if (error && !data) return <ErrorNote error={error} retry={refresh} />;
  if (!data) return <Loading heights={[40, 160, 160]} />;
  const shown = data.node && 'roles' in data.node ? data.node : undefined;
  if (!shown) return <NotHere />;
  const { user, organisation, roles, status, createdAt, proposedRoles } = shown;
  const inWords = (those: typeof roles) => those.map(roleWord).join(', ');
  // What was begun on one is not gone on with on another.
  return (
    <Fragment key={shown.id}>
      <Crumb>
        <Link href={paths.people(slug)}>{words.frame.people}</Link>
      </Crumb>
      <PageHeading within={[words.frame.people, title.text]}>{user.name}</PageHeading>
      <dl className="sheet facts">
        <dt>{people.organisation}</dt>
        <dd className="who">
          {organisation.side && <SideCode code={organisation.side} small />}
          <Link href={paths.organisation(slug, organisation.id)}>{organisation.name}</Link>
        </dd>
        <dt>{people.roles}</dt>
        <dd>{inWords(roles)}</dd>
        <dt>{people.since}</dt>
        <dd>{longDate(localTime(createdAt, ownTimeZone()).day, language)}</dd>
        {status === 'SUSPENDED' && (
          <>
            <dt>{people.status}</dt>
            <dd>{directory.suspended}</dd>
          </>
        )}
      </dl>
      {proposedRoles && (
        <p className="note calm">{say(people.proposed, { roles: inWords(proposedRoles.roles) })}</p>
      )}
      <PersonActs person={shown} />
      <Substitutes person={shown} onDone={refresh} />
    </Fragment>
  );
}
