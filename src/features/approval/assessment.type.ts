import { Field, Int, ObjectType } from '@nestjs/graphql';
import { visible } from '../../access/visible.js';
import { assessmentSentence } from '../../catalogue/assessment-sentence.js';
import type { Language } from '../../catalogue/language.js';
import type { Procedure, SideAnswer } from '../../domain/approval.js';
import { assessIn } from '../../domain/assessment.js';
import type { SideInRound } from '../../domain/round.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import type { Request } from '../../platform/graphql/request.js';
import { electorateSql, historySql } from './own-side.queries.js';
import { SideAnswerStates } from './side-answer.type.js';

@ObjectType('Assessment', {
  description:
    'Where a side stands in a round: for its own members alone. Sentences are in the language asked for: English, Kazakh or Russian.',
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
  @Field(() => Int, { description: 'How many approve subject to confirmation: they count as missing.' })
  adReferendum!: number;
  @Field(() => Int, { description: 'How many reserve their position: each withholds the answer.' })
  reserve!: number;
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
  @Field(() => String, {
    nullable: true,
    description: 'The reservations that stand, in words; null where none does.',
  })
  reservations!: string | null;
  @Field(() => String, { nullable: true, description: 'What blocks, in words; null where nothing does.' })
  blocks!: string | null;
  @Field({ description: 'The answer, in words.' })
  answer!: string;
}

interface Facts extends SideInRound {
  readonly procedure: Procedure;
  /** The name of its spokesperson; null where it has none. */
  readonly spokesperson: string | null;
}

const spokespersonName = (own: string) =>
  `(select o.name from organisation o where o.partnership_id = ${own}.partnership_id
    and o.id = (${own}.rule ->> 'spokesperson')::uuid and ${visible('o')})`;

/** The assessment of the viewer's own side, by the pure rule; null for who acts for no side. */
export const ownAssessment: TypeModel['fields'][string] = {
  facts: (a, q) => {
    const side = q.viewer.acting?.side;
    if (!side) return 'null::jsonb';
    const code = q.param(side, 'text');
    return `(select jsonb_build_object('code', own.side_code, 'procedure', ${a}.procedure,
        'spokesperson', ${spokespersonName('own')}, 'rule', own.rule, 'given', own.given,
        'electorate', ${electorateSql(a, 'own.side_code')}, 'history', ${historySql(a, 'own.side_code')})
      from side_answer own where own.partnership_id = ${a}.partnership_id and own.round_id = ${a}.id
        and own.side_code = ${code} and ${visible('own')})`;
  },
  derive: (side: Facts | null, _args, { language }: Request): Assessment | null =>
    side && assessmentOf(side, language),
};

function assessmentOf(side: Facts, language: Language): Assessment {
  const assessment = assessIn(side.procedure, side);
  const { approvingKinds: _, ...counts } = assessment.tally;
  return {
    side: side.code,
    state: assessment.answer,
    ...counts,
    needed: assessment.needed,
    ...assessmentSentence(assessment, side.spokesperson, language),
  };
}
