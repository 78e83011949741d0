import { graphql, type ResultOf } from '../../api/graphql';

export const groupsDocument = graphql(`
  query Groups($slug: Code!) {
    partnership(slug: $slug) {
      id
      viewerCan { act allowed code message }
      groups(first: 100) {
        nodes { id kind name purpose sides closedAt members { organisation { id } } }
      }
    }
  }
`);

const shownFragment = graphql(`
  fragment ShownGroup on Group @_unmask {
    id kind name purpose sides closedAt formedAt
    formedBy { id name }
    members { joinedAt organisation { id name side } }
    formerMembers { leftAt organisation { id name side } }
    viewerCan { act allowed code message }
  }
`);

export type GroupShown = ResultOf<typeof shownFragment>;

export const groupDocument = graphql(
  `query GroupPage($id: ID!) { node(id: $id) { ... on Group { ...ShownGroup } } }`,
  [shownFragment],
);

export const formGroupDocument = graphql(`
  mutation FormGroup($input: FormGroupInput!) {
    formGroup(input: $input) { group { id } refusal { message path } }
  }
`);

export const changeGroupDocument = graphql(
  `mutation ChangeGroup($input: ChangeGroupInput!) {
    changeGroup(input: $input) { group { ...ShownGroup } refusal { message path } }
  }`,
  [shownFragment],
);

export const closeGroupDocument = graphql(
  `mutation CloseGroup($input: CloseGroupInput!) {
    closeGroup(input: $input) { group { ...ShownGroup } refusal { message path } }
  }`,
  [shownFragment],
);
