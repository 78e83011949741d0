import { graphql } from '../../api/graphql';
import { audienceFragment } from '../../discussion/discussion.documents';

/** Before whom a discussion can be begun on an action; and on the partnership and in its groups. */
export const subjectDocument = graphql(
  `
    query SubjectToDiscuss($slug: Code!, $id: ID!) {
      partnership(slug: $slug) {
        id
        threadAudiences { ...AudienceParts }
        viewerCan { act allowed message }
      }
      node(id: $id) {
        __typename
        id
        ... on Action {
          reference
          title { text locale }
          threadAudiences { ...AudienceParts }
          viewerCan { act allowed message }
        }
      }
    }
  `,
  [audienceFragment],
);
