import '../../style/door.css';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { paths } from '../../api/paths';
import { offeredSample } from '../../api/sample';
import { Languages } from '../../frame/languages';
import { JointMark } from '../../parts/joint-mark';
import { Link } from '../../parts/link';
import { PageHeading } from '../../parts/page-heading';
import { session } from '../../session/session';
import { SignInForm } from '../../session/sign-in-form';
import { useSession } from '../../session/use-session';
import { useWords } from '../../words/use-words';
import { OfferedAccounts } from './offered-accounts';

const route = getRouteApi('/sign-in');

/** Who comes here signed in, or does so, goes on to where they were going. */
export function SignInScreen() {
  const { words } = useWords();
  const { phase } = useSession();
  const { to = '/' } = route.useSearch();
  const router = useRouter();
  useEffect(() => {
    // Who was signed in goes on without a password; who cannot be asked about signs in.
    if (phase === 'LOOKING') void session.resume().catch(() => session.leave(true));
    if (phase === 'SIGNED_IN') router.history.replace(to);
  }, [phase, to, router]);
  if (phase === 'LOOKING' || phase === 'SIGNED_IN') return null;
  return (
    <main className="door" id="content">
      <p className="brand">
        <JointMark size={28} />
        Concord
      </p>
      <Languages />
      <div className="sheet door-card">
        <PageHeading>{words.signIn.heading}</PageHeading>
        <SignInForm button={words.signIn.button} />
        <p>
          <Link href={paths.resetPassword}>{words.signIn.forgotten}</Link>
        </p>
        <p>
          <Link href={paths.registration}>{words.signIn.takePart}</Link>
        </p>
      </div>
      {offeredSample() && <OfferedAccounts />}
    </main>
  );
}
