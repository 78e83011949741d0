import { Field } from '@nestjs/graphql';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { nodeIdSql } from '../../platform/graphql/node-id.js';
import { PageArgs } from '../../platform/graphql/relay.js';
import { Taking } from '../../platform/graphql/taking.js';
import { Action } from '../actions/action.type.js';
import { Roadmap } from '../roadmap/roadmap.type.js';
import { ApprovalRoundConnection } from './approval-round.type.js';
import { ownAssessment } from './assessment.type.js';
import { preparedOfViewer } from './prepared-position.type.js';
import { roundAbilities } from './round-abilities.js';
import { inZones, workingDaysLeft } from './round-time.type.js';
import { effectiveClosedAt, effectiveRoundStatus } from './rounds.queries.js';

export const approvalRoundModel: TypeModel = {
  table: 'approval_round',
  audience: true,
  key: [{ by: 'id', type: 'uuid', descending: true }],
  fields: {
    id: (a) => nodeIdSql('ApprovalRound', `${a}.partnership_id`, `${a}.id`),
    action: {
      one: 'Action',
      from: (a, b) =>
        `action ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.action_id`,
    },
    revision: (a) => `${a}.revision`,
    text: {
      one: 'Revision',
      from: (a, b) =>
        `revision ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.action_id = ${a}.action_id and ${b}.number = ${a}.revision`,
    },
    digest: (a) => `${a}.digest`,
    roadmap: {
      one: 'Roadmap',
      from: (a, b) =>
        `roadmap ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.roadmap_id`,
    },
    procedure: (a) => `${a}.procedure`,
    status: (a, q) => effectiveRoundStatus(a, q.now),
    openedAt: (a) => instant(`${a}.opened_at`),
    openedBy: {
      one: 'Organisation',
      from: (a, b) =>
        `organisation ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.opened_by_organisation_id`,
    },
    deadline: (a) => instant(`${a}.deadline`),
    deadlineLocal: inZones('deadline'),
    extendedFrom: (a) => instant(`${a}.extended_from`),
    extendedFromLocal: inZones('extended_from'),
    workingDaysLeft,
    closedAt: (a, q) => instant(effectiveClosedAt(a, q.now)),
    reasons: (a) => `${a}.reasons`,
    answers: {
      list: 'SideAnswer',
      from: (a, b) =>
        `side_answer ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.round_id = ${a}.id`,
      orderBy: (b) => `${b}.side_code`,
    },
    meetings: {
      list: 'Meeting',
      from: (a, b) =>
        `meeting_request ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.round_id = ${a}.id`,
      orderBy: (b) => `${b}.asked_at, ${b}.side_code`,
    },
    positions: {
      connection: 'Position',
      from: (a, b) =>
        `position ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.round_id = ${a}.id`,
      orders: { TAKEN: [{ by: 'taken_at', type: 'timestamptz' }] },
      defaultOrder: 'TAKEN',
      plain: true,
    },
    prepared: preparedOfViewer,
    assessment: ownAssessment,
    viewerCan: roundAbilities,
  },
};

// Fields of other types, declared here: an action and an edition do not know that there are rounds on them.
Taking(PageArgs)(Action.prototype, 'rounds');
Field(() => ApprovalRoundConnection, { description: 'The rounds on its texts, the latest first.' })(
  Action.prototype,
  'rounds',
);
Taking(PageArgs)(Roadmap.prototype, 'rounds');
Field(() => ApprovalRoundConnection, {
  description: 'The rounds that were to make an action its item, the latest first.',
})(Roadmap.prototype, 'rounds');

const latestFirst = {
  connection: 'ApprovalRound',
  orders: { LATEST: [{ by: 'opened_at', type: 'timestamptz', descending: true }] },
  defaultOrder: 'LATEST',
  // They have the audience of what they are on.
  plain: true,
} as const;

/** What the rounds add to the model of an action. */
export const actionRounds: TypeModel['fields'] = {
  rounds: {
    ...latestFirst,
    from: (a, b) =>
      `approval_round ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.action_id = ${a}.id`,
  },
};

/** What the rounds add to the model of an edition. */
export const roadmapRounds: TypeModel['fields'] = {
  rounds: {
    ...latestFirst,
    from: (a, b) =>
      `approval_round ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.roadmap_id = ${a}.id`,
  },
};
