import { useRouter, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { Provider } from 'urql';
import { paths } from '../api/paths';
import { session } from '../session/session';
import { useSession } from '../session/use-session';
import { useOwnClient } from './own-client';

/** Shows its children to whoever is signed in, with a client that acts by no membership; everybody else is shown the door. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const { phase } = useSession();
  const router = useRouter();
  const href = useRouterState({ select: ({ location }) => location.href });
  const { client } = useOwnClient();
  useEffect(() => {
    if (phase === 'LOOKING') void session.resume().catch(() => session.leave(true));
    if (phase === 'SIGNED_OUT' && !href.startsWith(paths.signIn)) {
      router.history.replace(`${paths.signIn}?to=${encodeURIComponent(href)}`);
    }
  }, [phase, href, router]);
  if (phase === 'LOOKING' || phase === 'SIGNED_OUT') return null;
  return <Provider value={client}>{children}</Provider>;
}
