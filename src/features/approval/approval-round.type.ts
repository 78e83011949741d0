import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type Procedure, procedures } from '../../domain/approval.js';
import { type RoundStatus, roundStatuses } from '../../domain/round-status.js';
import { Ability } from '../../platform/graphql/ability.type.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import { connectionOf, Node, PageArgs } from '../../platform/graphql/relay.js';
import { DateTime, Digest, Reasons } from '../../platform/graphql/scalars.js';
import { Taking } from '../../platform/graphql/taking.js';
import { Action } from '../actions/action.type.js';
import { Revision } from '../actions/revision.type.js';
import { Organisation } from '../people/organisation.type.js';
import { Roadmap } from '../roadmap/roadmap.type.js';
import { Assessment } from './assessment.type.js';
import { Meeting } from './meeting.type.js';
import { PositionConnection } from './position.type.js';
import { PreparedPosition } from './prepared-position.type.js';
import { LocalTime } from './round-time.type.js';
import { SideAnswer } from './side-answer.type.js';

export const RoundStatuses = enumOf(roundStatuses);
registerEnumType(RoundStatuses, {
  name: 'RoundStatus',
  description: 'The state of an approval round.',
  valuesMap: {
    OPEN: { description: 'Positions can be taken.' },
    APPROVED: { description: 'Each side has approved the text, under SILENCE tacitly.' },
    REJECTED: { description: 'A side has rejected the text.' },
    LAPSED: {
      description:
        'The deadline has passed without an answer of every side; under SILENCE, with a reservation or not accepted by all.',
    },
    CANCELLED: { description: 'It was ended without an outcome.' },
  },
});

export const RoundProcedures = enumOf(procedures);
registerEnumType(RoundProcedures, {
  name: 'RoundProcedure',
  description: 'How the answers of the sides become an outcome.',
  valuesMap: {
    EXPRESS: { description: 'Each side must say yes; no answer is not consent.' },
    SILENCE: {
      description: 'A side that neither objects nor reserves until the deadline has approved tacitly.',
    },
  },
});

@ObjectType('ApprovalRound', {
  implements: () => [Node],
  description: 'One text, by its digest, put before the sides.',
})
export class ApprovalRound {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Action, { description: 'The action whose text it is.' })
  action!: Action;
  @Field(() => Int, { description: 'The number of the revision.' })
  revision!: number;
  @Field(() => Revision, { description: 'The text that the sides decide on, whole.' })
  text!: Revision;
  @Field(() => Digest, { description: 'Of the text: what every position names.' })
  digest!: string;
  @Field(() => Roadmap, {
    nullable: true,
    description: 'The edition whose item the action becomes by the approval; null where none was named.',
  })
  roadmap!: Roadmap | null;
  @Field(() => RoundProcedures, { description: 'How answers become an outcome.' })
  procedure!: Procedure;
  @Field(() => RoundStatuses, {
    description: 'Its state now: LAPSED from the deadline on, or APPROVED where silence is consent.',
  })
  status!: RoundStatus;
  @Field(() => DateTime, { description: 'When it opened.' })
  openedAt!: string;
  @Field(() => Organisation, { description: 'The office that opened it.' })
  openedBy!: Organisation;
  @Field(() => DateTime, { description: 'The instant from which no position is taken.' })
  deadline!: string;
  @Field(() => [LocalTime], { description: 'The deadline in the time zone of each side.' })
  deadlineLocal!: LocalTime[];
  @Field(() => DateTime, {
    nullable: true,
    description: 'What the deadline was before it was extended; null where it was not.',
  })
  extendedFrom!: string | null;
  @Field(() => [LocalTime], {
    nullable: true,
    description: 'The former deadline in the time zone of each side; null where it was not extended.',
  })
  extendedFromLocal!: LocalTime[] | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Working days of all sides left after today; null once it is closed.',
  })
  workingDaysLeft!: number | null;
  @Field(() => DateTime, { nullable: true, description: 'When it closed; null while it is open.' })
  closedAt!: string | null;
  @Field(() => Reasons, { nullable: true, description: 'Why it was cancelled; null where it was not.' })
  reasons!: string | null;
  @Field(() => [SideAnswer], { description: 'The answer of each side, in the order of their codes.' })
  answers!: SideAnswer[];
  @Field(() => [Meeting], { description: 'The meetings that sides have asked for, in that order.' })
  meetings!: Meeting[];
  @Taking(PageArgs)
  @Field(() => PositionConnection, {
    description: "The positions of the viewer's own side, in the order taken.",
  })
  positions!: object;
  @Field(() => PreparedPosition, {
    nullable: true,
    description:
      "What a colleague has prepared for the viewer's organisation and nobody has taken yet; null: nothing.",
  })
  prepared!: PreparedPosition | null;
  @Field(() => Assessment, {
    nullable: true,
    description: "Where the viewer's own side stands; null for members of joint organisations.",
  })
  assessment!: Assessment | null;
  @Field(() => [Ability], { description: 'What the viewer can do on it now.' })
  viewerCan!: Ability[];
}

export const ApprovalRoundConnection = connectionOf('ApprovalRound', () => ApprovalRound);
