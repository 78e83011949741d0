import { graphql, type ResultOf } from '../../api/graphql';

export const accountDocument = graphql(`
  query Account {
    viewer {
      name email
      memberships { id organisation partnership roles side }
      sessions { id createdAt lastUsedAt expiresAt network current }
    }
  }
`);

export type Session = ResultOf<typeof accountDocument>['viewer']['sessions'][number];

export const revokeSessionDocument = graphql(`
  mutation RevokeSession($input: RevokeSessionInput!) {
    revokeSession(input: $input) { revoked refusal { message path } }
  }
`);

export const changePasswordDocument = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) { changed refusal { message path } }
  }
`);
