import type { SessionState } from '../../session/session';
import type { Accepted } from './accept';
import { AsNewcomer } from './as-newcomer';
import { AsSignedIn } from './as-signed-in';
import { InvitedTo } from './invited-to';
import { useInvited } from './use-invited';
import { useInvitationWords } from './words';

interface Props {
  readonly token: string;
  readonly phase: SessionState['phase'];
  readonly onAccepted: (membership: Accepted) => void;
}

/** What the link is for, and how to accept it; or that it is over. */
export function AnswerInvitation({ token, phase, onAccepted }: Props) {
  const words = useInvitationWords();
  const invited = useInvited(token);
  if (!invited) return null;
  if (invited === 'OVER')
    return (
      <>
        <p role="status">
          <b>{words.over}</b>
        </p>
        <p>{words.whatNow}</p>
      </>
    );
  return (
    <>
      {'message' in invited ? (
        <>
          {invited.message && (
            <p className="note" role="alert">
              {invited.message}
            </p>
          )}
          <p>{words.text}</p>
        </>
      ) : (
        <InvitedTo invited={invited} />
      )}
      {phase === 'SIGNED_IN' ? (
        <AsSignedIn token={token} onAccepted={onAccepted} />
      ) : (
        <AsNewcomer token={token} onAccepted={onAccepted} />
      )}
    </>
  );
}
