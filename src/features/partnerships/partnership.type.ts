import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ability, concernedStanding } from '../../access/authorise.js';
import { Ability, abilitiesOf } from '../../platform/graphql/ability.type.js';
import { LocaleArgs, LocalizedText, localized } from '../../platform/graphql/localized-text.type.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { nodeIdSql } from '../../platform/graphql/node-id.js';
import { Node, PageArgs } from '../../platform/graphql/relay.js';
import type { Request } from '../../platform/graphql/request.js';
import { CalendarDate, Locale } from '../../platform/graphql/scalars.js';
import { Taking } from '../../platform/graphql/taking.js';
import { ActionConnection } from '../actions/action.type.js';
import { ActionsArgs } from '../actions/action-list.type.js';
import { actionsOfPartnership } from '../actions/actions.queries.js';
import { GroupConnection, groupsOfPartnership } from '../groups/group.type.js';
import { InvitationConnection, invitationsOfPartnership } from '../invitations/invitation.type.js';
import { LogConnection, logsOfPartnership } from '../log/log.type.js';
import { MembersArgs, membersOfPartnership } from '../people/member-list.type.js';
import { MembershipConnection } from '../people/membership.type.js';
import { OrganisationConnection } from '../people/organisation.type.js';
import { OrganisationsArgs, organisationsOfPartnership } from '../people/organisation-list.type.js';
import { BudgetLimit } from './budget-limit.type.js';
import { Side } from './side.type.js';
import { Term } from './term.type.js';

@ObjectType('Partnership', { implements: () => [Node], description: 'One memorandum between two sides.' })
export class Partnership {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'Its name in addresses and digests: eu-kz.' })
  slug!: string;
  @Taking(LocaleArgs)
  @Field(() => LocalizedText, { description: 'Its title.' })
  title!: LocalizedText;
  @Field(() => CalendarDate, { description: 'The day the memorandum was signed.' })
  signedOn!: string;
  @Field(() => [Locale], { description: 'Languages people write in.' })
  workingLanguages!: string[];
  @Field(() => [Locale], {
    description: 'Languages whose versions are approved together and are of equal standing.',
  })
  equalLanguages!: string[];
  @Field(() => [Term], { description: 'Areas of collaboration.' })
  areas!: Term[];
  @Field(() => [Term], { description: 'Value chains.' })
  valueChains!: Term[];
  @Field(() => Int, { description: 'The shortest period of a round, in working days of all sides.' })
  shortestRoundDays!: number;
  @Field(() => [BudgetLimit], {
    description:
      'The highest budget for which the silence procedure is allowed, by currency; a budget in any other currency is above it.',
  })
  silenceBudgetLimits!: BudgetLimit[];
  @Field(() => [Side], { description: 'Its sides, in the order of their codes.' })
  sides!: Side[];
  @Taking(ActionsArgs)
  @Field(() => ActionConnection, {
    description:
      'The joint actions that the viewer may see: those proposed, and drafts of their own circles.',
  })
  actions!: object;
  @Taking(OrganisationsArgs)
  @Field(() => OrganisationConnection, { description: 'Its organisations, by name.' })
  organisations!: object;
  @Taking(MembersArgs)
  @Field(() => MembershipConnection, { description: 'Its memberships, the longest standing first.' })
  members!: object;
  @Taking(PageArgs)
  @Field(() => GroupConnection, {
    description:
      'Its working groups and steering groups, and the rooms that the organisation acted for is in, by name.',
  })
  groups!: object;
  @Taking(PageArgs)
  @Field(() => InvitationConnection, {
    description:
      "The invitations that the viewer's side has sent and that can still be accepted, the newest first; empty for who is no focal point.",
  })
  invitations!: object;
  @Taking(PageArgs)
  @Field(() => LogConnection, { description: "The logs of the viewer's audiences, the widest first." })
  logs!: object;
  @Field(() => [Ability], { description: 'What the viewer may begin in it now, act by act.' })
  viewerCan!: Ability[];
}

export const partnershipModel: TypeModel = {
  table: 'partnership',
  audience: true,
  lookup: (a, q, key) =>
    `${a}.partnership_id = ${q.param(key.partnership, 'uuid')} and ${a}.partnership_id = ${q.param(key.id, 'uuid')}`,
  key: [{ by: 'partnership_id', type: 'uuid' }],
  fields: {
    id: (a) => nodeIdSql('Partnership', `${a}.partnership_id`, `${a}.partnership_id`),
    slug: (a) => `${a}.slug`,
    title: localized((a) => `${a}.titles`),
    signedOn: (a) => `${a}.signed_on`,
    workingLanguages: (a) => `${a}.working_languages`,
    equalLanguages: (a) => `${a}.equal_languages`,
    areas: {
      list: 'Term',
      from: (a, b) => `jsonb_array_elements(${a}.areas) ${b}`,
      orderBy: (b) => `${b}.value ->> 'code'`,
    },
    valueChains: {
      list: 'Term',
      from: (a, b) => `jsonb_array_elements(${a}.value_chains) ${b}`,
      orderBy: (b) => `${b}.value ->> 'code'`,
    },
    shortestRoundDays: (a) => `${a}.shortest_round_days`,
    silenceBudgetLimits: {
      list: 'BudgetLimit',
      from: (a, b) => `jsonb_array_elements(${a}.silence_budget_limits) ${b}`,
      orderBy: (b) => `${b}.value ->> 'currency'`,
    },
    sides: {
      list: 'Side',
      from: (a, b) => `side ${b} where ${b}.partnership_id = ${a}.partnership_id`,
      orderBy: (b) => `${b}.code`,
    },
    actions: actionsOfPartnership,
    organisations: organisationsOfPartnership,
    members: membersOfPartnership,
    groups: groupsOfPartnership,
    invitations: invitationsOfPartnership,
    logs: logsOfPartnership,
    viewerCan: {
      // What stands against these acts is in their input alone: nothing of the partnership is looked at before it.
      facts: () => `'{}'::jsonb`,
      derive: (_facts, _args, { viewer, language }: Request) =>
        viewer?.acting
          ? abilitiesOf(language, [
              ability(viewer, 'action.draft', concernedStanding(viewer), () => undefined),
              // At least to an organisation of their own side.
              ability(viewer, 'member.invite', { side: true }, () => undefined),
              ability(viewer, 'thread.open', {}, () => undefined),
              // At least a room with their own organisation in it.
              ability(viewer, 'group.form', { own: true, side: true }, () => undefined),
              ability(viewer, 'roadmap.draft', {}, () => undefined),
              ability(viewer, 'view.save', {}, () => undefined),
            ])
          : [],
    },
  },
};
