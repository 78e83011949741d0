import { ArgsType, Field, ObjectType } from '@nestjs/graphql';
import { ability } from '../../access/authorise.js';
import type { Viewer } from '../../access/viewer.js';
import { visible } from '../../access/visible.js';
import { refuse } from '../../domain/refusal.js';
import { Ability, abilitiesOf } from '../../platform/graphql/ability.type.js';
import type { ConnectionField } from '../../platform/graphql/compiler/model.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { connectionOf, PageArgs } from '../../platform/graphql/relay.js';
import type { Request } from '../../platform/graphql/request.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Taking } from '../../platform/graphql/taking.js';
import { alliedStanding } from './alliances.store.js';
import { Organisation } from './organisation.type.js';

@ObjectType('AllianceMembership', {
  description:
    'An organisation in an alliance, from one instant to another. It says who belongs together; it changes no right and no vote.',
})
export class AllianceMembership {
  @Field(() => Organisation, { description: 'The alliance.' })
  alliance!: Organisation;
  @Field(() => Organisation, { description: 'The organisation in it.' })
  organisation!: Organisation;
  @Field(() => DateTime, { description: 'Since when, as entered here.' })
  joinedAt!: string;
  @Field(() => DateTime, { nullable: true, description: 'Until when; null: it still is.' })
  leftAt!: string | null;
  @Field(() => [Ability], { description: 'What the viewer may do with it now.' })
  viewerCan!: Ability[];
}

const AllianceMembershipConnection = connectionOf('AllianceMembership', () => AllianceMembership);

/** The arguments of a list of memberships in alliances. */
@ArgsType()
class AllianceMembershipsArgs extends PageArgs {
  @Field({ defaultValue: false, description: 'Whether those that have ended come too, each at its place.' })
  ended!: boolean;
}

const organisation = (column: string): TypeModel['fields'][string] => ({
  one: 'Organisation',
  from: (a, b) =>
    `organisation ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.${column}`,
});

const party = (a: string, column: string): string =>
  `(select jsonb_build_object('id', o.id, 'side', o.side_code) from organisation o
    where o.partnership_id = ${a}.partnership_id and o.id = ${a}.${column} and ${visible('o')})`;

interface Facts {
  readonly ended: boolean;
  readonly alliance: { readonly id: string; readonly side: string | null };
  readonly organisation: { readonly id: string; readonly side: string | null };
}

export const allianceMembershipModel: TypeModel = {
  table: 'alliance_membership',
  audience: true,
  key: [{ by: 'id', type: 'uuid' }],
  fields: {
    alliance: organisation('alliance_id'),
    organisation: organisation('organisation_id'),
    joinedAt: (a) => instant(`${a}.joined_at`),
    leftAt: (a) => instant(`${a}.left_at`),
    viewerCan: {
      facts: (
        a,
      ) => `jsonb_build_object('ended', ${a}.left_at is not null, 'alliance', ${party(a, 'alliance_id')},
        'organisation', ${party(a, 'organisation_id')})`,
      derive: ({ ended, ...of }: Facts, _args, { viewer, language }: Request): Ability[] =>
        viewer?.acting
          ? abilitiesOf(language, [
              ability(viewer, 'alliance.leave', alliedStanding(viewer, of), () =>
                ended ? refuse('NOT_IN_ALLIANCE') : undefined,
              ),
            ])
          : [],
    },
  },
};

const alliances = (column: string): ConnectionField<Viewer> => ({
  connection: 'AllianceMembership',
  from: (a, b, q) =>
    `alliance_membership ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.${column} = ${a}.id${
      q.args['ended'] === true ? '' : ` and ${b}.left_at is null`
    }`,
  orders: { LONGEST_STANDING: [{ by: 'joined_at', type: 'timestamptz' }] },
  defaultOrder: 'LONGEST_STANDING',
  plain: true,
});

// Declared here: an organisation's type stands without what it is in.
for (const [name, description] of [
  ['memberOf', 'The alliances that it is a member of, the longest standing first.'],
  ['members', 'Of an ALLIANCE: its members, the longest standing first; empty for all others.'],
] as const) {
  Taking(AllianceMembershipsArgs)(Organisation.prototype, name);
  Field(() => AllianceMembershipConnection, { description })(Organisation.prototype, name);
}

/** What alliances add to the model of an organisation. */
export const organisationAlliances: TypeModel['fields'] = {
  memberOf: alliances('organisation_id'),
  members: alliances('alliance_id'),
};
