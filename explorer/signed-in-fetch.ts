import { keepAccount, signedInAccounts } from './accounts';

interface Sent {
  readonly variables?: { readonly email?: unknown; readonly input?: { readonly email?: unknown } } | null;
}

interface Answered {
  readonly data?: Readonly<Record<string, { readonly accessToken?: unknown } | null>> | null;
}

/**
 * `fetch` that sends a request as the active account, unless the tab has an Authorization header of its own, and
 * keeps the account of each answer that brings a new access token (`signIn`, under whatever alias; `refreshSession`).
 */
export async function signedInFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const { all, active } = signedInAccounts();
  const account = all.find(({ email }) => email === active);
  const headers = new Headers(init?.headers);
  if (account && !headers.has('authorization')) headers.set('authorization', `Bearer ${account.accessToken}`);
  const response = await fetch(input, { ...init, headers });
  const accessToken = await newAccessToken(response.clone());
  if (accessToken !== null)
    keepAccount({ email: addressIn(init?.body) ?? active ?? 'this account', accessToken });
  return response;
}

async function newAccessToken(response: Response): Promise<string | null> {
  if (!response.headers.get('content-type')?.includes('json')) return null;
  const answered: Answered = await response.json();
  for (const field of Object.values(answered.data ?? {})) {
    if (typeof field?.accessToken === 'string') return field.accessToken;
  }
  return null;
}

function addressIn(body: BodyInit | null | undefined): string | null {
  if (typeof body !== 'string') return null;
  const { variables }: Sent = JSON.parse(body);
  const address = variables?.input?.email ?? variables?.email;
  return typeof address === 'string' ? address : null;
}
