import { Field, Int, ObjectType } from '@nestjs/graphql';
import { visible } from '../../access/visible.js';
import type { SideAnswer } from '../../domain/approval.js';
import { assess } from '../../domain/assessment.js';
import { assessmentInEnglish } from '../../domain/assessment-sentence.js';
import type { SideInRound } from '../../domain/round.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { electorateSql, historySql } from './own-side.queries.js';
import { SideAnswerStates } from './side-answer.type.js';

@ObjectType('Assessment', {
  description: 'Where a side stands in a round: for its own members alone. Sentences are in English.',
})
export class Assessment {
  @Field({ description: 'The code of the side.' })
  side!: string;
  @Field(() => SideAnswerStates, { description: 'What its rule makes of the positions taken.' })
  state!: SideAnswer;
  @Field(() => Int, { description: 'Organisations that may take a position.' })
  electors!: number;
  @Field(() => Int, { description: 'How many of them approve.' })
  approve!: number;
  @Field(() => Int, { description: 'How many object.' })
  object!: number;
  @Field(() => Int, { description: 'How many abstain.' })
  abstain!: number;
  @Field(() => Int, { description: 'How many have taken no position yet.' })
  noneYet!: number;
  @Field(() => Int, { description: 'How many approvals the rule asks for at least.' })
  needed!: number;
  @Field({ description: 'The rule, in words.' })
  rule!: string;
  @Field({ description: 'The positions taken, in words.' })
  tally!: string;
  @Field(() => String, { nullable: true, description: 'What is missing, in words; null where nothing is.' })
  missing!: string | null;
  @Field(() => String, { nullable: true, description: 'What blocks, in words; null where nothing does.' })
  blocks!: string | null;
  @Field({ description: 'The answer, in words.' })
  answer!: string;
}

/** The assessment of the viewer's own side, by the pure rule; null for who acts for no side. */
export const ownAssessment: TypeModel['fields'][string] = {
  facts: (a, q) => {
    const side = q.viewer.acting?.side;
    if (!side) return 'null::jsonb';
    const code = q.param(side, 'text');
    return `(select jsonb_build_object('code', own.side_code, 'rule', own.rule, 'given', own.given,
        'electorate', ${electorateSql(a, 'own.side_code')}, 'history', ${historySql(a, 'own.side_code')})
      from side_answer own where own.partnership_id = ${a}.partnership_id and own.round_id = ${a}.id
        and own.side_code = ${code} and ${visible('own')})`;
  },
  derive: (side: SideInRound | null): Assessment | null => side && assessmentOf(side),
};

function assessmentOf({ code, rule, electorate, history, given }: SideInRound): Assessment {
  const assessment = assess(rule, electorate, history, given);
  const { electors, approve, object, abstain, noneYet } = assessment.tally;
  return {
    side: code,
    state: assessment.answer,
    ...{ electors, approve, object, abstain, noneYet },
    needed: assessment.needed,
    ...assessmentInEnglish(assessment),
  };
}
