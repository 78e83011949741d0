import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { visible } from '../../access/visible.js';
import {
  type ComparedFact,
  type DifferenceOperation,
  differenceOf,
  type FactDifference,
  type TextDifference,
} from '../../domain/difference.js';
import type { Attachment, BudgetLine, RevisionDocument } from '../../domain/digest.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import type { Query } from '../../platform/graphql/model.js';
import { Locale } from '../../platform/graphql/scalars.js';

const differenceKinds = enumOf(['SAME', 'INSERTED', 'REMOVED'] as const);
registerEnumType(differenceKinds, {
  name: 'DifferenceKind',
  description: 'Which of two versions has a stretch of text.',
  valuesMap: {
    SAME: { description: 'Both have it.' },
    INSERTED: { description: 'Only the later has it.' },
    REMOVED: { description: 'Only the earlier has it.' },
  },
});

export const RevisionTextFields = { TITLE: 'title', SUMMARY: 'summary', BODY: 'body' } as const;
registerEnumType(RevisionTextFields, {
  name: 'RevisionTextField',
  description: 'A part of a version.',
  valuesMap: {
    TITLE: { description: 'The title.' },
    SUMMARY: { description: 'The summary.' },
    BODY: { description: 'The text.' },
  },
});

export const RevisionFacts = {
  AREA: 'area',
  VALUE_CHAINS: 'valueChains',
  MATERIALS: 'materials',
  POLICY_LINKS: 'policyLinks',
  EXPECTED_RESULT: 'expectedResult',
  STARTS_ON: 'startsOn',
  ENDS_ON: 'endsOn',
  BUDGET: 'budget',
  LEADS: 'leads',
  ATTACHMENTS: 'attachments',
} as const satisfies Record<string, ComparedFact>;
registerEnumType(RevisionFacts, {
  name: 'RevisionFact',
  description: 'What a revision says beside its texts.',
  valuesMap: {
    AREA: { description: 'The code of the area of collaboration.' },
    VALUE_CHAINS: { description: 'Codes of value chains.' },
    MATERIALS: { description: 'Codes of raw materials.' },
    POLICY_LINKS: { description: 'Addresses of policies.' },
    EXPECTED_RESULT: { description: 'What will be there when it is done.' },
    STARTS_ON: { description: 'The first day, ISO 8601.' },
    ENDS_ON: { description: 'The last day, ISO 8601.' },
    BUDGET: { description: 'Lines of the budget, each as "label: amount currency".' },
    LEADS: { description: 'Lead organisations, each as "side: name".' },
    ATTACHMENTS: { description: 'Files, each as "name digest".' },
  },
});

@ObjectType('DifferenceOperation', {
  description: 'A stretch of text that both versions have, or one of them.',
})
class Operation {
  @Field(() => differenceKinds, { description: 'Which version has it.' })
  kind!: DifferenceOperation['kind'];
  @Field({ description: 'The stretch.' })
  text!: string;
}

@ObjectType('TextDifference', {
  description:
    'One part in one language; SAME and REMOVED joined are the earlier text, SAME and INSERTED the later.',
})
class ComparedText {
  @Field(() => Locale, { description: 'The language.' })
  language!: string;
  @Field(() => RevisionTextFields, { description: 'The part of the version.' })
  field!: TextDifference['field'];
  @Field(() => [Operation], { description: 'The text, stretch by stretch.' })
  operations!: readonly Operation[];
}

@ObjectType('FactDifference', { description: 'A fact that differs.' })
class ComparedFacts {
  @Field(() => RevisionFacts, { description: 'Which fact.' })
  fact!: ComparedFact;
  @Field(() => [String], { description: 'As it stood; empty where nothing was said.' })
  was!: readonly string[];
  @Field(() => [String], { description: 'As it stands; empty where nothing is said.' })
  is!: readonly string[];
}

@ObjectType('RevisionDifference', { description: 'What changed between two revisions of an action.' })
export class RevisionDifference {
  @Field(() => [ComparedText], {
    description:
      'Every text of either, translations too; a language of one revision only is wholly INSERTED or REMOVED.',
  })
  texts!: readonly ComparedText[];
  @Field(() => [ComparedFacts], { description: 'The facts that differ.' })
  facts!: readonly ComparedFacts[];
}

/** The two revisions to compare. */
@ArgsType()
export class DifferenceArgs {
  @Field(() => Int, { description: 'The number of the earlier revision.' })
  from!: number;
  @Field(() => Int, { description: 'The number of the later revision.' })
  to!: number;
}

interface Compared {
  readonly from: RevisionDocument;
  readonly to: RevisionDocument;
  /** Names of the lead organisations by UUID. */
  readonly names: Readonly<Record<string, string>>;
}

/** `Action.diff`: null where either revision is not there or not to be seen, without a word which. */
export const differenceField = {
  facts: (a: string, q: Query) => {
    const whole = (r: string) =>
      `jsonb_set(${r}.document, '{texts}', ${r}.document -> 'texts' || ${r}.translations)`;
    return `(select jsonb_build_object('from', ${whole('f')}, 'to', ${whole('t')}, 'names', coalesce((
        select jsonb_object_agg(o.id, o.name) from organisation o
        where o.partnership_id = ${a}.partnership_id and ${visible('o')} and o.id in (
          select value::uuid from jsonb_each_text(f.document -> 'leads')
          union select value::uuid from jsonb_each_text(t.document -> 'leads'))), '{}'))
      from revision f join revision t on t.partnership_id = f.partnership_id and t.action_id = f.action_id
      where f.partnership_id = ${a}.partnership_id and f.action_id = ${a}.id and ${visible('f')} and ${visible('t')}
        and f.number = ${q.param(q.args['from'], 'int')} and t.number = ${q.param(q.args['to'], 'int')})`;
  },
  derive(compared: Compared | null): RevisionDifference | null {
    if (!compared) return null;
    const { texts, facts } = differenceOf(compared.from, compared.to);
    const said = (value: FactDifference['was']) => wordsFor(value, compared.names);
    return { texts, facts: facts.map(({ fact, was, is }) => ({ fact, was: said(was), is: said(is) })) };
  },
};

function wordsFor(value: FactDifference['was'], names: Compared['names']): readonly string[] {
  if (value === null) return [];
  if (typeof value === 'string') return [value];
  if (isList(value)) return value.map((item) => (typeof item === 'string' ? item : lineOf(item)));
  return Object.entries(value).flatMap(([side, lead]) => (lead ? [`${side}: ${names[lead] ?? lead}`] : []));
}

const isList = (value: unknown): value is readonly (string | BudgetLine | Attachment)[] =>
  Array.isArray(value);

const lineOf = (item: BudgetLine | Attachment): string =>
  'label' in item ? `${item.label}: ${item.amount} ${item.currency}` : `${item.name} ${item.digest}`;
