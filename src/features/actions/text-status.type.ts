import { Field, Int, ObjectType } from '@nestjs/graphql';
import { visible } from '../../access/visible.js';
import { type TextStatus as Status, textStatuses, type WrittenRevision } from '../../domain/text-status.js';

/** So many revisions are looked back on: what a page asks of an action does not grow with its age. */
const LOOKED_BACK = 100;

@ObjectType('TextStatus', {
  description:
    "How far one language's version has come, as the revisions tell that the viewer may see: at most the last 100.",
})
export class TextStatus {
  @Field(() => Int, { description: 'The number of the revision whose text this version renders.' })
  ofRevision!: number;
  @Field({
    description:
      'Whether another version has said something since that this one does not say: of it, somebody has still to write what is new.',
  })
  behind!: boolean;
}

interface Facts {
  readonly language: string;
  readonly revisions: readonly WrittenRevision[];
}

const marks = (versions: string) =>
  `(select coalesce(jsonb_object_agg(t.key, md5(t.value::text)), '{}') from jsonb_each(${versions}) t)`;

/** Of a version `a` that knows its revision's `partnership_id`, `action_id` and `number`. */
export const textStatusField = {
  facts: (a: string) => `(select jsonb_build_object('language', ${a}.key, 'revisions',
      jsonb_agg(to_jsonb(h) order by h.number))
    from (select r.number, ${marks(`r.document -> 'texts'`)} as equal, ${marks('r.translations')} as translations
      from revision r where r.partnership_id = ${a}.partnership_id and r.action_id = ${a}.action_id
        and r.number <= ${a}.number and ${visible('r')} order by r.number desc limit ${LOOKED_BACK}) h)`,
  derive: ({ language, revisions }: Facts): Status | null => textStatuses(revisions).get(language) ?? null,
};
