import '../../style/door.css';
import { useState } from 'react';
import { paths } from '../../api/paths';
import { Languages } from '../../frame/languages';
import { JointMark } from '../../parts/joint-mark';
import { Link } from '../../parts/link';
import { PageHeading } from '../../parts/page-heading';
import { AskForLink } from './ask-for-link';
import { NewPassword } from './new-password';
import { useResetPasswordWords } from './words';

/** Without a link: asks for one. With one: sets the password. */
export function ResetPasswordScreen() {
  const resetPassword = useResetPasswordWords();
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
        <PageHeading>{resetPassword.heading}</PageHeading>
        {token ? <NewPassword token={token} /> : <AskForLink />}
        <p>
          <Link href={paths.signIn}>{resetPassword.toSignIn}</Link>
        </p>
      </div>
    </main>
  );
}
