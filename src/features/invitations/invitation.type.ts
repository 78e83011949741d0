import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ability } from '../../access/authorise.js';
import { forFocalPoints } from '../../access/for-focal-points.js';
import type { Viewer } from '../../access/viewer.js';
import { type InvitationState, invitationStates, refuseRevocation } from '../../domain/invitation.js';
import type { Role } from '../../domain/role.js';
import { Ability, abilitiesOf } from '../../platform/graphql/ability.type.js';
import type { ConnectionField } from '../../platform/graphql/compiler/model.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import { lookup, type TypeModel } from '../../platform/graphql/model.js';
import { nodeIdSql } from '../../platform/graphql/node-id.js';
import { connectionOf, Node } from '../../platform/graphql/relay.js';
import type { Request } from '../../platform/graphql/request.js';
import { DateTime, EmailAddress, Locale } from '../../platform/graphql/scalars.js';
import { Membership, Roles } from '../people/membership.type.js';
import { Organisation } from '../people/organisation.type.js';
import { invitationState } from './invitations.store.js';

const InvitationStates = enumOf(invitationStates);
registerEnumType(InvitationStates, {
  name: 'InvitationStatus',
  description: 'What has become of an invitation.',
  valuesMap: {
    PENDING: { description: 'It can be accepted.' },
    ACCEPTED: { description: 'It was accepted: there is a membership.' },
    REVOKED: { description: 'It was taken back; its link does nothing.' },
    EXPIRED: { description: 'Nobody accepted it in time.' },
  },
});

@ObjectType('Invitation', {
  implements: () => [Node],
  description:
    'An invitation to act for an organisation. Only the focal points of the side that invited see it.',
})
export class Invitation {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => EmailAddress, { description: 'The address it was sent to, in lower case.' })
  email!: string;
  @Field(() => Organisation, { description: 'The organisation to act for.' })
  organisation!: Organisation;
  @Field(() => [Roles], { description: 'What the member will be allowed to do.' })
  roles!: Role[];
  @Field(() => Locale, { description: 'The language of its mail: en, kk or ru.' })
  language!: string;
  @Field(() => Membership, { description: 'Who invited.' })
  invitedBy!: Membership;
  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: string;
  @Field(() => DateTime, { description: 'Until when it can be accepted.' })
  expiresAt!: string;
  @Field(() => InvitationStates, { description: 'What has become of it.' })
  status!: InvitationState;
  @Field(() => [Ability], { description: 'What the viewer may do with it now.' })
  viewerCan!: Ability[];
}

export const InvitationConnection = connectionOf('Invitation', () => Invitation);

interface Facts {
  readonly status: InvitationState;
}

export const invitationModel: TypeModel = {
  table: 'invitation',
  audience: true,
  key: [{ by: 'id', type: 'uuid' }],
  lookup: (a, q, key) => `${lookup(undefined, a, q, key)} and ${forFocalPoints(q)}`,
  fields: {
    id: (a) => nodeIdSql('Invitation', `${a}.partnership_id`, `${a}.id`),
    email: (a) => `${a}.email`,
    organisation: {
      one: 'Organisation',
      from: (a, b) =>
        `organisation ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.organisation_id`,
    },
    roles: (a) => `${a}.roles`,
    language: (a) => `${a}.language`,
    invitedBy: {
      one: 'Membership',
      from: (a, b) =>
        `membership ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.invited_by`,
    },
    createdAt: (a) => instant(`${a}.created_at`),
    expiresAt: (a) => instant(`${a}.expires_at`),
    status: (a, q) => invitationState(a, q.now),
    viewerCan: {
      facts: (a, q) => `jsonb_build_object('status', ${invitationState(a, q.now)})`,
      // Who sees it is of the side that invited.
      derive: ({ status }: Facts, _args, { viewer, language }: Request): Ability[] =>
        viewer?.acting
          ? abilitiesOf(language, [
              ability(viewer, 'invitation.revoke', { side: true }, () => refuseRevocation(status)),
            ])
          : [],
    },
  },
};

/** `Partnership.invitations`: those of the viewer's side that can still be accepted, the newest first. */
export const invitationsOfPartnership: ConnectionField<Viewer> = {
  connection: 'Invitation',
  from: (a, b, q) =>
    `invitation ${b} where ${b}.partnership_id = ${a}.partnership_id and ${forFocalPoints(q)}
     and ${b}.accepted_at is null and ${b}.revoked_at is null and ${b}.expires_at > ${q.now}`,
  orders: { NEWEST: [{ by: 'created_at', type: 'timestamptz', descending: true }] },
  defaultOrder: 'NEWEST',
};
