import { graphql, type ResultOf } from '../../api/graphql';

export const peopleDocument = graphql(`
  query People($slug: Code!, $filter: MemberFilter, $after: String) {
    partnership(slug: $slug) {
      id
      members(first: 100, filter: $filter, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id user { id name } organisation { id name side } roles status createdAt }
      }
    }
  }
`);

const substitutionFragment = graphql(`
  fragment ShownSubstitution on Substitution @_unmask {
    id from until inForce endedAt
    approver { id user { id name } }
    substitute { id user { id name } }
    viewerCan { act allowed code message }
  }
`);

export type ShownSubstitution = ResultOf<typeof substitutionFragment>;

export const personDocument = graphql(
  `query Person($id: ID!) {
    node(id: $id) {
      ... on Membership {
        id roles status createdAt
        user { id name }
        organisation { id name side }
        proposedRoles { roles proposedAt }
        substitutes { ...ShownSubstitution }
        substituteFor { ...ShownSubstitution }
        viewerCan { act allowed code message }
      }
    }
  }`,
  [substitutionFragment],
);

export type PersonShown = Extract<
  NonNullable<ResultOf<typeof personDocument>['node']>,
  { readonly roles: unknown }
>;

export const assignRolesDocument = graphql(`
  mutation AssignRoles($input: AssignRolesInput!) {
    assignRoles(input: $input) {
      membership { id roles proposedRoles { roles proposedAt } viewerCan { act allowed code message } }
      refusal { message path }
    }
  }
`);

export const suspendMemberDocument = graphql(`
  mutation SuspendMember($input: SuspendMemberInput!) {
    suspendMember(input: $input) {
      membership { id status viewerCan { act allowed code message } }
      refusal { message path }
    }
  }
`);

export const reinstateMemberDocument = graphql(`
  mutation ReinstateMember($input: ReinstateMemberInput!) {
    reinstateMember(input: $input) {
      membership { id status viewerCan { act allowed code message } }
      refusal { message path }
    }
  }
`);

export const nameSubstituteDocument = graphql(`
  mutation NameSubstituteOfMember($input: NameSubstituteInput!) {
    nameSubstitute(input: $input) { substitution { id } refusal { message path } }
  }
`);

export const endSubstitutionDocument = graphql(`
  mutation EndSubstitutionOfMember($input: EndSubstitutionInput!) {
    endSubstitution(input: $input) {
      substitution { id inForce endedAt viewerCan { act allowed code message } }
      refusal { message path }
    }
  }
`);

/** Who of an organisation could act for an approver. */
export const colleaguesDocument = graphql(`
  query Colleagues($slug: Code!, $organisation: ID!) {
    partnership(slug: $slug) {
      id
      members(first: 100, filter: { organisation: $organisation, status: ACTIVE }) {
        nodes { id roles user { id name } }
      }
    }
  }
`);
