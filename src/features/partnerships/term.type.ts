import { Field, ObjectType } from '@nestjs/graphql';
import { visible } from '../../access/visible.js';
import { LocaleArgs, LocalizedText, localized } from '../../platform/graphql/localized-text.type.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { Code } from '../../platform/graphql/scalars.js';
import { Taking } from '../../platform/graphql/taking.js';

@ObjectType('Term', { description: 'A word of the partnership: an area of collaboration or a value chain.' })
export class Term {
  @Field(() => Code, { description: 'Its code, used in texts and filters.' })
  code!: string;
  @Taking(LocaleArgs)
  @Field(() => LocalizedText, { description: 'Its name.' })
  name!: LocalizedText;
}

export const termModel: TypeModel = {
  fields: {
    code: (a) => `${a}.value ->> 'code'`,
    name: localized((a) => `${a}.value -> 'names'`),
  },
};

/** The terms of a row's partnership, from one of its two vocabularies, that `condition` picks by their code. */
export function termsOf(
  a: string,
  b: string,
  vocabulary: 'areas' | 'value_chains',
  condition: (code: string) => string,
): string {
  return `(select term.value from partnership, jsonb_array_elements(partnership.${vocabulary}) term
    where partnership.partnership_id = ${a}.partnership_id and ${visible('partnership')}
      and ${condition(`term.value ->> 'code'`)}) ${b}`;
}
