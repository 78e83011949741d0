import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  type SideAnswer as Answer,
  type AnswerForm,
  type ReservationType,
  reservationTypes,
  sideAnswers,
} from '../../domain/approval.js';
import type { Reservations } from '../../domain/tally.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { CalendarDate, DateTime, Line, Reasons } from '../../platform/graphql/scalars.js';
import { Organisation } from '../people/organisation.type.js';
import { AnswerForms } from './give-answer.input.js';
import { ReservationTypes } from './position.type.js';
import { silentSinceSql, silentSql } from './rounds.queries.js';

export const SideAnswerStates = enumOf(sideAnswers);
registerEnumType(SideAnswerStates, {
  name: 'SideAnswerState',
  description: 'What a side answers in a round.',
  valuesMap: {
    PENDING: {
      description: 'It has not answered. No answer is not consent, but under SILENCE at the deadline.',
    },
    APPROVED: { description: 'Its rule is met; under SILENCE, it was silent until the deadline.' },
    RESERVED: { description: 'A reservation stands: it cannot approve until it is lifted.' },
    REJECTED: { description: 'Its rule can no longer be met.' },
  },
});

@ObjectType('ReservationCount', { description: 'How many reservations of one type stand.' })
export class ReservationCount {
  @Field(() => ReservationTypes, { description: 'Their type.' })
  type!: ReservationType;
  @Field(() => Int, { description: 'How many; at least 1.' })
  count!: number;
}

@ObjectType('SideAnswer', {
  description: 'The answer of one side: all that the other side sees of how it approves.',
})
export class SideAnswer {
  @Field({ description: 'The code of the side.' })
  side!: string;
  @Field(() => SideAnswerStates, { description: 'The answer; it may change until the round closes.' })
  state!: Answer;
  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation that coordinated the side when it answered; null while it has not.',
  })
  office!: Organisation | null;
  @Field(() => DateTime, { nullable: true, description: 'When it answered; null while it has not.' })
  answeredAt!: string | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Under SILENCE, when the side accepted that its silence is consent; null while it has not.',
  })
  silenceAcceptedAt!: string | null;
  @Field(() => Boolean, { description: 'Whether it approved by its silence until the deadline.' })
  tacit!: boolean;
  @Field(() => [ReservationCount], {
    description: 'The reservations that stand, by type: never whose they are.',
  })
  reservations!: ReservationCount[];
  @Field(() => Reasons, {
    nullable: true,
    description: 'Why, as the side released it; null where it has given no reasons.',
  })
  reasons!: string | null;
  @Field(() => AnswerForms, {
    nullable: true,
    description: 'Where the side says it decided; null where it has not said.',
  })
  form!: AnswerForm | null;
  @Field(() => Line, { nullable: true, description: 'Under which the decision is registered there.' })
  registryNumber!: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The day of the decision, as the side says.' })
  decidedOn!: string | null;
  @Field(() => Line, { nullable: true, description: 'The document: a reference or an address.' })
  document!: string | null;
}

export const sideAnswerModel: TypeModel = {
  table: 'side_answer',
  audience: true,
  fields: {
    side: (a) => `${a}.side_code`,
    state: (a, q) => `case when ${silentSql(a, q.now)} then 'APPROVED' else ${a}.state end`,
    office: {
      one: 'Organisation',
      from: (a, b) =>
        `organisation ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.office_organisation_id`,
    },
    answeredAt: (a, q) => instant(`coalesce(${a}.answered_at, ${silentSinceSql(a, q.now)})`),
    silenceAcceptedAt: (a) => instant(`${a}.silence_accepted_at`),
    tacit: (a, q) => `(${a}.tacit or ${silentSql(a, q.now)})`,
    reservations: {
      facts: (a) => `${a}.reservations`,
      derive: (reservations: Reservations): ReservationCount[] =>
        reservationTypes.flatMap((type) => {
          const count = reservations[type];
          return count === undefined ? [] : [{ type, count }];
        }),
    },
    reasons: (a) => `${a}.reasons`,
    form: (a) => `${a}.form`,
    registryNumber: (a) => `${a}.registry_number`,
    decidedOn: (a) => `${a}.decided_on`,
    document: (a) => `${a}.document`,
  },
};
