import '../../style/door.css';
import { useState } from 'react';
import { paths } from '../../api/paths';
import { Languages } from '../../frame/languages';
import { JointMark } from '../../parts/joint-mark';
import { Link } from '../../parts/link';
import { PageHeading } from '../../parts/page-heading';
import { useWords } from '../../words/use-words';
import { AskForLink } from './ask-for-link';
import { NewPassword } from './new-password';

/** Without a link: asks for one. With one: sets the password. */
export function ResetPasswordScreen() {
  const { words } = useWords();
  // Kept in memory and taken out of the address at once: it stays out of the history.
  const [token] = useState(() => {
    const given = location.hash.slice(1);
    if (given) history.replaceState(history.state, '', location.pathname);
    return given;
  });
  return (
    <main className="door" id="content">
      <p className="brand">
        <JointMark size={28} />
        Concord
      </p>
      <Languages />
      <div className="sheet door-card">
        <PageHeading>{words.resetPassword.heading}</PageHeading>
        {token ? <NewPassword token={token} /> : <AskForLink />}
        <p>
          <Link href={paths.signIn}>{words.resetPassword.toSignIn}</Link>
        </p>
      </div>
    </main>
  );
}
