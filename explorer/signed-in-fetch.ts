import { keepAccount, signedInAccounts } from './accounts';
import { filled, remember } from './remembered';
import { sentAs } from './sent-as';

interface Sent {
  readonly variables?: Readonly<Record<string, { readonly email?: unknown } | undefined>> | null;
}

interface Answered {
  readonly data?: Readonly<Record<string, { readonly accessToken?: unknown } | null>> | null;
}

/**
 * `fetch` that sends a request as the account its tab names (`sentAs`); fills `{action}` and the like in its variables with what earlier answers
 * named; and keeps the account of each answer that brings a new access token (`signIn`, under whatever alias;
 * `refreshSession`). The address of an alias is that of the variable of the same name, else of `input`.
 */
export async function signedInFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const { active } = signedInAccounts();
  const headers = sentAs(init?.headers);
  const sent: Sent = typeof init?.body === 'string' ? JSON.parse(init.body) : {};
  const body = typeof init?.body === 'string' ? { body: JSON.stringify(withFilled(sent)) } : {};
  const response = await fetch(input, { ...init, ...body, headers });
  if (!response.headers.get('content-type')?.includes('json')) return response;
  const { data }: Answered = await response.clone().json();
  remember(data);
  for (const [alias, payload] of Object.entries(data ?? {})) {
    const token = payload?.accessToken;
    if (typeof token === 'string')
      keepAccount({ email: addressOf(sent, alias) ?? active ?? 'this account', accessToken: token });
  }
  return response;
}

function withFilled(sent: Sent): object {
  return { ...sent, ...(sent.variables && { variables: filled(sent.variables) }) };
}

function addressOf({ variables }: Sent, alias: string): string | null {
  const address = (variables?.[alias] ?? variables?.input)?.email;
  return typeof address === 'string' ? address : null;
}
