import { graphql, type ResultOf } from '../../api/graphql';
import { panelFragment, pastRoundFragment } from '../../approval/panel.documents';

const actionFragment = graphql(
  `
    fragment ActionPage on Action @_unmask {
      id
      reference
      status
      revision
      digest
      approvedRevision
      reasons
      title { text locale }
      area { code name { text locale } }
      valueChains { code name { text locale } }
      materials
      policyLinks
      startsOn
      endsOn
      expectedResult
      budget { label amount currency }
      texts { language equal title summary body bodyHtml status { ofRevision behind } }
      currentRevision { id createdAt organisation { id name } }
      candidate { id number digest createdAt organisation { id name } }
      firstSide
      lookingForLead
      leads { side confirmed organisation { id name kind } }
      offers { id side state offeredAt organisation { id name } }
      threads(first: 50, filter: { kind: OPEN_POINT, open: true }) { nodes { id subject: title blocking } }
      threadCount
      revisions(first: 100) {
        nodes { id number digest note createdAt organisation { id name side } texts { language } }
      }
      rounds(first: 10) { nodes { id ...RoundPanel ...PastRound } }
      viewerCan { act allowed code message }
    }
  `,
  [panelFragment, pastRoundFragment],
);

export type ActionPage = ResultOf<typeof actionFragment>;

const partnershipOfAction = graphql(`
  fragment PartnershipOfAction on Partnership @_unmask {
    id
    equalLanguages
    logs(first: 30) { nodes { id kind side action { id } } }
  }
`);

export type PartnershipOfAction = ResultOf<typeof partnershipOfAction>;

export const actionByReferenceDocument = graphql(
  `query ActionByReference($reference: String!, $slug: Code!) {
    action(reference: $reference) { ...ActionPage }
    partnership(slug: $slug) { ...PartnershipOfAction }
  }`,
  [actionFragment, partnershipOfAction],
);

export const actionByIdDocument = graphql(
  `query ActionById($id: ID!, $slug: Code!) {
    node(id: $id) { __typename id ... on Action { ...ActionPage } }
    partnership(slug: $slug) { ...PartnershipOfAction }
  }`,
  [actionFragment, partnershipOfAction],
);

export const revisionDocument = graphql(`
  query RevisionText($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Revision { number digest texts { language equal title summary body bodyHtml status { ofRevision behind } } }
    }
  }
`);

export const appendedDocument = graphql(`
  subscription ActionAppended($log: ID!) {
    logAppended(log: $log) { id kind subject { id } }
  }
`);

const entriesFragment = graphql(`
  fragment RecordEntries on LogEntryConnection @_unmask {
    pageInfo { hasPreviousPage startCursor }
    nodes { id kind at position actor { organisation { id name side } } }
  }
`);

export type RecordEntries = ResultOf<typeof entriesFragment>;

export const recordDocument = graphql(
  `query ActionRecord($slug: Code!, $about: [ID!]!) {
    partnership(slug: $slug) {
      id
      logs(first: 30) {
        nodes {
          id
          kind
          side
          action { id }
          entries(last: 50, about: $about) { ...RecordEntries }
        }
      }
    }
  }`,
  [entriesFragment],
);

export const earlierDocument = graphql(
  `query EarlierEntries($log: ID!, $about: [ID!]!, $before: String!) {
    node(id: $log) {
      __typename
      id
      ... on Log { entries(last: 50, before: $before, about: $about) { ...RecordEntries } }
    }
  }`,
  [entriesFragment],
);

export const diffDocument = graphql(`
  query ActionDiff($id: ID!, $from: Int!, $to: Int!, $slug: Code!) {
    partnership(slug: $slug) {
      id
      areas { code name { text locale } }
      valueChains { code name { text locale } }
    }
    node(id: $id) {
      __typename
      id
      ... on Action {
        diff(from: $from, to: $to) {
          texts { language field operations { kind text } }
          facts { fact was is }
        }
      }
    }
  }
`);
