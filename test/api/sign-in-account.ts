import { randomUUID } from 'node:crypto';
import { Accounts } from '../../src/features/sign-in/accounts.store.js';
import { hashPassword } from '../../src/features/sign-in/passwords.js';
import { app, owner } from '../support/app.js';
import { send } from '../support/client.js';
import { graphql } from '../support/graphql.js';
import { nextNetwork } from '../support/people.js';

export const password = 'graphite under the steppe';
const passwordHash = await hashPassword(password);

/** An account with `password`; answers its id and address. */
export async function account(): Promise<{ id: string; email: string }> {
  const email = `${randomUUID()}@example.org`;
  const [id] = await app
    .get(Accounts, { strict: false })
    .enter([{ email, name: 'Somebody', administrator: false, passwordHash }]);
  if (!id) throw new Error('the address was taken');
  return { id, email };
}

const signInDocument = graphql(`
  mutation signIn($input: SignInInput!) {
    signIn(input: $input) { accessToken accessTokenExpiresAt refreshToken refusal { code message path } }
  }
`);

const refresh = graphql(`
  mutation refreshSession($input: RefreshSessionInput!) {
    refreshSession(input: $input) { accessToken accessTokenExpiresAt refreshToken refusal { code message path } }
  }
`);

const whoAmI = graphql(`query whoAmI { viewer { email } }`);

export function signIn(email: string, given = password, network = nextNetwork()) {
  return send(signInDocument, { input: { email, password: given } }, { 'x-forwarded-for': network });
}

export interface Pair {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** Signs in somebody who can. */
export async function signedIn(email: string): Promise<Pair> {
  const { data } = await signIn(email);
  const pair = pairOf(data?.signIn);
  if (!pair) throw new Error('the sign-in was refused');
  return pair;
}

/** Goes on with a session: the next pair, or the code of the refusal. */
export async function refreshed(refreshToken: string): Promise<Pair | string> {
  const { data, errors } = await send(
    refresh,
    { input: { refreshToken } },
    { 'x-forwarded-for': nextNetwork() },
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return pairOf(data.refreshSession) ?? data.refreshSession.refusal?.code ?? 'neither';
}

/** Asks who the token's holder is: the address, or the code of the error. */
export async function holderOf({ accessToken }: Pick<Pair, 'accessToken'>): Promise<string> {
  const { data, errors } = await send(whoAmI, {}, { authorization: `Bearer ${accessToken}` });
  return data?.viewer.email ?? errors[0]?.extensions.code ?? 'neither';
}

/** Kinds of the security log's events of a user, in order. */
export async function eventsOf(user: string): Promise<string[]> {
  const { rows } = await owner.query<{ kind: string }>(
    'select kind from security_event where user_id = $1 order by at, id',
    [user],
  );
  return rows.map(({ kind }) => kind);
}

function pairOf(
  payload: { accessToken: string | null; refreshToken: string | null } | undefined,
): Pair | undefined {
  const { accessToken, refreshToken } = payload ?? {};
  return accessToken && refreshToken ? { accessToken, refreshToken } : undefined;
}
