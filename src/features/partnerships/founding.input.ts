import { Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { GraphQLTimeZone } from 'graphql-scalars';
import { type CalendarName, calendars } from '../../calendars/calendars.js';
import type { OrganisationKind } from '../../domain/organisation-kind.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import {
  CalendarDate,
  Code,
  CountryCode,
  CurrencyCode,
  Decimal,
  EmailAddress,
  Line,
  Locale,
} from '../../platform/graphql/scalars.js';
import { OrganisationKinds } from '../people/organisation.type.js';
import { RuleInput } from './rule.input.js';

@InputType({ description: "A name in one of the partnership's working languages." })
export class NameInput {
  @Field(() => Locale, { description: 'A working language; each at most once.' })
  language!: string;
  @Field(() => Line, { description: 'The name in it.' })
  text!: string;
}

@InputType({ description: 'A word of the partnership: an area of collaboration or a value chain.' })
export class TermInput {
  @Field(() => Code, { description: 'Its code, used in texts and filters; unique in its list.' })
  code!: string;
  @Field(() => [NameInput], { description: 'Its names; at least one.' })
  names!: NameInput[];
}

@InputType({ description: 'The organisation that coordinates a side; it is created accredited.' })
export class CoordinatingOrganisationInput {
  @Field(() => Line, { description: 'Its name, unique in the partnership.' })
  name!: string;
  @Field(() => OrganisationKinds, { description: 'What it is.' })
  kind!: OrganisationKind;
  @Field(() => CountryCode, { nullable: true, description: 'Its country.' })
  country?: string | null;
}

const CalendarNames = enumOf(Object.keys(calendars) as CalendarName[]);
registerEnumType(CalendarNames, {
  name: 'WorkingCalendar',
  description: 'A calendar of working days, 2022 to 2027, that a side can be founded with.',
  valuesMap: {
    EU_INSTITUTIONS: { description: 'The institutions of the European Union.' },
    KAZAKHSTAN: { description: 'Kazakhstan, with the days of rest that were moved by decree.' },
  },
});

@InputType({ description: 'A side of the new partnership.' })
export class SideInput {
  @Field(() => Code, { description: 'Its code: 2 to 8 capital letters, unique: EU, KZ.' })
  code!: string;
  @Field(() => [NameInput], { description: 'Its names; at least one.' })
  names!: NameInput[];
  @Field(() => [CountryCode], { description: 'Its countries; at least one.' })
  countries!: string[];
  @Field(() => GraphQLTimeZone, { description: 'Its time zone (IANA): Asia/Almaty.' })
  timeZone!: string;
  @Field(() => [Int], {
    defaultValue: [6, 7],
    description: 'The days of the week that are not worked, 1 (Monday) to 7; not all of them.',
  })
  weekend!: number[];
  @Field(() => CalendarNames, {
    nullable: true,
    description: 'A calendar whose holidays and working days it has, beside those given here.',
  })
  calendar?: CalendarName | null;
  @Field(() => [CalendarDate], { defaultValue: [], description: 'Holidays.' })
  holidays!: string[];
  @Field(() => [CalendarDate], {
    defaultValue: [],
    description: 'Days that are worked though they fall on a weekend or holiday.',
  })
  workingDays!: string[];
  @Field(() => RuleInput, { description: 'The rule by which it comes to its answer.' })
  rule!: RuleInput;
  @Field(() => CoordinatingOrganisationInput, { description: 'The organisation that coordinates it.' })
  coordinatingOrganisation!: CoordinatingOrganisationInput;
  @Field(() => EmailAddress, {
    description:
      'The address of an existing account: the first focal point, of the coordinating organisation.',
  })
  focalPoint!: string;
}

@InputType({ description: 'An amount in one currency.' })
export class BudgetLimitInput {
  @Field(() => Decimal, { description: 'The amount, never negative.' })
  amount!: string;
  @Field(() => CurrencyCode, { description: 'Its currency.' })
  currency!: string;
}

@InputType({ description: 'A partnership to found.' })
export class CreatePartnershipInput {
  @Field(() => Code, {
    description: 'Its name in addresses and digests: small letters, digits and single hyphens: eu-kz.',
  })
  slug!: string;
  @Field(() => [NameInput], { description: 'Its title; at least one.' })
  titles!: NameInput[];
  @Field(() => CalendarDate, { description: 'The day the memorandum was signed.' })
  signedOn!: string;
  @Field(() => [Locale], { description: 'Languages people write in; at least one.' })
  workingLanguages!: string[];
  @Field(() => [Locale], {
    description: 'Working languages whose versions are approved together; at least one.',
  })
  equalLanguages!: string[];
  @Field(() => [TermInput], { description: 'Areas of collaboration; at least one.' })
  areas!: TermInput[];
  @Field(() => [TermInput], { description: 'Value chains; at least one.' })
  valueChains!: TermInput[];
  @Field(() => Int, {
    defaultValue: 10,
    description: 'The shortest period of a round, in working days of all sides: 5 to 250.',
  })
  shortestRoundDays!: number;
  @Field(() => [BudgetLimitInput], {
    defaultValue: [],
    description:
      'The highest budget for which the silence procedure is allowed, each currency at most once; a budget in any other currency is above it.',
  })
  silenceBudgetLimits!: BudgetLimitInput[];
  @Field(() => [SideInput], { description: 'Its sides; at least two.' })
  sides!: SideInput[];
}
