import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocaleArgs, LocalizedText, localized } from '../../platform/graphql/localized-text.type.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { CalendarDate, CountryCode } from '../../platform/graphql/scalars.js';
import { Taking } from '../../platform/graphql/taking.js';
import { Organisation } from '../people/organisation.type.js';
import { SideRule } from './side-rule.type.js';

@ObjectType('Side', { description: 'A side of the partnership: it approves by a rule of its own.' })
export class Side {
  @Field({ description: 'Its code: EU, KZ.' })
  code!: string;
  @Taking(LocaleArgs)
  @Field(() => LocalizedText, { description: 'Its name.' })
  name!: LocalizedText;
  @Field(() => [CountryCode], { description: 'Its countries.' })
  countries!: string[];
  @Field({ description: 'Its time zone (IANA): Asia/Almaty.' })
  timeZone!: string;
  @Field(() => [Int], { description: 'The days of the week that are not worked, 1 (Monday) to 7.' })
  weekend!: number[];
  @Field(() => [CalendarDate], { description: 'Holidays.' })
  holidays!: string[];
  @Field(() => [CalendarDate], {
    description: 'Days that are worked though they fall on a weekend or holiday.',
  })
  workingDays!: string[];
  @Field(() => Organisation, {
    description: 'The organisation that coordinates the side: the office its answers come from.',
  })
  coordinatingOrganisation!: Organisation;
  @Field(() => SideRule, {
    description: 'The rule by which it comes to its answer; an open round keeps the one it began with.',
  })
  rule!: SideRule;
}

export const sideModel: TypeModel = {
  table: 'side',
  audience: true,
  fields: {
    code: (a) => `${a}.code`,
    name: localized((a) => `${a}.names`),
    countries: (a) => `${a}.countries`,
    timeZone: (a) => `${a}.time_zone`,
    weekend: (a) => `${a}.weekend`,
    holidays: (a) => `${a}.holidays`,
    workingDays: (a) => `${a}.working_days`,
    rule: {
      one: 'SideRule',
      from: (a, b) => `side ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.code = ${a}.code`,
    },
    coordinatingOrganisation: {
      one: 'Organisation',
      from: (a, b) =>
        `organisation ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.coordinating_organisation_id`,
    },
  },
};
