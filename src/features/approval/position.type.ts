import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  type PositionAct,
  type PositionKind,
  positionActs,
  positionKinds,
  type ReservationType,
  reservationTypes,
} from '../../domain/approval.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { nodeIdSql } from '../../platform/graphql/node-id.js';
import { connectionOf, Node } from '../../platform/graphql/relay.js';
import { DateTime, Digest, Reasons } from '../../platform/graphql/scalars.js';
import { Membership, User } from '../people/membership.type.js';
import { Organisation } from '../people/organisation.type.js';

export const PositionKinds = enumOf(positionKinds);
registerEnumType(PositionKinds, {
  name: 'PositionKind',
  description: 'What an organisation says to a text.',
  valuesMap: {
    APPROVE: { description: 'It approves.' },
    APPROVE_AD_REFERENDUM: {
      description: 'It approves subject to confirmation; counts as missing until confirmPosition.',
    },
    RESERVE: { description: 'It reserves its position, with a type and reasons: the side cannot approve.' },
    OBJECT: { description: 'It objects, with reasons.' },
    ABSTAIN: { description: 'It neither approves nor stands in the way; it counts for a quorum.' },
  },
});

export const ReservationTypes = enumOf(reservationTypes);
registerEnumType(ReservationTypes, {
  name: 'ReservationType',
  description: 'Why an organisation reserves its position.',
  valuesMap: {
    SCRUTINY: { description: 'It still examines the text.' },
    PARLIAMENTARY: { description: 'Its parliament has not had its say yet.' },
    LINGUISTIC: { description: 'A language version is not in order.' },
    BUDGETARY: { description: 'The money is not settled.' },
    SUBSTANTIVE: { description: 'It has a point of substance.' },
  },
});

const PositionActs = enumOf(positionActs);
registerEnumType(PositionActs, {
  name: 'PositionAct',
  description: 'By which act a position came to be.',
  valuesMap: {
    TAKEN: { description: 'By takePosition.' },
    CONFIRMED: { description: 'By confirmPosition: an approval that was subject to it.' },
    LIFTED: { description: 'By liftReservation: the organisation has no position since.' },
  },
});

@ObjectType('Position', {
  implements: () => [Node],
  description:
    "An organisation's position in a round, seen by its own side, and by all where the side's rule opens them. Never changed; the latest counts.",
})
export class Position {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Organisation, { description: 'Whose it is.' })
  organisation!: Organisation;
  @Field(() => PositionActs, { description: 'How it came to be.' })
  act!: PositionAct;
  @Field(() => PositionKinds, {
    nullable: true,
    description: 'What it says; null where a reservation was lifted.',
  })
  kind!: PositionKind | null;
  @Field(() => ReservationTypes, { nullable: true, description: 'Of RESERVE, its type; else null.' })
  reservation!: ReservationType | null;
  @Field(() => Reasons, { nullable: true, description: 'Why; null where none were given.' })
  reasons!: string | null;
  @Field(() => Digest, { description: 'Of the text it is on.' })
  digest!: string;
  @Field(() => User, { description: 'The person who took it.' })
  takenBy!: User;
  @Field(() => Membership, {
    nullable: true,
    description: 'The approver for whom a substitute took it; null where they took it themselves.',
  })
  onBehalfOf!: Membership | null;
  @Field(() => DateTime, { description: 'When it was taken.' })
  takenAt!: string;
}

export const PositionConnection = connectionOf('Position', () => Position);

export const positionModel: TypeModel = {
  table: 'position',
  audience: true,
  key: [{ by: 'id', type: 'uuid' }],
  fields: {
    id: (a) => nodeIdSql('Position', `${a}.partnership_id`, `${a}.id`),
    organisation: {
      one: 'Organisation',
      from: (a, b) =>
        `organisation ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.organisation_id`,
    },
    act: (a) => `${a}.act`,
    kind: (a) => `${a}.kind`,
    reservation: (a) => `${a}.reservation`,
    reasons: (a) => `${a}.reasons`,
    digest: (a) => `${a}.digest`,
    takenBy: { one: 'User', from: (a, b) => `app_user ${b} where ${b}.id = ${a}.user_id` },
    onBehalfOf: {
      one: 'Membership',
      from: (a, b) =>
        `membership ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.on_behalf_of_membership_id`,
    },
    takenAt: (a) => instant(`${a}.taken_at`),
  },
};
