import { useState } from 'react';
import { useQuery } from 'urql';
import { seatsDocument } from '../../frame/seats';
import { SignedIn } from '../../frame/signed-in';
import type { Refused } from '../../parts/use-verb';
import { session } from '../../session/session';
import { signOut } from '../../session/sign-out';
import { useWords } from '../../words/use-words';
import { type Accepted, accept } from './accept';
import { useInvitationWords } from './words';

interface Props {
  readonly token: string;
  readonly onAccepted: (membership: Accepted) => void;
}

/** Whoever has a session accepts by it, or leaves it first. */
export function AsSignedIn(props: Props) {
  return (
    <SignedIn>
      <Accept {...props} />
    </SignedIn>
  );
}

function Accept({ token, onAccepted }: Props) {
  const { words, say } = useWords();
  const invitation = useInvitationWords();
  const [{ data }] = useQuery({ query: seatsDocument });
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused & { readonly code?: string }>();
  const go = async () => {
    if (busy) return;
    setBusy(true);
    const answer = await session
      .token()
      .then((accessToken) => accept({ token }, accessToken))
      .catch(() => ({ message: words.parts.offline }));
    setBusy(false);
    if ('id' in answer) onAccepted(answer);
    else setRefused({ ...answer, message: answer.message || words.parts.notSent });
  };
  if (!data) return null;
  const { name, email } = data.viewer;
  return (
    <div className="stack">
      {refused && (
        <p className="note" role="alert">
          {refused.message}
        </p>
      )}
      {refused?.code === 'LINK_OVER' && <p>{invitation.whatNow}</p>}
      <p>{say(invitation.signedInAs, { name, email })}</p>
      <button type="button" className="btn primary" aria-disabled={busy} onClick={() => void go()}>
        {busy ? words.parts.sending : invitation.accept}
      </button>
      <button type="button" className="plain" onClick={() => void signOut().catch(() => undefined)}>
        {invitation.another}
      </button>
    </div>
  );
}
