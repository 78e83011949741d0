import '../../people/people.css';
import { useQuery } from 'urql';
import { paths } from '../../api/paths';
import { Languages } from '../../frame/languages';
import { useRoleWord } from '../../frame/role-words';
import { SessionEnded } from '../../frame/session-ended';
import { SignedIn } from '../../frame/signed-in';
import { KeySwitch } from '../../keys/key-switch';
import { JointMark } from '../../parts/joint-mark';
import { Link } from '../../parts/link';
import { PageHeading } from '../../parts/page-heading';
import { ErrorNote, Loading } from '../../parts/states';
import { useWords } from '../../words/use-words';
import { accountDocument } from './account.documents';
import { ChangePassword } from './change-password';
import { Sessions } from './sessions';
import { useAccountWords } from './words';

/** The person's own: where they are signed in, the password, the language, the seats. */
export function AccountScreen() {
  return (
    <SignedIn>
      <Account />
    </SignedIn>
  );
}

function Account() {
  const { words, say } = useWords();
  const account = useAccountWords();
  const roleWord = useRoleWord();
  const [{ data, error }, execute] = useQuery({ query: accountDocument });
  const refresh = () => execute({ requestPolicy: 'network-only' });
  const viewer = data?.viewer;
  return (
    <main id="content" className="account">
      <Link className="brand" href="/">
        <JointMark size={28} />
        Concord
      </Link>
      <PageHeading>{words.frame.account}</PageHeading>
      {error && !data && <ErrorNote error={error} retry={refresh} />}
      {!viewer && !error && <Loading heights={[24, 160, 160]} />}
      {viewer && (
        <>
          <p className="dim">{say(account.youAre, { name: viewer.name, email: viewer.email })}</p>
          <section className="part" aria-labelledby="seats">
            <h2 id="seats">{account.seats}</h2>
            {viewer.memberships.length === 0 && <p>{account.noSeats}</p>}
            <ul className="stack">
              {viewer.memberships.map(({ id, organisation, partnership, roles }) => (
                <li key={id}>
                  <Link href={paths.inbox(partnership)}>{organisation}</Link>{' '}
                  <span className="dim">
                    {partnership.toUpperCase()} · {roles.map(roleWord).join(', ')}
                  </span>
                </li>
              ))}
            </ul>
          </section>
          <Sessions sessions={viewer.sessions} onRevoked={refresh} />
          <ChangePassword email={viewer.email} onChanged={refresh} />
          <section className="part" aria-labelledby="language">
            <h2 id="language">{account.language}</h2>
            <Languages />
          </section>
          <KeySwitch />
          <SessionEnded user={viewer.email} />
        </>
      )}
    </main>
  );
}
