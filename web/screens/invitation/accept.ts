import { graphql, type ResultOf } from '../../api/graphql';
import type { Refused } from '../../parts/use-verb';
import { ask } from '../../session/ask';

const acceptDocument = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      membership { id organisation partnership }
      refusal { message code path }
    }
  }
`);

export type Accepted = NonNullable<ResultOf<typeof acceptDocument>['acceptInvitation']['membership']>;

interface Acceptance {
  readonly token: string;
  /** Who has no account yet. */
  readonly newAccount?: { readonly name: string; readonly password: string };
}

/**
 * Uses the link up, as who is signed in where there is an access token. Answers the membership, or why there is none.
 * Throws where the server is not reached.
 */
export async function accept(
  { token, newAccount }: Acceptance,
  accessToken?: string,
): Promise<Accepted | (Refused & { readonly code?: string })> {
  const input = { token, ...(newAccount && { newAccount }) };
  const asked = await ask(acceptDocument, { input }, accessToken);
  if ('message' in asked) return asked;
  const { membership, refusal } = asked.data.acceptInvitation;
  return membership ?? refusal ?? { message: '' };
}
