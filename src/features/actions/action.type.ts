import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type ActionState, type ActionStatus, actionStatuses } from '../../domain/action.js';
import { Ability, abilitiesOf } from '../../platform/graphql/ability.type.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import { localized } from '../../platform/graphql/localized-text.type.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { nodeIdSql } from '../../platform/graphql/node-id.js';
import { connectionOf, Node, PageArgs } from '../../platform/graphql/relay.js';
import type { Request } from '../../platform/graphql/request.js';
import { DateTime, Digest } from '../../platform/graphql/scalars.js';
import { Taking } from '../../platform/graphql/taking.js';
import {
  effectiveActionStatus,
  effectiveApprovedRevision,
  effectiveChangedAt,
  shownRevision,
} from '../approval/rounds.queries.js';
import { termsOf } from '../partnerships/term.type.js';
import { actionAbilities } from './action-abilities.js';
import { ActionContent, contentFields } from './action-content.type.js';
import { actionStateSql, currentRevision, headlineSql, sidesLookingForLead } from './actions.queries.js';
import { ActionLead, LeadOffer } from './lead.type.js';
import { Revision, RevisionConnection } from './revision.type.js';
import { DifferenceArgs, differenceField, RevisionDifference } from './revision-difference.type.js';

export const ActionStatuses = enumOf(actionStatuses);
registerEnumType(ActionStatuses, {
  name: 'ActionStatus',
  description: 'The state of a joint action.',
  valuesMap: {
    DRAFT: { description: 'Being written, seen by its lead organisations alone.' },
    PROPOSED: { description: 'Before both sides, open to discussion.' },
    RETURNED: { description: 'Sent back with reasons; it stays visible.' },
    WITHDRAWN: { description: 'Given up by its first lead; it stays readable.' },
    IN_APPROVAL: { description: 'A round is open; the text is frozen.' },
    APPROVED: {
      description:
        'Each side has approved exactly the same text; it holds also while a change of it is in a round.',
    },
  },
});

@ObjectType('Action', {
  implements: () => [Node],
  description:
    'A joint action of two sides. Its texts and facts are those of the current revision; once approved, of the approved one, beside which a candidate may stand.',
})
export class Action extends ActionContent {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => String, {
    nullable: true,
    description: 'EU-KZ/2023/014: given at the first proposal, null before.',
  })
  reference!: string | null;
  @Field(() => ActionStatuses, { description: 'Its state.' })
  status!: ActionStatus;
  @Field(() => Int, {
    description:
      'The number of the current revision: what expectedRevision names, unless there is a candidate.',
  })
  revision!: number;
  @Field(() => Digest, {
    description: 'The digest of the current revision: what confirmLead names, unless there is a candidate.',
  })
  digest!: string;
  @Field(() => Revision, { description: 'The current revision.' })
  currentRevision!: Revision;
  @Field(() => Int, {
    nullable: true,
    description: 'The number of the revision that the sides approved last; null where they approved none.',
  })
  approvedRevision!: number | null;
  @Field(() => Revision, {
    nullable: true,
    description:
      'The revision asked for instead of the approved one, by requestChange: expectedRevision, confirmLead and openRound then name it. Null where there is none.',
  })
  candidate!: Revision | null;
  @Taking(PageArgs)
  @Field(() => RevisionConnection, {
    description: 'Its revisions that the viewer may see, the latest first.',
  })
  revisions!: unknown;
  @Taking(DifferenceArgs)
  @Field(() => RevisionDifference, {
    nullable: true,
    description: 'What changed between two revisions; null where either is not there or not to be seen.',
  })
  diff!: RevisionDifference | null;
  @Field({
    description:
      'The code of the side whose lead is the first: that of the organisation that drafted it, or of the lead that remained when it stepped down.',
  })
  firstSide!: string;
  @Field(() => [ActionLead], { description: 'Its lead organisations, by the code of their side.' })
  leads!: ActionLead[];
  @Field(() => [String], {
    description: 'The codes of the sides where a lead is still looked for; empty once it is no longer open.',
  })
  lookingForLead!: string[];
  @Field(() => [LeadOffer], { description: 'Offers to lead it, in the order they were made.' })
  offers!: LeadOffer[];
  @Field(() => String, { nullable: true, description: 'Why it was returned or withdrawn; else null.' })
  reasons!: string | null;
  @Field(() => Int, { description: 'How many threads of its own audience it has.' })
  threadCount!: number;
  @Field(() => [Ability], { description: 'What the viewer may do with it now, act by act.' })
  viewerCan!: Ability[];
  @Field(() => DateTime, { description: 'When it was drafted.' })
  createdAt!: string;
  @Field(() => DateTime, { description: 'When its text or state last changed.' })
  changedAt!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it was first proposed; null before.' })
  proposedAt!: string | null;
}

