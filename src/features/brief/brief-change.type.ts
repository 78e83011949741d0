import { Field, Int, ObjectType } from '@nestjs/graphql';
import { visible } from '../../access/visible.js';
import { changedParts } from '../../domain/changed-parts.js';
import type { ComparedFact } from '../../domain/difference.js';
import type { RevisionDocument, RevisionText } from '../../domain/digest.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { Locale } from '../../platform/graphql/scalars.js';
import { RevisionFacts, RevisionTextFields } from '../actions/revision-difference.type.js';

@ObjectType('ChangedText', { description: 'A part of a text that is not as it was approved.' })
class ChangedText {
  @Field(() => Locale, { description: 'The language.' })
  language!: string;
  @Field(() => RevisionTextFields, { description: 'The part.' })
  field!: keyof RevisionText;
}

@ObjectType('BriefChange', {
  description: 'What a text changes of the one last approved; Action.diff has the words.',
})
export class BriefChange {
  @Field(() => Int, { description: 'The number of the revision last approved.' })
  since!: number;
  @Field(() => [ChangedText], { description: 'The parts of the texts that differ, by language.' })
  texts!: readonly ChangedText[];
  @Field(() => [RevisionFacts], { description: 'The facts that differ.' })
  facts!: readonly ComparedFact[];
}

interface Compared {
  readonly since: number;
  readonly from: RevisionDocument;
  readonly to: RevisionDocument;
}

/** What the text of a round changes of the last one approved before it opened; null where none was. */
export const changeField: TypeModel['fields'][string] = {
  facts: (a) => `(select jsonb_build_object('since', f.number, 'from', f.document, 'to', t.document)
    from approval_round x
    join revision f on f.partnership_id = x.partnership_id and f.action_id = x.action_id and f.number = x.revision
    join revision t on t.partnership_id = ${a}.partnership_id and t.action_id = ${a}.action_id and t.number = ${a}.revision
    where x.partnership_id = ${a}.partnership_id and x.action_id = ${a}.action_id and x.status = 'APPROVED' and x.id <> ${a}.id
      and x.closed_at <= ${a}.opened_at and ${visible('x')} and ${visible('f')} and ${visible('t')}
    order by x.closed_at desc, x.id desc limit 1)`,
  derive: (compared: Compared | null): BriefChange | null =>
    compared && { since: compared.since, ...changedParts(compared.from, compared.to) },
};
