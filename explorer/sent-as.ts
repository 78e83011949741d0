import { signedInAccounts } from './accounts';

/** Names the account that one tab is sent as; it does not leave the page. */
const accountHeader = 'account';

/**
 * The headers of a tab with the token of the account that it names in the header Account, else of the active one,
 * unless the tab has an Authorization header of its own.
 */
export function sentAs(given: HeadersInit | undefined): Headers {
  const { all, active } = signedInAccounts();
  const headers = new Headers(given);
  const account = all.find(({ email }) => email === (headers.get(accountHeader) ?? active));
  headers.delete(accountHeader);
  if (account && !headers.has('authorization')) headers.set('authorization', `Bearer ${account.accessToken}`);
  return headers;
}
