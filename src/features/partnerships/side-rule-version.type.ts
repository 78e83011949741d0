import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ability } from '../../access/authorise.js';
import { Ability, abilitiesOf } from '../../platform/graphql/ability.type.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import type { Request } from '../../platform/graphql/request.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Membership } from '../people/membership.type.js';
import { Side } from './side.type.js';
import { SideRule } from './side-rule.type.js';

@ObjectType('SideRuleVersion', { description: 'A rule that a side has, or had.' })
export class SideRuleVersion {
  @Field(() => Int, { description: 'Its number, from 1.' })
  version!: number;
  @Field(() => SideRule, { description: 'The rule.' })
  rule!: SideRule;
  @Field(() => DateTime, { description: 'From when it stood.' })
  changedAt!: string;
}

@ObjectType('SideRuleProposal', {
  description: 'A loosening of the rule that waits for a second focal point. For members of the side alone.',
})
export class SideRuleProposal {
  @Field(() => SideRule, { description: 'The rule that it would be.' })
  rule!: SideRule;
  @Field(() => Membership, { description: 'Who has proposed it.' })
  proposedBy!: Membership;
  @Field(() => DateTime, { description: 'When.' })
  proposedAt!: string;
}

const rule: TypeModel['fields'][string] = {
  one: 'SideRule',
  from: (a, b) => `(select ${a}.partnership_id, ${a}.audience, ${a}.rule) ${b}`,
};

export const sideRuleVersionModel: TypeModel = {
  table: 'side_rule',
  audience: true,
  fields: { version: (a) => `${a}.version`, rule, changedAt: (a) => instant(`${a}.changed_at`) },
};

export const sideRuleProposalModel: TypeModel = {
  table: 'side_rule_proposal',
  audience: true,
  fields: {
    rule,
    proposedBy: {
      one: 'Membership',
      from: (a, b) =>
        `membership ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.proposed_by_membership_id`,
    },
    proposedAt: (a) => instant(`${a}.proposed_at`),
  },
};

// Declared here: a side's type stands without its history.
Field(() => Int, { description: 'The version of its rule: what changeSideRule names.' })(
  Side.prototype,
  'ruleVersion',
);
Field(() => [SideRuleVersion], { description: 'Its rules so far, the latest first.' })(
  Side.prototype,
  'ruleVersions',
);
Field(() => SideRuleProposal, {
  nullable: true,
  description:
    'The loosening that was proposed last and waits for a second focal point. Null where there is none, and for others than members of the side.',
})(Side.prototype, 'ruleProposal');
Field(() => [Ability], { description: 'What the viewer may do with it now.' })(Side.prototype, 'viewerCan');

/** What rules and their history add to the model of a side. */
export const sideRules: TypeModel['fields'] = {
  ruleVersion: (a) => `${a}.rule_version`,
  ruleVersions: {
    list: 'SideRuleVersion',
    from: (a, b) =>
      `side_rule ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.side_code = ${a}.code`,
    orderBy: (b) => `${b}.version desc`,
  },
  ruleProposal: {
    one: 'SideRuleProposal',
    from: (a, b) =>
      `side_rule_proposal ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.side_code = ${a}.code
        and ${b}.of_version = ${a}.rule_version and not exists (select 1 from side_rule_proposal later
          where later.partnership_id = ${b}.partnership_id and later.side_code = ${b}.side_code
            and later.of_version = ${b}.of_version and later.ordinal > ${b}.ordinal and later.audience = ${b}.audience)`,
  },
  viewerCan: {
    facts: (a) => `jsonb_build_object('code', ${a}.code)`,
    derive: ({ code }: { readonly code: string }, _args, { viewer, language }: Request): Ability[] =>
      viewer?.acting
        ? abilitiesOf(language, [
            // What stands against them is in their input alone.
            ability(viewer, 'rule.change', { side: code === viewer.acting.side }, () => undefined),
            ability(viewer, 'calendar.change', { side: code === viewer.acting.side }, () => undefined),
          ])
        : [],
  },
};
