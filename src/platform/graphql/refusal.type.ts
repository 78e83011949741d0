import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Language } from '../../catalogue/language.js';
import { refusalSentence, refusalSentences } from '../../catalogue/refusal-sentence.js';
import { type Refusal as DomainRefusal, type RefusalCode, refusalCodes } from '../../domain/refusal.js';
import { enumOf } from './enum-of.js';

export const RefusalCodes = enumOf(refusalCodes);
registerEnumType(RefusalCodes, {
  name: 'RefusalCode',
  description:
    'Why the domain says no. In each sentence «name» stands for a value of the case, which the message of a refusal has filled in. EMAIL_TAKEN is met at the command line alone.',
  valuesMap: Object.fromEntries(
    Object.entries(refusalSentences.en).map(([code, sentence]) => [
      code,
      { description: withNames(sentence) },
    ]),
  ),
});

/** An English sentence with «name» where a value goes, in the plural where it counts. */
function withNames(sentence: string): string {
  return sentence
    .replace(/\{(\w+), plural,.*?other \{([^{}]*)\}\}/g, (_, name: string, many: string) =>
      many.replace('#', `{${name}}`),
    )
    .replace(/\{(\w+)\}/g, '«$1»');
}

@ObjectType('Refusal', { description: 'An expected "no" of the domain. Nothing was stored.' })
export class Refusal {
  @Field(() => RefusalCodes, { description: 'The reason, for programs.' })
  code!: RefusalCode;
  @Field({
    description:
      'A sentence that a person can act on, in the language asked for (Accept-Language): English, Kazakh or Russian.',
  })
  message!: string;
  @Field(() => [String], {
    nullable: true,
    description: 'The input field it concerns, from the outermost in.',
  })
  path!: readonly string[] | null;
}

/** What a payload says when the domain refused, to a reader of that language. */
export function refusalOf(refusal: DomainRefusal, language: Language): Refusal {
  return { code: refusal.code, message: refusalSentence(refusal, language), path: refusal.path ?? null };
}

/**
 * Every payload: the changed thing, or why not. Neither where the thing is not there any more for who acted: they left its
 * circle (declineLead, stepDown), or an act is replayed by who may no longer see what it changed.
 */
@ObjectType({ isAbstract: true })
export abstract class Payload {
  @Field(() => Refusal, { nullable: true, description: 'Why nothing was done; null where it was.' })
  refusal?: Refusal | null;
}
