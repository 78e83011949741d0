import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { visible } from '../../access/visible.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import type { Query, TypeModel } from '../../platform/graphql/model.js';
import { connectionOf, PageArgs } from '../../platform/graphql/relay.js';
import { Code, DateTime, Digest } from '../../platform/graphql/scalars.js';
import { Taking } from '../../platform/graphql/taking.js';
import { Action } from '../actions/action.type.js';
import { headlineSql } from '../actions/actions.queries.js';
import { ApprovalRound } from '../approval/approval-round.type.js';
import { effectiveApprovedRevision } from '../approval/rounds.queries.js';
import { Roadmap } from './roadmap.type.js';

@ObjectType('RoadmapItem', { description: 'An action that a round made part of an edition.' })
export class RoadmapItem {
  @Field(() => Int, { description: 'Its place in the edition, from 1.' })
  number!: number;
  @Field(() => Action, { description: 'The action.' })
  action!: Action;
  @Field(() => Int, { description: 'The number of the revision with which it became an item.' })
  revision!: number;
  @Field(() => Digest, { description: 'Of that revision.' })
  digest!: string;
  @Field(() => Int, {
    description: 'The number of the revision that is approved now: that of a later change, if there was one.',
  })
  approvedRevision!: number;
  @Field(() => Digest, { description: 'Of the revision that is approved now.' })
  approvedDigest!: string;
  @Field(() => ApprovalRound, { description: 'The round by which it became an item.' })
  round!: ApprovalRound;
  @Field(() => DateTime, { description: 'When it became an item.' })
  placedAt!: string;
}

const RoadmapItemConnection = connectionOf('RoadmapItem', () => RoadmapItem);

@ArgsType()
class RoadmapItemsArgs extends PageArgs {
  @Field(() => Code, {
    nullable: true,
    description:
      'Only items whose action is of this area of collaboration: the code of one of Partnership.areas.',
  })
  area?: string | null;
}

// Fields of another type, declared here: an edition and its items name each other, and files go one way.
Taking(RoadmapItemsArgs)(Roadmap.prototype, 'items');
Field(() => RoadmapItemConnection, { description: 'Its items in the order of their numbers.' })(
  Roadmap.prototype,
  'items',
);

/** The condition that an item is of the area asked for, by the text that its action shows. */
function ofArea(b: string, q: Query): string {
  const area = q.args['area'];
  if (!area) return '';
  return ` and exists (select from action x where x.partnership_id = ${b}.partnership_id and x.id = ${b}.action_id
    and ${headlineSql('x', q).area} = ${q.param(area, 'text')} and ${visible('x')})`;
}

/** What items add to the model of an edition. */
export const roadmapItems: TypeModel['fields'] = {
  items: {
    connection: 'RoadmapItem',
    from: (a, b, q) =>
      `roadmap_item ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.roadmap_id = ${a}.id${ofArea(b, q)}`,
    orders: { NUMBER: [{ by: 'number', type: 'int' }] },
    defaultOrder: 'NUMBER',
    plain: true,
  },
};

/** Something of the revision that is approved now. */
const approvedNow = (a: string, now: string, what: string): string =>
  `(select ${what} from action x join revision v on v.partnership_id = x.partnership_id and v.action_id = x.id
      and v.number = ${effectiveApprovedRevision('x', now)}
    where x.partnership_id = ${a}.partnership_id and x.id = ${a}.action_id and ${visible('x')} and ${visible('v')})`;

export const roadmapItemModel: TypeModel = {
  table: 'roadmap_item',
  audience: true,
  key: [{ by: 'id', type: 'uuid' }],
  fields: {
    number: (a) => `${a}.number`,
    action: {
      one: 'Action',
      from: (a, b) =>
        `action ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.action_id`,
    },
    revision: (a) => `${a}.revision`,
    digest: (a) => `${a}.digest`,
    approvedRevision: (a, q) => approvedNow(a, q.now, 'v.number'),
    approvedDigest: (a, q) => approvedNow(a, q.now, 'v.digest'),
    round: {
      one: 'ApprovalRound',
      from: (a, b) =>
        `approval_round ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.round_id`,
    },
    placedAt: (a) => instant(`${a}.placed_at`),
  },
};
