import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { visible } from '../../access/visible.js';
import { type Anchor as AnchorOf, anchorIn, anchorStates, type Place, quoted } from '../../domain/anchor.js';
import type { PassageField } from '../../domain/thread-subject.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { Locale } from '../../platform/graphql/scalars.js';
import { shownRevision } from '../approval/rounds.queries.js';
import { PassageFields, passageOf, textOfRevision } from './passage.type.js';

const AnchorStates = enumOf(anchorStates);
registerEnumType(AnchorStates, {
  name: 'AnchorState',
  description: 'Whether the passage of a thread stands in a later text.',
  valuesMap: {
    EXACT: { description: 'It stands where it stood.' },
    MOVED: { description: 'It stands elsewhere: found by its words and what stands on both sides of them.' },
    ORPHANED: {
      description: 'It is not there, or not only once: nothing is guessed (attachThread attaches it again).',
    },
  },
});

@ArgsType()
export class AnchorArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'The number of the revision whose text is read; without it the current one. Of one that the viewer does not see: ORPHANED.',
  })
  revision?: number | null;
}

@ObjectType('Anchor', { description: 'Where the passage of a thread stands in the text of a revision.' })
export class Anchor {
  @Field(() => AnchorStates, { description: 'Whether it stands there.' })
  state!: AnchorOf['state'];
  @Field(() => Int, { description: 'The number of that revision.' })
  revision!: number;
  @Field(() => Locale, { description: 'In which language.' })
  language!: string;
  @Field(() => PassageFields, { description: 'In which of its texts.' })
  field!: PassageField;
  @Field(() => Int, {
    nullable: true,
    description: 'Where it begins there, from 0, in Unicode code points; null: ORPHANED.',
  })
  start!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Where it has ended there, in Unicode code points; null: ORPHANED.',
  })
  end!: number | null;
  @Field({ description: 'What the passage said in the revision that it was chosen in (Thread.passage).' })
  quote!: string;
  @Field({ description: 'At most 32 code points that stood before it.' })
  prefix!: string;
  @Field({ description: 'At most 32 code points that stood behind it.' })
  suffix!: string;
}

/** Both texts, where they differ, and the place in the one that the passage was chosen in. */
export interface AnchorFacts extends Place {
  readonly revision: number;
  readonly language: string;
  readonly field: PassageField;
  readonly written: string;
  readonly same: boolean;
  readonly now: string | null;
}

/** The facts of the anchor of a thread `t` in the text of a revision of its action, by the SQL of its number over the action `c`. */
export const anchorFacts = (t: string, revision: (c: string) => string): string =>
  `(select jsonb_build_object('revision', n.number, 'language', p.language, 'field', p.field, 'start', p.start, 'end', p.ended,
      'written', p.whole, 'same', w.whole is not distinct from p.whole,
      'now', case when w.whole is distinct from p.whole then w.whole end)
    from ${passageOf(t, 'p')} cross join lateral (select ${revision('c')} as number from action c
      where c.partnership_id = ${t}.partnership_id and c.id = ${t}.action_id and ${visible('c')}) n
    left join lateral (select ${textOfRevision('v', 'p.language', 'p.field')} as whole from revision v
      where v.partnership_id = ${t}.partnership_id and v.action_id = ${t}.action_id and v.number = n.number
        and ${visible('v')}) w on true)`;

/** Where it stands, by the rule. */
export const anchorOf = ({ written, same, now, start, end }: AnchorFacts): AnchorOf =>
  anchorIn(same ? written : now, written, { start, end });

/** What anchoring adds to the model of a thread. */
export const threadAnchor: TypeModel['fields'] = {
  anchor: {
    facts: (t, q) => {
      const { revision } = q.args;
      return anchorFacts(t, (c) =>
        typeof revision === 'number' ? q.param(revision, 'int') : shownRevision(c, q.now),
      );
    },
    derive: (facts: AnchorFacts | null) => {
      if (!facts) return null;
      const { revision, language, field, written } = facts;
      return { revision, language, field, ...anchorOf(facts), ...quoted(written, facts) };
    },
  },
};
