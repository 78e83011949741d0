import { useSyncExternalStore } from 'react';
import { actAs, forgetActiveAccount, signedInAccounts, watchAccounts } from './accounts';
import { restoreExamples } from './restore-examples';

/** Shows as whom requests are sent, changes it, and forgets a sign-in; besides it puts the examples back. */
export function AccountLine() {
  const { all, active } = useSyncExternalStore(watchAccounts, signedInAccounts);
  return (
    <div className="account-line">
      {all.length === 0 ? (
        <span>Not signed in: run SignIn; its token then goes with every request.</span>
      ) : (
        <label>
          Signed in as{' '}
          <select value={active ?? ''} onChange={(event) => actAs(event.target.value || null)}>
            {all.map(({ email }) => (
              <option key={email} value={email}>
                {email}
              </option>
            ))}
            <option value="">nobody</option>
          </select>
        </label>
      )}
      {active !== null && (
        <button type="button" onClick={forgetActiveAccount}>
          Sign out here
        </button>
      )}
      <button type="button" className="restore" onClick={restoreExamples}>
        Restore the examples
      </button>
    </div>
  );
}
