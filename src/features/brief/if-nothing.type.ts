import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { visible } from '../../access/visible.js';
import { ifNothingSentence } from '../../catalogue/if-nothing-sentence.js';
import { localTime } from '../../domain/deadline.js';
import { type Bystander, type IfNothingCode, ifNothing, ifNothingCodes } from '../../domain/if-nothing.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import type { Request } from '../../platform/graphql/request.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { stays } from '../approval/own-side.queries.js';
import { effectiveRoundStatus } from '../approval/rounds.queries.js';

const IfNothingCodes = enumOf(ifNothingCodes);
registerEnumType(IfNothingCodes, {
  name: 'IfNothingCode',
  description: "What comes of a round for the viewer's organisation if the viewer does nothing more in it.",
  valuesMap: {
    CLOSED: { description: 'The round is closed: nothing more.' },
    NO_SIDE: { description: 'A joint organisation takes no position.' },
    NOT_ELECTOR: { description: 'The organisation takes no position in this round.' },
    OBJECTION_STANDS: { description: 'Its objection stands.' },
    RESERVATION_STANDS: { description: 'Its reservation stands and withholds the answer of its side.' },
    UNCONFIRMED_COUNTS_AS_MISSING: { description: 'Its approval is not confirmed, and counts as missing.' },
    POSITION_STANDS: { description: 'Its approval or abstention stands.' },
    BARRED: {
      description: 'The viewer may not take its position; without another approver it counts as silent.',
    },
    COUNTS_AS_SILENT: { description: 'It counts as silent, which is not consent.' },
    COUNTS_AS_CONSENT: { description: 'Under the silence procedure: its silence is consent.' },
    SILENCE_NOT_ACCEPTED: {
      description: 'Not every side has accepted the silence procedure: silence is no consent yet.',
    },
  },
});

@ObjectType('IfNothing', { description: 'What happens if the viewer does nothing, and when.' })
export class IfNothing {
  @Field(() => IfNothingCodes, { description: 'For programs.' })
  code!: IfNothingCode;
  @Field({
    description: 'In sentences, in the language asked for (Accept-Language): English, Kazakh or Russian.',
  })
  sentence!: string;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When: the deadline; null once the round is closed.',
  })
  at!: string | null;
}

interface Facts extends Omit<Bystander, 'side'> {
  readonly deadline: string;
  /** Of the viewer's side; of the first one for joint organisations. */
  readonly timeZone: string;
}

/** What happens if the viewer does nothing in a round, by the pure rule. */
export const ifNothingField: TypeModel['fields'][string] = {
  facts: (a, q) => {
    const organisation = q.param(q.viewer.acting?.organisation ?? null, 'uuid');
    const side = q.param(q.viewer.acting?.side ?? null, 'text');
    const ofRound = (x: string) => `${x}.partnership_id = ${a}.partnership_id and ${x}.round_id = ${a}.id`;
    return `jsonb_build_object('status', ${effectiveRoundStatus(a, q.now)}, 'procedure', ${a}.procedure,
      'deadline', ${instant(`${a}.deadline`)},
      'silenceAccepted', not exists (select from side_answer w where ${ofRound('w')} and w.silence_accepted_at is null
        and ${visible('w')}),
      'timeZone', (select z.time_zone from side z where z.partnership_id = ${a}.partnership_id and ${visible('z')}
        order by z.code is distinct from ${side}, z.code limit 1),
      'barred', is_barred(${a}.partnership_id, ${a}.action_id, ${q.param(q.viewer.user, 'uuid')}),
      'elector', exists (select from elector e where ${ofRound('e')} and e.organisation_id = ${organisation}
        and ${visible('e')} and ${stays('e')}),
      'position', (select p.kind from position p where ${ofRound('p')} and p.organisation_id = ${organisation}
        and ${visible('p')} order by p.ordinal desc limit 1),
      'answers', (select jsonb_object_agg(s.side_code, s.state) from side_answer s where ${ofRound('s')}
        and ${visible('s')}))`;
  },
  derive: (facts: Facts, _args, { viewer, language }: Request): IfNothing => {
    const { status, deadline, timeZone } = facts;
    const { code, atDeadline, waitsFor } = ifNothing({ ...facts, side: viewer?.acting?.side ?? null });
    const { date, time } = localTime(new Date(deadline), timeZone);
    const values = { status, date, time, zone: timeZone, waitsFor: waitsFor.join(', ') };
    return {
      code,
      sentence: ifNothingSentence(language, code, atDeadline, values),
      at: code === 'CLOSED' ? null : deadline,
    };
  },
};
