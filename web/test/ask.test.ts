import type { TypedDocumentNode } from 'urql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { graphql } from '../api/graphql';
import { ask } from '../session/ask';

const invited = graphql(`
  query InvitedInTest($token: String!) { invitationOfLink(token: $token) { organisation } }
`);

/** What is asked while the server answers so. */
async function answered<Data>(
  document: TypedDocumentNode<Data, { token: string }>,
  status: number,
  answer: object,
) {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(answer), { status }));
  return ask(document, { token: 'of-a-mail' });
}

beforeEach(() => {
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what somebody without a session asks', () => {
  const wait = {
    message: 'Too many attempts. Wait 12 minutes.',
    extensions: { code: 'RATE_LIMITED', reason: 'WAIT_MINUTES' },
  };

  it('is answered by the reason where an error took the place of it', async () => {
    const asked = await answered(invited, 429, { data: { invitationOfLink: null }, errors: [wait] });
    expect(asked).toEqual({ message: 'Too many attempts. Wait 12 minutes.', path: [] });
  });

  it('is answered by nothing where there is nothing', async () => {
    const asked = await answered(invited, 200, { data: { invitationOfLink: null } });
    expect(asked).toEqual({ data: { invitationOfLink: null } });
  });

  it('is answered by the reason where no data came at all', async () => {
    const asked = await answered(invited, 503, { data: null, errors: [wait] });
    expect(asked).toEqual({ message: 'Too many attempts. Wait 12 minutes.', path: [] });
    expect(await answered(invited, 502, {})).toEqual({ message: '', path: [] });
  });

  it('is left to the words of the page where the server has none in its language', async () => {
    const error = { message: 'Variable "$token" of required type "String!" was not provided.' };
    const extensions = { code: 'BAD_USER_INPUT', path: ['token'] };
    const asked = await answered(invited, 400, { errors: [{ ...error, extensions }] });
    expect(asked).toEqual({ message: '', path: ['token'] });
  });
});