export const ActionConnection = connectionOf('Action', () => Action);

export const actionModel: TypeModel = {
  table: 'action',
  audience: true,
  key: [{ by: 'id', type: 'uuid', descending: true }],
  fields: {
    ...contentFields(currentRevision),
    id: (a) => nodeIdSql('Action', `${a}.partnership_id`, `${a}.id`),
    reference: (a) => `${a}.reference`,
    status: (a, q) => effectiveActionStatus(a, q.now),
    // These stand beside the row, so that a list needs no revision.
    title: localized((a, q) => headlineSql(a, q).titles),
    area: {
      one: 'Term',
      from: (a, b, q) => termsOf(a, b, 'areas', (code) => `${code} = ${headlineSql(a, q).area}`),
    },
    valueChains: {
      list: 'Term',
      from: (a, b, q) =>
        termsOf(a, b, 'value_chains', (code) => `${code} = any (${headlineSql(a, q).valueChains})`),
      orderBy: (b) => `${b}.value ->> 'code'`,
    },
    materials: (a, q) => headlineSql(a, q).materials,
    revision: (a, q) => shownRevision(a, q.now),
    digest: (a, q) => currentRevision(a, 'digest', q),
    currentRevision: {
      one: 'Revision',
      from: (a, b, q) =>
        `revision ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.action_id = ${a}.id
          and ${b}.number = ${shownRevision(a, q.now)}`,
    },
    approvedRevision: (a, q) => effectiveApprovedRevision(a, q.now),
    candidate: {
      one: 'Revision',
      from: (a, b, q) =>
        `revision ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.action_id = ${a}.id
          and ${b}.number = nullif(${a}.candidate_revision, ${shownRevision(a, q.now)})`,
    },
    revisions: {
      connection: 'Revision',
      from: (a, b) =>
        `revision ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.action_id = ${a}.id`,
      orders: { LATEST: [{ by: 'number', type: 'int', descending: true }] },
      defaultOrder: 'LATEST',
      plain: true,
    },
    diff: differenceField,
    firstSide: (a) => `${a}.first_side`,
    leads: {
      list: 'ActionLead',
      from: (a, b) =>
        `action_lead ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.action_id = ${a}.id and ${b}.ended_at is null`,
      orderBy: (b) => `${b}.side_code`,
    },
    lookingForLead: sidesLookingForLead,
    offers: {
      list: 'LeadOffer',
      from: (a, b) =>
        `lead_offer ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.action_id = ${a}.id`,
      orderBy: (b) => `${b}.offered_at, ${b}.id`,
    },
    reasons: (a) => `${a}.reasons`,
    threadCount: (a) => `${a}.thread_count`,
    viewerCan: {
      facts: actionStateSql,
      derive: (action: ActionState, _args, { viewer, language }: Request) =>
        viewer ? abilitiesOf(language, actionAbilities(viewer, action)) : [],
    },
    createdAt: (a) => instant(`${a}.created_at`),
    changedAt: (a, q) => instant(effectiveChangedAt(a, q.now)),
    proposedAt: (a) => instant(`${a}.proposed_at`),
  },
};
