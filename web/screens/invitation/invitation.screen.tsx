import '../../style/door.css';
import { useEffect, useState } from 'react';
import { Languages } from '../../frame/languages';
import { JointMark } from '../../parts/joint-mark';
import { PageHeading } from '../../parts/page-heading';
import { session } from '../../session/session';
import { useSession } from '../../session/use-session';
import type { Accepted } from './accept';
import { AcceptedNote } from './accepted-note';
import { AnswerInvitation } from './answer-invitation';
import { useInvitationWords } from './words';

/** Where an invitation's link leads: accepted with a new account, or by whoever signs in. */
export function InvitationScreen() {
  const invitation = useInvitationWords();
  const { phase } = useSession();
  const [accepted, setAccepted] = useState<Accepted>();
  // Kept in memory and taken out of the address at once: it stays out of the history.
  const [token] = useState(() => {
    const given = location.hash.slice(1);
    if (given) history.replaceState(history.state, '', location.pathname);
    return given;
  });
  useEffect(() => {
    if (phase === 'LOOKING') void session.resume().catch(() => session.leave(true));
  }, [phase]);
  if (phase === 'LOOKING') return null;
  return (
    <main className="door" id="content">
      <p className="brand">
        <JointMark size={28} />
        Concord
      </p>
      <Languages />
      <div className="sheet door-card">
        <PageHeading>{invitation.heading}</PageHeading>
        {accepted ? (
          <AcceptedNote membership={accepted} signedIn={phase === 'SIGNED_IN'} />
        ) : token === '' ? (
          <p>{invitation.noLink}</p>
        ) : (
          <AnswerInvitation token={token} phase={phase} onAccepted={setAccepted} />
        )}
      </div>
    </main>
  );
}
