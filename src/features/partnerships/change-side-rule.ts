import { Args, Context, Field, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { isRefused } from '../../domain/refusal.js';
import { changeRule } from '../../domain/rule-change.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { forbidden } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Code } from '../../platform/graphql/scalars.js';
import { Partnership } from './partnership.type.js';
import { checkRule, RuleInput, ruleOf } from './rule.input.js';
import { lockSide, storeProposal, storeRule } from './side-rules.store.js';

@InputType({ description: 'Another rule for a side.' })
class ChangeSideRuleInput {
  @Field(() => Code, { description: 'The code of the side.' })
  side!: string;
  @Field(() => Int, {
    description: 'The version of the rule that was read: Side.ruleVersion; else STALE_RULE.',
  })
  expectedVersion!: number;
  @Field(() => RuleInput, { description: 'The rule, whole.' })
  rule!: RuleInput;
}

@ObjectType({ description: 'What became of the wish for another rule, or why nothing did.' })
class ChangeSideRulePayload extends Payload {
  @Field(() => Partnership, { nullable: true, description: 'The partnership, with the side as it is now.' })
  partnership?: Partnership | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the rule stands as it was until a second focal point of the side asks for the same one: true of a loosening that the first has proposed.',
  })
  awaitsSecond?: boolean | null;
}

@Resolver()
export class ChangeSideRule {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => ChangeSideRulePayload, {
    description:
      'Gives a side another rule, for a focal point of it; open rounds keep theirs. Whatever is not at least as strict for every electorate is a loosening: where the side has a second focal point, the first call proposes it, and that other one completes it by the same rule and version; another proposal takes its place. Refusals: STALE_RULE, SAME_RULE, RULE_UNKNOWN_ORGANISATION, RULE_PROPOSED.',
  })
  changeSideRule(
    @Args('input', { description: 'The side, the version read and the rule.' }) input: ChangeSideRuleInput,
    @Context() request: Request,
  ) {
    checkRule(input.rule, ['rule']);
    return this.work.write(request, 'changeSideRule', input, async (tx) => {
      const side = await lockSide(tx, request, input.side);
      const { spokesperson } = input.rule;
      const actor = authorise(request.viewer, 'rule.change', {
        side: side.code === request.viewer?.acting?.side,
      });
      const { sideAudience } = side;
      if (sideAudience === null) throw forbidden();
      const path = ['rule', 'spokesperson'];
      const rule = ruleOf(
        input.rule,
        spokesperson ? readId(request, spokesperson, 'Organisation', path) : null,
      );
      const { expectedVersion } = input;
      const change = changeRule(side, rule, { by: actor.user, expectedVersion });
      if (isRefused(change)) return change;
      const awaitsSecond = change.outcome === 'PROPOSED';
      if (change.outcome === 'CHANGED') storeRule(tx, actor, side, { rule, seconded: change.seconded });
      else storeProposal(tx, actor, { ...side, sideAudience }, rule);
      return { partnership: actor.partnership, awaitsSecond };
    });
  }
}
