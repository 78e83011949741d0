import { Field, ObjectType } from '@nestjs/graphql';
import type { AbilityFact } from '../../access/authorise.js';
import { rowOf } from '../../access/matrix.js';
import type { Language } from '../../catalogue/language.js';
import type { RefusalCode } from '../../domain/refusal.js';
import { RefusalCodes, refusalOf } from './refusal.type.js';

@ObjectType('Ability', {
  description: 'Whether the viewer may do an act on this subject now, before any input.',
})
export class Ability {
  @Field({ description: 'The act, by the name of its mutation: proposeAction.' })
  act!: string;
  @Field({ description: 'Whether it is open to the viewer now; its input may still be refused.' })
  allowed!: boolean;
  @Field(() => RefusalCodes, {
    nullable: true,
    description: 'Why not: NOT_PERMITTED where the roles do not allow it, else what stands against it now.',
  })
  code!: RefusalCode | null;
  @Field(() => String, { nullable: true, description: 'Why not, in a sentence.' })
  message!: string | null;
}

/** The lines of `viewerCan` in the words of the API. */
export function abilitiesOf(language: Language, facts: readonly AbilityFact[]): Ability[] {
  return facts.map(({ act, allowed, refused }) => {
    const refusal = refused && refusalOf(refused.refusal, language);
    return {
      act: rowOf(act).field.replace(/^.*\./, ''),
      allowed,
      code: refusal?.code ?? null,
      message: refusal?.message ?? null,
    };
  });
}
