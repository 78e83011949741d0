import { clock } from './app.js';
import { graphql } from './graphql.js';
import { given, type Member } from './member.js';

export const nameSubstitute = graphql(`
  mutation nameSubstitute($input: NameSubstituteInput!) {
    nameSubstitute(input: $input) {
      substitution { id from until inForce endedAt approver { id } substitute { id } viewerCan { act allowed code } }
      refusal { code path }
    }
  }
`);

export const endSubstitution = graphql(`
  mutation endSubstitution($input: EndSubstitutionInput!) {
    endSubstitution(input: $input) { substitution { id inForce endedAt } refusal { code path } }
  }
`);

/** So many days from now, RFC 3339. */
export const inDays = (days: number): string =>
  new Date(clock.now().getTime() + days * 24 * 3600 * 1000).toISOString();

/** Names a substitute for a fortnight; answers the substitution's global id. */
export async function names(
  by: Member,
  substitute: Member,
  approver: Member = by,
  until = inDays(14),
): Promise<string> {
  const input = { approver: approver.membership, substitute: substitute.membership, until };
  const { nameSubstitute: payload } = await by.asks(nameSubstitute, { input });
  return given(payload.substitution, payload.refusal).id;
}
