import { graphql, type ResultOf } from '../../api/graphql';

const listedFragment = graphql(`
  fragment ListedOrganisation on Organisation @_unmask { id name kind side country status }
`);

export type ListedOrganisation = ResultOf<typeof listedFragment>;

export const organisationsDocument = graphql(
  `query Organisations($slug: Code!, $filter: OrganisationFilter, $asking: OrganisationFilter, $after: String) {
    partnership(slug: $slug) {
      id
      asking: organisations(first: 50, filter: $asking) { nodes { ...ListedOrganisation } }
      organisations(first: 100, filter: $filter, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...ListedOrganisation }
      }
    }
  }`,
  [listedFragment],
);

export const organisationDocument = graphql(`
  query OrganisationPage($id: ID!, $slug: Code!) {
    node(id: $id) {
      ... on Organisation {
        id name kind side country status suspensionReasons
        registration { contactName contactEmail message language registeredAt rejectionReasons }
        assents { act side assentedAt }
        viewerCan { act allowed code message }
        memberOf(first: 100) {
          nodes { alliance { id name } organisation { id } joinedAt viewerCan { act allowed code message } }
        }
        allianceMembers: members(first: 100) {
          nodes { organisation { id name side } alliance { id } joinedAt viewerCan { act allowed code message } }
        }
      }
    }
    partnership(slug: $slug) {
      id
      members(first: 100, filter: { organisation: $id }) { nodes { id user { id name } roles status createdAt } }
    }
  }
`);

export type OrganisationShown = Extract<
  NonNullable<ResultOf<typeof organisationDocument>['node']>,
  { readonly kind: unknown }
>;

export const accreditDocument = graphql(`
  mutation AccreditOrganisation($input: AccreditOrganisationInput!) {
    accreditOrganisation(input: $input) {
      organisation { id status assents { act side assentedAt } viewerCan { act allowed code message } }
      refusal { message path }
    }
  }
`);

export const rejectDocument = graphql(`
  mutation RejectOrganisation($input: RejectOrganisationInput!) {
    rejectOrganisation(input: $input) {
      organisation { id status registration { rejectionReasons } viewerCan { act allowed code message } }
      refusal { message path }
    }
  }
`);

export const suspendDocument = graphql(`
  mutation SuspendOrganisation($input: SuspendOrganisationInput!) {
    suspendOrganisation(input: $input) {
      organisation { id status suspensionReasons assents { act side assentedAt } viewerCan { act allowed code message } }
      refusal { message path }
    }
  }
`);

export const joinDocument = graphql(`
  mutation JoinAlliance($input: JoinAllianceInput!) {
    joinAlliance(input: $input) { alliance { id } organisation { id } refusal { message path } }
  }
`);

export const leaveDocument = graphql(`
  mutation LeaveAlliance($input: LeaveAllianceInput!) {
    leaveAlliance(input: $input) { alliance { id } organisation { id } refusal { message path } }
  }
`);

/** Those that may be put into something: accredited. */
export const choiceDocument = graphql(`
  query OrganisationsToChoose($slug: Code!) {
    partnership(slug: $slug) {
      id
      accredited: organisations(first: 100, filter: { status: [ACCREDITED] }) { nodes { id name side kind } }
    }
  }
`);
