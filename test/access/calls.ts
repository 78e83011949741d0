import { randomUUID } from 'node:crypto';
import { people } from '../support/people.js';
import { digestOf, done } from './act.js';
import { type Calls, of, ofASide, ofSide } from './call.js';
import { callsBefore } from './calls-brief.js';
import { discussionCalls } from './calls-discussion.js';
import { callsOfGroups } from './calls-groups.js';
import { identityCalls } from './calls-identity.js';
import { liveCalls } from './calls-live.js';
import { callsOfNetwork } from './calls-network.js';
import { callsOfPeople } from './calls-people.js';
import { callsOfReports } from './calls-reports.js';
import { callsOnPositions } from './calls-rounds.js';
import { callsOfRules } from './calls-rules.js';
import { callsOnRounds } from './calls-silence.js';
import { callsOfViews } from './calls-views.js';
import { callsOfWatches } from './calls-watches.js';
import * as stage from './stage.js';

/** How to call every operation of the schema, on a subject that the act is possible on. */
export const calls: Calls = {
  ...callsOnPositions,
  ...callsOnRounds,
  ...callsBefore,
  ...callsOfRules,
  ...callsOfGroups,
  ...discussionCalls,
  ...callsOfReports,
  ...liveCalls,
  ...callsOfPeople,
  ...callsOfNetwork,
  ...callsOfWatches,
  ...callsOfViews,
  'Query.viewer': async () => ({ query: '{ viewer { name } }' }),
  'Query.markdownHtml': async () => ({ query: '{ markdownHtml(text: "A **word**.") }' }),
  'Query.partnerships': async (w) => ({ query: '{ partnerships { id } }', tells: w.partnershipId }),
  'Query.partnership': async (w) => ({
    query: 'query ($slug: Code!) { partnership(slug: $slug) { id } }',
    variables: { slug: w.slug },
    tells: w.partnershipId,
  }),
  'Query.node': async (w) => {
    const id = await stage.draft(w);
    const query = 'query ($id: ID!) { node(id: $id) { id } }';
    return { query, variables: { id }, tells: id, sees: of(w.eu.contributor) };
  },
  'Query.nodes': async (w) => {
    const id = await stage.sideThread(w);
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    return { query, variables: { ids: [id] }, tells: id, sees: ofSide('EU') };
  },
  'Query.action': async (w) => {
    const action = await stage.proposed(w);
    const query = 'query ($id: ID!) { node(id: $id) { ... on Action { reference } } }';
    const { data } = await w.eu.observer.writes(query, { id: action });
    const { reference } = (data as { node: { reference: string } }).node;
    return {
      query: 'query ($reference: String!) { action(reference: $reference) { id } }',
      variables: { reference },
      tells: action,
    };
  },
  'Query.roadmap': async (w) => {
    const id = await done(w.secretariat, 'draftRoadmap', stage.edition);
    return { query: 'query ($id: ID!) { roadmap(id: $id) { id } }', variables: { id }, tells: id };
  },

  'Mutation.draftAction': async () => ({ input: { content: stage.content }, own: ofASide }),
  'Mutation.reviseAction': async (w) => ({
    input: { action: await stage.draft(w), expectedRevision: 1, content: stage.content },
    subject: 'action',
    sees: of(w.eu.contributor),
    own: of(w.eu.contributor),
  }),
  'Mutation.inviteLead': async (w) => ({
    input: { action: await stage.draft(w), organisation: w.kz.contributor.organisation },
    subject: 'action',
    sees: of(w.eu.contributor),
    own: of(w.eu.contributor),
  }),
  'Mutation.offerLead': async (w) => ({
    input: { action: await stage.proposed(w) },
    subject: 'action',
    own: ofASide,
  }),
  'Mutation.answerOffer': async (w) => ({
    input: { offer: await stage.offer(w), accept: true },
    subject: 'offer',
    own: of(w.eu.contributor),
  }),
  'Mutation.confirmLead': async (w) => {
    const action = await stage.invited(w);
    const leads = of(w.eu.contributor, w.kz.contributor);
    const digest = await digestOf(action);
    return { input: { action, digest }, subject: 'action', sees: leads, own: leads };
  },
  'Mutation.declineLead': async (w) => {
    const leads = of(w.eu.contributor, w.kz.contributor);
    return {
      input: { action: await stage.invited(w) },
      subject: 'action',
      sees: leads,
      own: leads,
      moves: true,
    };
  },
  'Mutation.stepDown': async (w) => ({
    input: { action: await stage.ready(w) },
    subject: 'action',
    moves: true,
    own: of(w.eu.contributor, w.kz.contributor),
  }),
  'Mutation.proposeAction': async (w) => ({
    input: { action: await stage.draft(w), expectedRevision: 1 },
    subject: 'action',
    sees: of(w.eu.contributor),
    own: of(w.eu.contributor),
  }),
  'Mutation.returnAction': async (w) => ({
    input: { action: await stage.proposed(w), reasons: 'Not yet.' },
    subject: 'action',
    side: 'EU',
  }),
  'Mutation.withdrawAction': async (w) => ({
    input: { action: await stage.draft(w), reasons: 'Given up.' },
    subject: 'action',
    sees: of(w.eu.contributor),
    own: of(w.eu.contributor),
  }),
  'Mutation.suspendMember': async (w) => ({
    input: { membership: w.eu.observer.membership },
    subject: 'membership',
    side: 'EU',
  }),
  'Mutation.openThread': async (w) => ({
    input: await stage.circleThread(w),
    subject: 'subject',
    sees: of(w.eu.contributor),
  }),
  'Mutation.postComment': async (w) => ({
    input: { thread: await stage.sideThread(w), body: 'Yes.', language: 'en' },
    subject: 'thread',
    sees: ofSide('EU'),
  }),
  'Mutation.editComment': async (w) => ({
    input: { comment: await stage.sideComment(w), body: 'Said anew.' },
    subject: 'comment',
    sees: ofSide('EU'),
    own: (member) => member === w.eu.contributor,
  }),
  'Mutation.removeComment': async (w) => ({
    input: { comment: await stage.sideComment(w), reason: 'Off the point.' },
    subject: 'comment',
    sees: ofSide('EU'),
    own: (member) => member === w.eu.contributor,
    side: 'EU',
  }),
  'Mutation.markBlocking': async (w) => ({ input: { thread: await stage.openPoint(w) }, subject: 'thread' }),
  'Mutation.resolveThread': async (w) => ({
    input: { thread: await stage.openPoint(w), resolution: 'Settled.' },
    subject: 'thread',
    own: (member) => member === w.eu.contributor,
  }),
  'Mutation.openRound': async (w) => {
    const action = await stage.ready(w);
    return { input: { action, digest: await digestOf(action) }, subject: 'action' };
  },
  'Mutation.cancelRound': async (w) => ({
    input: { round: (await stage.round(w)).round, reasons: 'A word is wrong.' },
    subject: 'round',
    own: of(w.eu.focalPoint),
  }),
  'Mutation.takePosition': async (w) => ({
    input: { ...(await stage.round(w)), kind: 'APPROVE' },
    subject: 'round',
    own: of(...[w.eu, w.kz].flatMap(({ approver, colleague, banker }) => [approver, colleague, banker])),
  }),
  'Mutation.draftRoadmap': async () => ({ input: stage.edition }),
  'Mutation.createPartnership': async () => {
    const named = (text: string) => [{ language: 'en', text }];
    const [one, other] = await people(['first of A', 'first of B']);
    const side = (code: string, focalPoint: string | undefined) => ({
      code,
      names: named(code),
      countries: ['NA'],
      timeZone: 'Africa/Windhoek',
      rule: { kind: 'CONSENSUS' },
      coordinatingOrganisation: { name: `Ministry of ${code}`, kind: 'GOVERNMENT' },
      focalPoint: focalPoint?.toLowerCase(),
    });
    return {
      input: {
        slug: `p-${randomUUID()}`.slice(0, 10),
        titles: named('A partnership'),
        signedOn: '2022-11-08',
        workingLanguages: ['en'],
        equalLanguages: ['en'],
        areas: [{ code: 'skills', names: named('Skills') }],
        valueChains: [{ code: 'hydrogen', names: named('Hydrogen') }],
        sides: [side('AA', one?.email), side('BB', other?.email)],
      },
    };
  },
  'Mutation.signIn': async () => ({
    input: { email: 'nobody@example.org', password: 'no such password here' },
  }),
  'Mutation.refreshSession': async () => ({ input: { refreshToken: 'A'.repeat(43) } }),
  'Mutation.signOut': async () => ({}),
  ...identityCalls,
};
