import { Field, Int, ObjectType } from '@nestjs/graphql';
import { visible } from '../../access/visible.js';
import type { PositionKind, ReservationType } from '../../domain/approval.js';
import { decimal, instant } from '../../platform/graphql/compiler/sql-text.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { CurrencyCode, DateTime, Decimal } from '../../platform/graphql/scalars.js';
import { PositionKinds, ReservationTypes } from '../approval/position.type.js';
import { Thread } from '../discussion/thread.type.js';
import { Organisation } from '../people/organisation.type.js';

@ObjectType('BudgetTotal', { description: 'What a budget comes to in one currency.' })
export class BudgetTotal {
  @Field(() => Decimal, { description: 'The exact sum of its lines.' })
  amount!: string;
  @Field(() => CurrencyCode, { description: 'The currency.' })
  currency!: string;
}

@ObjectType('BriefLead', { description: 'Who leads on a side, by the text of the round.' })
export class BriefLead {
  @Field({ description: 'The code of the side.' })
  side!: string;
  @Field(() => Organisation, { nullable: true, description: 'The lead; null where the text names none.' })
  organisation!: Organisation | null;
  @Field({ description: 'Whether it has confirmed exactly this text and no other since.' })
  confirmed!: boolean;
}

@ObjectType('BriefElector', { description: "An organisation of the viewer's side that takes a position." })
export class BriefElector {
  @Field(() => Organisation, { description: 'Which.' })
  organisation!: Organisation;
  @Field({ description: "Whether it is the viewer's own." })
  mine!: boolean;
  @Field(() => PositionKinds, { nullable: true, description: 'What it says; null: nothing yet.' })
  position!: PositionKind | null;
  @Field(() => ReservationTypes, { nullable: true, description: 'Of RESERVE: its type; else null.' })
  reservation!: ReservationType | null;
  @Field(() => DateTime, { nullable: true, description: 'Since when; null: nothing yet.' })
  at!: string | null;
}

@ObjectType('BriefOpenPoints', {
  description: 'What is not settled about the action, as the viewer sees it.',
})
export class BriefOpenPoints {
  @Field(() => Int, { description: 'How many open points are not resolved.' })
  count!: number;
  @Field(() => Int, { description: 'How many of them block a round.' })
  blocking!: number;
  @Field(() => [Thread], { description: 'The first five: those that block, then the oldest.' })
  threads!: Thread[];
}

const organisationOf = (a: string, b: string): string =>
  `organisation ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.organisation_id`;

export const budgetTotalModel: TypeModel = {
  fields: { amount: (a) => decimal(`${a}.amount`), currency: (a) => `${a}.currency` },
};

export const briefLeadModel: TypeModel = {
  fields: {
    side: (a) => `${a}.side_code`,
    organisation: { one: 'Organisation', from: organisationOf },
    confirmed: (a) => `${a}.confirmed`,
  },
};

export const briefElectorModel: TypeModel = {
  fields: {
    organisation: { one: 'Organisation', from: organisationOf },
    mine: (a) => `${a}.mine`,
    position: (a) => `${a}.kind`,
    reservation: (a) => `${a}.reservation`,
    at: (a) => instant(`${a}.taken_at`),
  },
};

const unresolved = (a: string, t: string): string =>
  `${t}.partnership_id = ${a}.partnership_id and ${t}.action_id = ${a}.action_id and ${t}.kind = 'OPEN_POINT'
    and ${t}.resolved_at is null`;

export const briefOpenPointsModel: TypeModel = {
  fields: {
    count: (a) => `${a}.count`,
    blocking: (a) => `${a}.blocking`,
    threads: {
      list: 'Thread',
      from: (a, b) => `thread ${b} where ${unresolved(a, b)} and ${visible(b)}
        order by ${b}.blocking desc, ${b}.created_at, ${b}.id limit 5`,
      orderBy: (b) => `${b}.blocking desc, ${b}.created_at, ${b}.id`,
    },
  },
};

/** Of a round `a`: its action and how many open points the viewer sees on it. */
export const openPointsOf = (a: string, b: string): string =>
  `(select ${a}.partnership_id, ${a}.action_id, count(*)::int as count, (count(*) filter (where t.blocking))::int as blocking
    from thread t where ${unresolved(a, 't')} and ${visible('t')}) ${b}`;
