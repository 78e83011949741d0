import { Field, ObjectType } from '@nestjs/graphql';
import { LocaleArgs, LocalizedText, localized } from '../../platform/graphql/localized-text.type.js';
import type { Query, TypeModel } from '../../platform/graphql/model.js';
import { renderedMarkdown } from '../../platform/graphql/rendered-markdown.js';
import {
  CalendarDate,
  Code,
  CurrencyCode,
  Decimal,
  Locale,
  WebAddress,
} from '../../platform/graphql/scalars.js';
import { Taking } from '../../platform/graphql/taking.js';
import { Term, termsOf } from '../partnerships/term.type.js';
import { TextStatus, textStatusField } from './text-status.type.js';

@ObjectType('RevisionText', { description: "One language's version of an action." })
export class RevisionText {
  @Field(() => Locale, { description: 'Its language.' })
  language!: string;
  @Field({ description: 'The title.' })
  title!: string;
  @Field(() => String, { nullable: true, description: 'The summary; null where it is not written yet.' })
  summary!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The text, Markdown; null where it is not written yet.',
  })
  body!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The text as HTML, rendered by the server: no markup of its author, links to http, https and mailto alone, nothing loaded; headings from h3. Null where it is not written yet.',
  })
  bodyHtml!: string | null;
  @Field({
    description:
      'Whether this version is approved and covered by the digest; false: a translation beside the text.',
  })
  equal!: boolean;
  @Field(() => TextStatus, {
    description: 'Of which revision this version is, and whether it is behind another.',
  })
  status!: TextStatus;
}

@ObjectType('BudgetLine', { description: 'A line of the budget.' })
export class BudgetLine {
  @Field({ description: 'What it is for.' })
  label!: string;
  @Field(() => Decimal, { description: 'The amount.' })
  amount!: string;
  @Field(() => CurrencyCode, { description: 'Its currency.' })
  currency!: string;
}

/** What an action's text says: of the current revision on an action, of its own on a revision. */
@ObjectType({ isAbstract: true })
export abstract class ActionContent {
  @Taking(LocaleArgs)
  @Field(() => LocalizedText, { description: 'The title.' })
  title!: LocalizedText;
  @Taking(LocaleArgs)
  @Field(() => LocalizedText, { nullable: true, description: 'The summary; null where none is written yet.' })
  summary!: LocalizedText | null;
  @Taking(LocaleArgs)
  @Field(() => LocalizedText, {
    nullable: true,
    description: 'The text, Markdown; null where none is written yet.',
  })
  body!: LocalizedText | null;
  @Field(() => [RevisionText], {
    description: 'All versions: those that are approved first, then translations, each by language.',
  })
  texts!: RevisionText[];
  @Field(() => Term, { nullable: true, description: 'The area of collaboration; null where none is named.' })
  area!: Term | null;
  @Field(() => [Term], { description: 'The value chains, by code.' })
  valueChains!: Term[];
  @Field(() => [Code], { description: 'Raw materials, as codes.' })
  materials!: string[];
  @Field(() => [WebAddress], { description: 'Addresses of policies it serves.' })
  policyLinks!: string[];
  @Field(() => String, {
    nullable: true,
    description: 'What will be there when it is done; null where none is written yet.',
  })
  expectedResult!: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The first day; null where none is set.' })
  startsOn!: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day; null where none is set.' })
  endsOn!: string | null;
  @Field(() => [BudgetLine], { description: 'The budget, in the order its authors gave.' })
  budget!: BudgetLine[];
}

export const revisionTextModel: TypeModel = {
  fields: {
    language: (a) => `${a}.key`,
    title: (a) => `${a}.value ->> 'title'`,
    summary: (a) => `${a}.value ->> 'summary'`,
    body: (a) => `${a}.value ->> 'body'`,
    bodyHtml: renderedMarkdown((a) => `${a}.value ->> 'body'`),
    equal: (a) => `${a}.equal`,
    status: textStatusField,
  },
};

export const budgetLineModel: TypeModel = {
  fields: {
    label: (a) => `${a}.value ->> 'label'`,
    amount: (a) => `${a}.value ->> 'amount'`,
    currency: (a) => `${a}.value ->> 'currency'`,
  },
};

/** What the fields of a text are read from. */
export type RevisionColumn = 'document' | 'translations' | 'partnership_id' | 'action_id' | 'number';

/** The fields of `ActionContent`, from the SQL of a revision row of the parent: `of(a, column, q)` is the value of a column. */
export function contentFields(of: (a: string, column: RevisionColumn, q: Query) => string) {
  const versions = (a: string, q: Query) =>
    `(select v.key, v.value, true equal from jsonb_each(${of(a, 'document', q)} -> 'texts') v
      union all select v.key, v.value, false from jsonb_each(${of(a, 'translations', q)}) v)`;
  const versionsOfRevision = (a: string, q: Query) =>
    `(select v.*, ${(['partnership_id', 'action_id', 'number'] as const).map((column) => `${of(a, column, q)} as ${column}`).join(', ')}
      from ${versions(a, q)} v)`;
  const byLanguage = (part: 'title' | 'summary' | 'body') =>
    localized(
      (a, q) =>
        `(select jsonb_object_agg(v.key, v.value -> '${part}') from ${versions(a, q)} v where v.value ->> '${part}' <> '')`,
    );
  const set = (a: string, name: string, q: Query) =>
    `array(select v.value from jsonb_array_elements_text(${of(a, 'document', q)} -> '${name}') with ordinality v order by v.ordinality)`;
  return {
    title: byLanguage('title'),
    summary: byLanguage('summary'),
    body: byLanguage('body'),
    texts: {
      list: 'RevisionText',
      from: (a, b, q) => `${versionsOfRevision(a, q)} ${b}`,
      orderBy: (b) => `${b}.equal desc, ${b}.key`,
    },
    area: {
      one: 'Term',
      from: (a, b, q) => termsOf(a, b, 'areas', (code) => `${code} = ${of(a, 'document', q)} ->> 'area'`),
    },
    valueChains: {
      list: 'Term',
      from: (a, b, q) =>
        termsOf(a, b, 'value_chains', (code) => `${of(a, 'document', q)} -> 'valueChains' ? (${code})`),
      orderBy: (b) => `${b}.value ->> 'code'`,
    },
    materials: (a, q) => set(a, 'materials', q),
    policyLinks: (a, q) => set(a, 'policyLinks', q),
    expectedResult: (a, q) => `${of(a, 'document', q)} ->> 'expectedResult'`,
    startsOn: (a, q) => `${of(a, 'document', q)} ->> 'startsOn'`,
    endsOn: (a, q) => `${of(a, 'document', q)} ->> 'endsOn'`,
    budget: {
      list: 'BudgetLine',
      from: (a, b, q) => `jsonb_array_elements(${of(a, 'document', q)} -> 'budget') with ordinality ${b}`,
      orderBy: (b) => `${b}.ordinality`,
    },
  } satisfies TypeModel['fields'];
}
