import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type ReportOutcome, type ReportReason, reportOutcomes, reportReasons } from '../../domain/report.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { DateTime, Reasons } from '../../platform/graphql/scalars.js';
import { Membership } from '../people/membership.type.js';
import { reports } from './reports.queries.js';

export const ReportReasons = enumOf(reportReasons);
registerEnumType(ReportReasons, {
  name: 'ReportReason',
  description: 'What is wrong with a comment.',
  valuesMap: {
    OFF_TOPIC: { description: 'It does not belong in this thread.' },
    CONFIDENTIAL: { description: 'It says to those who read the thread what was not meant for all of them.' },
    ABUSIVE: { description: 'It insults, threatens or humiliates somebody.' },
    PERSONAL_DATA: { description: 'It tells of a person what has no place here.' },
    OTHER: { description: 'Something else, as the words say.' },
  },
});

const ReportOutcomes = enumOf(reportOutcomes);
registerEnumType(ReportOutcomes, {
  name: 'ReportOutcome',
  description: 'How a report was settled.',
  valuesMap: {
    UPHELD: { description: 'The comment was removed.' },
    DISMISSED: { description: 'The comment stays; a focal point said why.' },
  },
});

@ObjectType('CommentReport', {
  description:
    "That somebody reported a comment. Seen by them, and by the focal points of the author's side who read the comment (of a joint organisation's: of every side); never by its author.",
})
export class CommentReport {
  @Field(() => ReportReasons, { description: 'What is wrong with the comment.' })
  reason!: ReportReason;
  @Field(() => Reasons, {
    nullable: true,
    description: 'The same in words; null once the comment is removed: they may say what it said.',
  })
  words!: string | null;
  @Field(() => Int, {
    description: 'The number of the text it is about, from 1: each edit of a comment is the next.',
  })
  version!: number;
  @Field(() => String, {
    nullable: true,
    description: 'The code of the side it came from; null: of a joint organisation.',
  })
  side!: string | null;
  @Field(() => Membership, {
    nullable: true,
    description: 'Who reported it, for themselves and the focal points of their own side; else null.',
  })
  reportedBy!: Membership | null;
  @Field(() => DateTime, { description: 'When.' })
  reportedAt!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it was settled; null: it waits.' })
  settledAt!: string | null;
  @Field(() => ReportOutcomes, { nullable: true, description: 'How it was settled; null: it waits.' })
  outcome!: ReportOutcome | null;
  @Field(() => Reasons, {
    nullable: true,
    description: 'Why it was dismissed, for who reported it; null where it was not.',
  })
  dismissalReasons!: string | null;
  @Field(() => Membership, {
    nullable: true,
    description: 'Who dismissed it, or removed the comment; null: it waits.',
  })
  settledBy!: Membership | null;
}

export const commentReportModel: TypeModel = {
  table: 'comment_report',
  audience: true,
  fields: {
    reason: (a) => `${a}.reason`,
    words: (a) => `${a}.words`,
    version: (a) => `${a}.version`,
    side: (a) => `${a}.side_code`,
    reportedBy: {
      one: 'Membership',
      from: (a, b, q) =>
        `membership ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.membership_id
         and (${reports(a, q)} or ${a}.side_code = ${q.param(q.viewer.acting?.side ?? null, 'text')})`,
    },
    reportedAt: (a) => instant(`${a}.reported_at`),
    settledAt: (a) => instant(`${a}.settled_at`),
    outcome: (a) => `${a}.outcome`,
    dismissalReasons: (a) => `${a}.dismissal_reasons`,
    settledBy: {
      one: 'Membership',
      from: (a, b) =>
        `membership ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.settled_by_membership_id`,
    },
  },
};
