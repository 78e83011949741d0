import { describe, expect, it } from 'vitest';
import { send, sendText } from '../support/client.js';
import { graphql } from '../support/graphql.js';
import { account, eventsOf, holderOf, refreshed, signedIn } from './sign-in-account.js';

const signOut = graphql(`mutation signOut { signOut { signedOut refusal { code } } }`);

const bearer = (accessToken: string) => ({ authorization: `Bearer ${accessToken}` });

describe('signOut', () => {
  it('ends this session at once, and no other', async () => {
    const { id, email } = await account();
    const [here, there] = [await signedIn(email), await signedIn(email)];
    const { data } = await send(signOut, {}, bearer(here.accessToken));
    expect(data).toEqual({ signOut: { signedOut: true, refusal: null } });
    expect(await holderOf(here)).toBe('UNAUTHENTICATED');
    expect(await refreshed(here.refreshToken)).toBe('SESSION_ENDED');
    expect(await holderOf(there)).toBe(email);
    expect((await eventsOf(id)).slice(-1)).toEqual(['SIGNED_OUT']);
  });

  it('holds for what follows in the same request', async () => {
    const { email } = await account();
    const { accessToken } = await signedIn(email);
    const { errors } = await sendText(
      'mutation { first: signOut { signedOut } second: signOut { signedOut } }',
      {},
      bearer(accessToken),
    );
    expect(errors).toMatchObject([{ path: ['second'], extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('needs a session', async () => {
    const { errors } = await send(signOut, {}, {});
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
