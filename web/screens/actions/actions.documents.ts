import { graphql, type ResultOf } from '../../api/graphql';

const rowFragment = graphql(`
  fragment ActionRow on Action @_unmask {
    id
    reference
    status
    changedAt
    title { text locale }
    lookingForLead
    leads { side organisation { id name } }
    rounds(first: 1) { nodes { id status deadline } }
    budget { amount currency }
  }
`);

export type Row = ResultOf<typeof rowFragment>;

export const actionsDocument = graphql(
  `
    query Actions($slug: Code!, $filter: ActionFilter, $orderBy: ActionOrder, $after: String) {
      partnership(slug: $slug) {
        id
        actions(first: 20, filter: $filter, orderBy: $orderBy, after: $after) {
          nodes { ...ActionRow }
          pageInfo { endCursor hasNextPage }
        }
      }
    }
  `,
  [rowFragment],
);

export const countDocument = graphql(`
  query ActionCount($slug: Code!, $filter: ActionFilter) {
    partnership(slug: $slug) { id actions(first: 1, filter: $filter) { totalCount } }
  }
`);

export const savedViewsDocument = graphql(`
  query SavedViews { viewer { savedViews { name address } } }
`);

export const saveViewDocument = graphql(`
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) { savedViews { name address } refusal { code message } }
  }
`);

export const removeSavedViewDocument = graphql(`
  mutation RemoveSavedView($input: RemoveSavedViewInput!) {
    removeSavedView(input: $input) { savedViews { name address } refusal { code message } }
  }
`);

/** What the filters offer, and whether an action can be begun. */
export const choicesDocument = graphql(`
  query ActionChoices($slug: Code!) {
    partnership(slug: $slug) {
      id
      areas { code name { text locale } }
      valueChains { code name { text locale } }
      organisations(first: 100) { nodes { id name side } }
      viewerCan { act allowed code message }
    }
  }
`);
