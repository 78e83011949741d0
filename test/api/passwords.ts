import { send } from '../support/client.js';
import { graphql } from '../support/graphql.js';
import { nextNetwork } from '../support/people.js';
import type { Pair } from './sign-in-account.js';

const change = graphql(`
  mutation changePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) { changed refusal { code path } }
  }
`);
const request = graphql(`
  mutation requestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) { requested refusal { code } }
  }
`);
const reset = graphql(`
  mutation resetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) { reset refusal { code path } }
  }
`);

/** Changes a password; answers `changed`, or the code of the refusal or error. */
export async function changes(
  { accessToken }: Pick<Pair, 'accessToken'>,
  currentPassword: string,
  password: string,
  network = nextNetwork(),
): Promise<string> {
  const headers = { authorization: `Bearer ${accessToken}`, 'x-forwarded-for': network };
  const { data, errors } = await send(change, { input: { currentPassword, password } }, headers);
  const code = errors[0]?.extensions.code ?? data?.changePassword.refusal?.code;
  return code ?? (data?.changePassword.changed ? 'changed' : 'neither');
}

/** Asks for a link; the whole answer. */
export const asksForLink = (email: string, network = nextNetwork()) =>
  send(request, { input: { email } }, { 'x-forwarded-for': network });

/** Sets a password by a link; answers `reset`, or the code of the refusal or error. */
export async function resets(token: string, password: string): Promise<string> {
  const { data, errors } = await send(
    reset,
    { input: { token, password } },
    { 'x-forwarded-for': nextNetwork() },
  );
  const code = errors[0]?.extensions.code ?? data?.resetPassword.refusal?.code;
  return code ?? (data?.resetPassword.reset ? 'reset' : 'neither');
}
