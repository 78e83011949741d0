import { ArgsType, Field, ObjectType } from '@nestjs/graphql';
import type { Viewer } from '../../access/viewer.js';
import type { OneField } from './compiler/model.js';
import type { Query, TypeModel } from './model.js';
import { Locale } from './scalars.js';

@ObjectType('LocalizedText', { description: 'A text in one of its languages.' })
export class LocalizedText {
  @Field({ description: 'The text itself.' })
  text!: string;
  @Field(() => Locale, { description: 'The language it is in.' })
  locale!: string;
}

/** The argument by which a reader chooses the language of one text. */
@ArgsType()
export class LocaleArgs {
  @Field(() => Locale, {
    nullable: true,
    description:
      'The language wanted. Without it, or where it is missing: Accept-Language, then the first there is.',
  })
  locale?: string | null;
}

export const localizedTextModel: TypeModel = {
  fields: { text: (a) => `${a}.value`, locale: (a) => `${a}.key` },
};

/** A field that answers one language of a jsonb object by language. */
export function localized(texts: (a: string, q: Query) => string): OneField<Viewer> {
  return {
    one: 'LocalizedText',
    from: (a, b, q: Query) => {
      const wanted = q.param([...(q.args['locale'] ? [q.args['locale']] : []), ...q.locales], 'text[]');
      return `jsonb_each_text(${texts(a, q)}) ${b} order by array_position(${wanted}, ${b}.key) nulls last, ${b}.key limit 1`;
    },
  };
}
