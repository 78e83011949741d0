import { Field, ObjectType } from '@nestjs/graphql';
import type { TypeModel } from '../../platform/graphql/model.js';
import { CurrencyCode, Decimal } from '../../platform/graphql/scalars.js';

@ObjectType('BudgetLimit', { description: 'The highest budget in one currency.' })
export class BudgetLimit {
  @Field(() => Decimal, { description: 'The amount.' })
  amount!: string;
  @Field(() => CurrencyCode, { description: 'Its currency.' })
  currency!: string;
}

export const budgetLimitModel: TypeModel = {
  fields: {
    amount: (a) => `${a}.value ->> 'amount'`,
    currency: (a) => `${a}.value ->> 'currency'`,
  },
};
