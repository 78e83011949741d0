import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { type AnswerForm, answerForms, type GivenAnswer, givenAnswers } from '../../domain/approval.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import { CalendarDate, Digest, Line, Reasons } from '../../platform/graphql/scalars.js';

export const AnswerForms = enumOf(answerForms);
registerEnumType(AnswerForms, {
  name: 'AnswerForm',
  description: 'Where a side decided.',
  valuesMap: {
    IN_CONCORD: { description: 'Here, by its positions.' },
    MEETING: { description: 'In a meeting.' },
    EXCHANGE_OF_LETTERS: { description: 'By an exchange of letters.' },
    NOTES_VERBALES: { description: 'By notes verbales.' },
  },
});

const GivenAnswers = enumOf(givenAnswers);
registerEnumType(GivenAnswers, {
  name: 'GivenAnswer',
  description: 'What can be said for a side.',
  valuesMap: {
    APPROVED: { description: 'It approves: once its rule is met.' },
    REJECTED: { description: 'It rejects: the spokesperson alone can say so.' },
  },
});

@InputType({ description: "A side's answer, and where it was decided." })
export class GiveAnswerInput {
  @Field(() => ID, { description: 'Global id of the round.' })
  round!: string;
  @Field(() => Digest, { description: 'Of the text that was decided on; else STALE_DIGEST.' })
  digest!: string;
  @Field(() => GivenAnswers, { description: 'The answer; it takes the place of one given before.' })
  answer!: GivenAnswer;
  @Field(() => AnswerForms, { description: 'Where it was decided.' })
  form!: AnswerForm;
  @Field(() => Line, {
    nullable: true,
    description:
      'Under which the decision is registered; of every form but IN_CONCORD, else REGISTRATION_MISSING.',
  })
  registryNumber?: string | null;
  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'The day of the decision, in the time zone of the side; of every form but IN_CONCORD. Not ahead, else DATE_AHEAD.',
  })
  decidedOn?: string | null;
  @Field(() => Line, { nullable: true, description: 'The document: a reference or an address.' })
  document?: string | null;
  @Field(() => Reasons, { nullable: true, description: 'Why: released to all sides.' })
  reasons?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'Of a substitute: the membership of the approver acted for; implied where there is only one, else SUBSTITUTE_FOR_WHOM.',
  })
  onBehalfOf?: string | null;
}
