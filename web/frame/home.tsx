import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { paths } from '../api/paths';
import { PageHeading } from '../parts/page-heading';
import { ErrorNote } from '../parts/states';
import { useWords } from '../words/use-words';
import { Languages } from './languages';
import { seatsDocument } from './seats';
import { SignedIn } from './signed-in';

/** Sends whoever is signed in to their partnership. */
export function Home() {
  return (
    <SignedIn>
      <FirstPartnership />
    </SignedIn>
  );
}

function FirstPartnership() {
  const { words } = useWords();
  const [{ data, error }, retry] = useQuery({ query: seatsDocument });
  const router = useRouter();
  const first = data?.viewer.memberships[0]?.partnership;
  useEffect(() => {
    if (first) router.history.replace(paths.inbox(first));
  }, [first, router]);
  if (error && !data)
    return <ErrorNote error={error} retry={() => retry({ requestPolicy: 'network-only' })} />;
  if (!data || first) return null;
  return (
    <main id="content">
      <div className="stack">
        <PageHeading>{words.frame.noMembership}</PageHeading>
        <p>{words.frame.noMembershipText}</p>
        <Languages />
      </div>
    </main>
  );
}
