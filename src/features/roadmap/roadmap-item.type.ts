import { Field, Int, ObjectType } from '@nestjs/graphql';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { connectionOf, PageArgs } from '../../platform/graphql/relay.js';
import { DateTime, Digest } from '../../platform/graphql/scalars.js';
import { Taking } from '../../platform/graphql/taking.js';
import { Action } from '../actions/action.type.js';
import { ApprovalRound } from '../approval/approval-round.type.js';
import { Roadmap } from './roadmap.type.js';

@ObjectType('RoadmapItem', { description: 'An action that a round made part of an edition.' })
export class RoadmapItem {
  @Field(() => Int, { description: 'Its place in the edition, from 1.' })
  number!: number;
  @Field(() => Action, { description: 'The action.' })
  action!: Action;
  @Field(() => Int, { description: 'The number of the revision that was approved.' })
  revision!: number;
  @Field(() => Digest, { description: 'What was approved.' })
  digest!: string;
  @Field(() => ApprovalRound, { description: 'The round by which the sides approved it.' })
  round!: ApprovalRound;
  @Field(() => DateTime, { description: 'When it became an item.' })
  placedAt!: string;
}

const RoadmapItemConnection = connectionOf('RoadmapItem', () => RoadmapItem);

// Fields of another type, declared here: an edition and its items name each other, and files go one way.
Taking(PageArgs)(Roadmap.prototype, 'items');
Field(() => RoadmapItemConnection, { description: 'Its items in the order of their numbers.' })(
  Roadmap.prototype,
  'items',
);

/** What items add to the model of an edition. */
export const roadmapItems: TypeModel['fields'] = {
  items: {
    connection: 'RoadmapItem',
    from: (a, b) =>
      `roadmap_item ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.roadmap_id = ${a}.id`,
    orders: { NUMBER: [{ by: 'number', type: 'int' }] },
    defaultOrder: 'NUMBER',
  },
};

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
    round: {
      one: 'ApprovalRound',
      from: (a, b) =>
        `approval_round ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.round_id`,
    },
    placedAt: (a) => instant(`${a}.placed_at`),
  },
};
