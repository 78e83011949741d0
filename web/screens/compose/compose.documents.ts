import { graphql } from '../../api/graphql';

export const revisionFragment = graphql(`
  fragment RevisionToWriteOn on Revision @_unmask {
    id
    number
    createdAt
    organisation { id name }
    texts { language title summary body equal status { ofRevision behind } }
    area { code }
    valueChains { code }
    materials
    policyLinks
    expectedResult
    startsOn
    endsOn
    budget { label amount currency }
  }
`);

const actionFragment = graphql(
  `
    fragment ActionToWriteOn on Action @_unmask {
      id
      reference
      status
      title { text locale }
      leads { side organisation { id name } }
      currentRevision { ...RevisionToWriteOn }
      candidate { ...RevisionToWriteOn }
      viewerCan { act allowed code message }
    }
  `,
  [revisionFragment],
);

export const byReferenceDocument = graphql(
  `query WriteOnReference($key: String!) { action(reference: $key) { ...ActionToWriteOn } }`,
  [actionFragment],
);

export const byIdDocument = graphql(
  `query WriteOnId($key: ID!) { node(id: $key) { __typename id ... on Action { ...ActionToWriteOn } } }`,
  [actionFragment],
);

export const vocabularyDocument = graphql(`
  query Vocabulary($slug: Code!) {
    partnership(slug: $slug) {
      id
      workingLanguages
      equalLanguages
      areas { code name { text locale } }
      valueChains { code name { text locale } }
      viewerCan { act allowed code message }
      logs(first: 50) { nodes { id } }
    }
  }
`);

export const draftActionDocument = graphql(
  `
    mutation DraftAction($input: DraftActionInput!) {
      draftAction(input: $input) { action { ...ActionToWriteOn } refusal { code message path } }
    }
  `,
  [actionFragment],
);

export const reviseActionDocument = graphql(
  `
    mutation ReviseAction($input: ReviseActionInput!) {
      reviseAction(input: $input) { action { ...ActionToWriteOn } refusal { code message path } }
    }
  `,
  [actionFragment],
);

export const requestChangeDocument = graphql(
  `
    mutation RequestChange($input: RequestChangeInput!) {
      requestChange(input: $input) { action { ...ActionToWriteOn } refusal { code message path } }
    }
  `,
  [actionFragment],
);

export const writtenDocument = graphql(`
  subscription WrittenMeanwhile($log: ID!) {
    logAppended(log: $log) { id kind subject { id } }
  }
`);
