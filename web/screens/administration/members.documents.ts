import { graphql } from '../../api/graphql';

export const membersDocument = graphql(`
  query Members($slug: Code!, $filter: MemberFilter, $after: String) {
    partnership(slug: $slug) {
      id
      members(first: 100, filter: $filter, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id roles status user { id name } organisation { id name side } proposedRoles { roles proposedAt } }
      }
    }
  }
`);

export const approversDocument = graphql(`
  query Approvers($slug: Code!, $filter: MemberFilter) {
    partnership(slug: $slug) {
      id
      members(first: 100, filter: $filter) {
        nodes {
          id
          user { id name }
          organisation { id name side }
          substitutes { id from until inForce endedAt substitute { id user { id name } } }
        }
      }
    }
  }
`);

export const invitationsDocument = graphql(`
  query Invitations($slug: Code!) {
    partnership(slug: $slug) {
      id
      viewerCan { act allowed code message }
      invitations(first: 100) {
        nodes {
          id email roles status expiresAt
          organisation { id name side }
          invitedBy { id user { id name } }
          viewerCan { act allowed code message }
        }
      }
      accredited: organisations(first: 100, filter: { status: [ACCREDITED] }) { nodes { id name side kind } }
    }
  }
`);

export const revokeInvitationDocument = graphql(`
  mutation RevokeInvitation($input: RevokeInvitationInput!) {
    revokeInvitation(input: $input) {
      invitation { id status viewerCan { act allowed code message } }
      refusal { message path }
    }
  }
`);
