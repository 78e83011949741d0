import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type PositionKind, positionKinds } from '../../domain/approval.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { nodeIdSql } from '../../platform/graphql/node-id.js';
import { connectionOf, Node } from '../../platform/graphql/relay.js';
import { DateTime, Digest, Reasons } from '../../platform/graphql/scalars.js';
import { User } from '../people/membership.type.js';
import { Organisation } from '../people/organisation.type.js';

export const PositionKinds = enumOf(positionKinds);
registerEnumType(PositionKinds, {
  name: 'PositionKind',
  description: 'What an organisation says to a text.',
  valuesMap: {
    APPROVE: { description: 'It approves.' },
    OBJECT: { description: 'It objects, with reasons.' },
    ABSTAIN: { description: 'It neither approves nor stands in the way; it counts for a quorum.' },
  },
});

@ObjectType('Position', {
  implements: () => [Node],
  description:
    "An organisation's position in a round, seen by its own side. Never changed; the latest counts.",
})
export class Position {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Organisation, { description: 'Whose it is.' })
  organisation!: Organisation;
  @Field(() => PositionKinds, { description: 'What it says.' })
  kind!: PositionKind;
  @Field(() => Reasons, { nullable: true, description: 'Why; null where none were given.' })
  reasons!: string | null;
  @Field(() => Digest, { description: 'Of the text it is on.' })
  digest!: string;
  @Field(() => User, { description: 'The person who took it.' })
  takenBy!: User;
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
    kind: (a) => `${a}.kind`,
    reasons: (a) => `${a}.reasons`,
    digest: (a) => `${a}.digest`,
    takenBy: { one: 'User', from: (a, b) => `app_user ${b} where ${b}.id = ${a}.user_id` },
    takenAt: (a) => instant(`${a}.taken_at`),
  },
};
