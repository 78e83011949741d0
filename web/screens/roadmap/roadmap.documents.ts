import { graphql, type ResultOf } from '../../api/graphql';

export const editionsDocument = graphql(`
  query Editions($slug: Code!) {
    partnership(slug: $slug) {
      id
      viewerCan { act allowed code message }
      areas { code name { text locale } }
      roadmaps { id title { text locale } startsOn endsOn dueOn overdue status }
    }
  }
`);

export type Edition = NonNullable<ResultOf<typeof editionsDocument>['partnership']>['roadmaps'][number];
export type Area = NonNullable<ResultOf<typeof editionsDocument>['partnership']>['areas'][number];

export const itemsDocument = graphql(`
  query RoadmapItems($id: ID!, $area: Code, $after: String) {
    roadmap(id: $id) {
      id
      items(first: 100, area: $area, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          number revision approvedRevision
          action {
            id reference startsOn endsOn
            title { text locale }
            area { code }
            leads { side organisation { id name } }
          }
        }
      }
    }
  }
`);

export type Item = NonNullable<ResultOf<typeof itemsDocument>['roadmap']>['items']['nodes'][number];

export const draftDocument = graphql(`
  mutation DraftRoadmap($input: DraftRoadmapInput!) {
    draftRoadmap(input: $input) { roadmap { id } refusal { message path } }
  }
`);
