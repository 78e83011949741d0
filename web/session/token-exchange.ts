/**
 * An access token, whose it is (the id of the user), and until when (performance.now) it is used: the page's clock may be
 * wrong, so its own lifetime counts.
 */
export interface Token {
  readonly accessToken: string;
  readonly holder: string;
  readonly freshUntil: number;
}

/** Of the ten minutes that an access token lasts. */
const FRESH_MILLISECONDS = 9 * 60_000;

export const freshToken = (accessToken: string): Token => ({
  accessToken,
  holder: subjectOf(accessToken),
  freshUntil: performance.now() + FRESH_MILLISECONDS,
});

/** The claim `sub` of a JSON Web Token (RFC 7519). */
function subjectOf(accessToken: string): string {
  const [, claims = ''] = accessToken.split('.');
  const { sub }: { sub: string } = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/')));
  return sub;
}

/** The headers of whatever may read or write the session's cookie. */
export const cookieHeaders = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json',
  'concord-session': 'cookie',
} as const;

const query = 'mutation { refreshSession(input: {}) { accessToken } }';

/**
 * Exchanges the cookie for the next access token; undefined where there is none or its session is over. The cookie is
 * shared by all tabs and good once, so one tab at a time goes (Web Locks).
 */
export function refreshOnce(): Promise<Token | undefined> {
  return navigator.locks.request('concord-session', async () => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: cookieHeaders,
      body: JSON.stringify({ query }),
    });
    const { data }: { data?: { refreshSession?: { accessToken?: string | null } } | null } =
      await response.json();
    if (!data) throw new Error('The session could not be renewed.');
    const accessToken = data.refreshSession?.accessToken;
    return accessToken ? freshToken(accessToken) : undefined;
  });
}
