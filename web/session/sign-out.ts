import { session } from './session';
import { cookieHeaders } from './token-exchange';

/** Ends the session on the server, then here and in every other tab. Throws where the server could not be told. */
export async function signOut(): Promise<void> {
  const token = await session.token();
  if (token) {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { ...cookieHeaders, authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: 'mutation { signOut { signedOut } }' }),
    });
    if (response.status >= 500) throw new Error('The session could not be ended.');
  }
  session.leave();
}
