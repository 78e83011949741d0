import { Field, InputType } from '@nestjs/graphql';
import type { RevisionInput } from '../../domain/revision-input.js';
import { badInput } from '../../platform/graphql/errors.js';
import {
  CalendarDate,
  Code,
  CurrencyCode,
  Decimal,
  Line,
  Locale,
  Markdown,
  Summary,
  WebAddress,
} from '../../platform/graphql/scalars.js';

@InputType({ description: "One language's version of an action." })
export class RevisionTextInput {
  @Field(() => Locale, { description: 'A working language of the partnership; each at most once.' })
  language!: string;
  @Field(() => Line, { description: 'The title.' })
  title!: string;
  @Field(() => Summary, { nullable: true, description: 'The summary; needed to propose.' })
  summary?: string | null;
  @Field(() => Markdown, { nullable: true, description: 'The text.' })
  body?: string | null;
}

@InputType({ description: 'A line of the budget.' })
export class BudgetLineInput {
  @Field(() => Line, { description: 'What it is for.' })
  label!: string;
  @Field(() => Decimal, { description: 'The amount, never negative.' })
  amount!: string;
  @Field(() => CurrencyCode, { description: 'Its currency.' })
  currency!: string;
}

@InputType({ description: 'The text of an action, whole: a field left out is empty in this revision.' })
export class RevisionContentInput {
  @Field(() => [RevisionTextInput], {
    description: 'Its versions by language; one may be missing until a round. At least one.',
  })
  texts!: RevisionTextInput[];
  @Field(() => Code, { nullable: true, description: 'The code of an area of collaboration.' })
  area?: string | null;
  @Field(() => [Code], { nullable: true, description: 'Codes of value chains of the partnership.' })
  valueChains?: string[] | null;
  @Field(() => [Code], { nullable: true, description: 'Raw materials, as codes: lithium, tungsten.' })
  materials?: string[] | null;
  @Field(() => [WebAddress], { nullable: true, description: 'Addresses of policies it serves.' })
  policyLinks?: string[] | null;
  @Field(() => Summary, {
    nullable: true,
    description: 'What will be there when it is done; needed to propose.',
  })
  expectedResult?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The first day.' })
  startsOn?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day.' })
  endsOn?: string | null;
  @Field(() => [BudgetLineInput], { nullable: true, description: 'The budget, in the order given.' })
  budget?: BudgetLineInput[] | null;
  @Field(() => Summary, { nullable: true, description: 'Why this revision was made, beside the text.' })
  note?: string | null;
}

/** The input with every absent field said: null or empty. Throws BAD_USER_INPUT for a content without any version. */
export function revisionInput(content: RevisionContentInput): RevisionInput {
  if (content.texts.length === 0) throw badInput('VERSION_MISSING', ['content', 'texts']);
  return {
    texts: content.texts.map(({ language, title, summary, body }) => ({
      language,
      title,
      summary: summary ?? null,
      body: body ?? null,
    })),
    area: content.area ?? null,
    valueChains: content.valueChains ?? [],
    materials: content.materials ?? [],
    policyLinks: content.policyLinks ?? [],
    expectedResult: content.expectedResult ?? null,
    startsOn: content.startsOn ?? null,
    endsOn: content.endsOn ?? null,
    budget: content.budget ?? [],
    note: content.note ?? null,
  };
}
