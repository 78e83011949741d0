import { graphql } from '../api/graphql';
import { ask } from './ask';
import { session } from './session';
import { freshToken } from './token-exchange';

const signInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) { accessToken refusal { message } }
  }
`);

/** Signs in and begins the page's session; answers why not (empty where the server has no sentence), or nothing. Throws where the server is not reached. */
export async function signIn(email: string, password: string): Promise<string | undefined> {
  const asked = await ask(signInDocument, { input: { email: email.trim(), password } });
  if ('message' in asked) return asked.message;
  const { accessToken, refusal } = asked.data.signIn;
  if (!accessToken) return refusal?.message ?? '';
  session.begin(freshToken(accessToken));
  return undefined;
}
