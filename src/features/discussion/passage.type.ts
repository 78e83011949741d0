import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { visible } from '../../access/visible.js';
import { type PassageField, passageFields } from '../../domain/thread-subject.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { Locale } from '../../platform/graphql/scalars.js';

export const PassageFields = enumOf(passageFields);
registerEnumType(PassageFields, {
  name: 'PassageField',
  description: 'In which of its texts a revision says a passage.',
  valuesMap: {
    TITLE: { description: 'Its title.' },
    SUMMARY: { description: 'Its summary.' },
    BODY: { description: 'Its text.' },
  },
});

@InputType({ description: 'A passage of what a revision says.' })
export class PassageInput {
  @Field(() => Int, { description: 'The number of the revision. NOT_FOUND where the viewer sees none.' })
  revision!: number;
  @Field(() => Locale, { description: 'In which language.' })
  language!: string;
  @Field(() => PassageFields, { description: 'In which text.' })
  field!: PassageField;
  @Field(() => Int, { description: 'Where it begins, from 0, in Unicode code points.' })
  start!: number;
  @Field(() => Int, { description: 'Where it has ended, in Unicode code points.' })
  end!: number;
  @Field(() => String, {
    nullable: true,
    description:
      'What is to stand there, letter by letter: PASSAGE_UNKNOWN where the text says something else.',
  })
  quote?: string | null;
}

@ObjectType('Passage', {
  description: 'A passage of what a revision says. A thread on it stays with that revision.',
})
export class Passage {
  @Field(() => Int, { description: 'The number of the revision.' })
  revision!: number;
  @Field(() => Locale, { description: 'In which language.' })
  language!: string;
  @Field(() => PassageFields, { description: 'In which text.' })
  field!: PassageField;
  @Field(() => Int, { description: 'Where it begins, from 0, in Unicode code points.' })
  start!: number;
  @Field(() => Int, { description: 'Where it has ended, in Unicode code points.' })
  end!: number;
  @Field({ description: 'What it says there.' })
  quote!: string;
}

/** What a revision says in a language and field: of an equal version, or of a translation. */
export const textOfRevision = (revision: string, language: string, field: string): string =>
  `coalesce(${revision}.document #>> array['texts', ${language}, lower(${field})],
    ${revision}.translations #>> array[${language}, lower(${field})])`;

/** The passage of a thread `a`, bound to `b`. */
export const passageOf = (a: string, b: string): string =>
  `(select v.number, ${a}.passage_language as language, ${a}.passage_field as field, ${a}.passage_start as start,
      ${a}.passage_end as ended, ${textOfRevision('v', `${a}.passage_language`, `${a}.passage_field`)} as whole
    from revision v where v.partnership_id = ${a}.partnership_id and v.action_id = ${a}.action_id
      and v.number = ${a}.passage_revision and ${visible('v')}) ${b}`;

/** Over the row that `passageOf` binds. */
export const passageModel: TypeModel = {
  fields: {
    revision: (a) => `${a}.number`,
    language: (a) => `${a}.language`,
    field: (a) => `${a}.field`,
    start: (a) => `${a}.start`,
    end: (a) => `${a}.ended`,
    quote: (a) => `substr(${a}.whole, ${a}.start + 1, ${a}.ended - ${a}.start)`,
  },
};
