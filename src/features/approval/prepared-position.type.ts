import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Viewer } from '../../access/viewer.js';
import type { PositionKind, ReservationType } from '../../domain/approval.js';
import type { OneField } from '../../platform/graphql/compiler/model.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { nodeIdSql } from '../../platform/graphql/node-id.js';
import { Node } from '../../platform/graphql/relay.js';
import { DateTime, Digest, Reasons } from '../../platform/graphql/scalars.js';
import { User } from '../people/membership.type.js';
import { PositionKinds, ReservationTypes } from './position.type.js';

@ObjectType('PreparedPosition', {
  implements: () => [Node],
  description:
    'A position that a colleague has prepared: an approver takes it by one act, or another. Seen by its organisation alone.',
})
export class PreparedPosition {
  @Field(() => ID, { description: 'Global id: what takePosition names.' })
  id!: string;
  @Field(() => PositionKinds, { description: 'What it would say.' })
  kind!: PositionKind;
  @Field(() => ReservationTypes, { nullable: true, description: 'Of RESERVE: its type; else null.' })
  reservation!: ReservationType | null;
  @Field(() => Reasons, { nullable: true, description: 'Why; null where none are given.' })
  reasons!: string | null;
  @Field(() => Digest, { description: 'Of the text it is on.' })
  digest!: string;
  @Field(() => User, { description: 'Who prepared it.' })
  preparedBy!: User;
  @Field(() => DateTime, { description: 'When.' })
  preparedAt!: string;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was taken, or another position was prepared or taken; null: it can be taken.',
  })
  endedAt!: string | null;
}

export const preparedPositionModel: TypeModel = {
  table: 'prepared_position',
  audience: true,
  fields: {
    id: (a) => nodeIdSql('PreparedPosition', `${a}.partnership_id`, `${a}.id`),
    kind: (a) => `${a}.kind`,
    reservation: (a) => `${a}.reservation`,
    reasons: (a) => `${a}.reasons`,
    digest: (a) => `${a}.digest`,
    preparedBy: { one: 'User', from: (a, b) => `app_user ${b} where ${b}.id = ${a}.user_id` },
    preparedAt: (a) => instant(`${a}.prepared_at`),
    endedAt: (a) => instant(`${a}.ended_at`),
  },
};

/** What is prepared in a round for the viewer's organisation. */
export const preparedOfViewer: OneField<Viewer> = {
  one: 'PreparedPosition',
  from: (a, b, q) =>
    `prepared_position ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.round_id = ${a}.id
      and ${b}.organisation_id = ${q.param(q.viewer.acting?.organisation ?? null, 'uuid')} and ${b}.ended_at is null`,
};
