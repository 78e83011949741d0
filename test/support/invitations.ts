import { randomUUID } from 'node:crypto';
import { send } from './client.js';
import { graphql } from './graphql.js';
import { nextMail } from './mailbox.js';
import { given, type Member } from './member.js';
import { nextNetwork } from './people.js';

const invite = graphql(`
  mutation inviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      invitation { id email roles language status expiresAt createdAt organisation { id } invitedBy { id }
        viewerCan { act allowed code } }
      refusal { code path message }
    }
  }
`);
const accept = graphql(`
  mutation acceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      membership { id organisation side roles partnership } refusal { code path }
    }
  }
`);
const revoke = graphql(`
  mutation revokeInvitation($input: RevokeInvitationInput!) {
    revokeInvitation(input: $input) { invitation { id status viewerCan { act allowed code } } refusal { code path } }
  }
`);

type Role = 'OBSERVER' | 'CONTRIBUTOR' | 'APPROVER' | 'FOCAL_POINT' | 'SECRETARIAT';

/** A password that follows the rules. */
export const goodPassword = 'graphite under the steppe';

export const newAddress = () => `${randomUUID()}@example.org`;

/** Invites; the whole answer. */
export const tryInvite = (
  by: Member,
  organisation: string,
  over: { readonly email?: string; readonly roles?: Role[]; readonly language?: string } = {},
) => by.tries(invite, { input: { organisation, email: newAddress(), roles: ['CONTRIBUTOR'], ...over } });

/** Invites with success; answers the invitation and what its link carries. */
export async function invites(by: Member, organisation: string, over: Parameters<typeof tryInvite>[2] = {}) {
  const { data, errors } = await tryInvite(by, organisation, over);
  if (!data) throw new Error(JSON.stringify(errors));
  const invitation = given(data.inviteMember.invitation, data.inviteMember.refusal);
  return { ...invitation, mail: await nextMail(invitation.email) };
}

/** Accepts with a new account; the whole answer. */
export const acceptAnew = (token: string, password = goodPassword, name = 'Newcomer') =>
  send(accept, { input: { token, newAccount: { name, password } } }, { 'x-forwarded-for': nextNetwork() });

/** Accepts as who is signed in; the whole answer. */
export const acceptAs = (member: Pick<Member, 'tries'>, token: string) =>
  member.tries(accept, { input: { token } });

/** What an acceptance came to: `accepted`, or the code of the refusal or error. */
export async function acceptance(answer: ReturnType<typeof acceptAnew>): Promise<string> {
  const { data, errors } = await answer;
  const code = errors[0]?.extensions.code ?? data?.acceptInvitation.refusal?.code;
  return code ?? (data?.acceptInvitation.membership ? 'accepted' : 'neither');
}

export const tryRevoke = (by: Member, invitation: string) => by.tries(revoke, { input: { invitation } });
