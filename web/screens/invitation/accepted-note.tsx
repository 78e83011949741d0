import { paths } from '../../api/paths';
import { useWords } from '../../words/use-words';
import type { Accepted } from './accept';
import { useInvitationWords } from './words';

interface Props {
  readonly membership: Accepted;
  readonly signedIn: boolean;
}

/** What has become of it, and the way on. The page is loaded anew: the seats that were read before lack this one. */
export function AcceptedNote({ membership: { organisation, partnership }, signedIn }: Props) {
  const { say } = useWords();
  const invitation = useInvitationWords();
  return (
    <div className="stack">
      <p role="status">
        <b>{say(invitation.accepted, { organisation })}</b>
      </p>
      {!signedIn && <p>{invitation.acceptedText}</p>}
      <a className="btn primary" href={paths.inbox(partnership)}>
        {signedIn ? invitation.toPartnership : invitation.toSignIn}
      </a>
    </div>
  );
}
