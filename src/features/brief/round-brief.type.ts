import { Field, Int, ObjectType } from '@nestjs/graphql';
import { visible } from '../../access/visible.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import { LocaleArgs, LocalizedText } from '../../platform/graphql/localized-text.type.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { DateTime, Digest } from '../../platform/graphql/scalars.js';
import { Taking } from '../../platform/graphql/taking.js';
import { contentFields, type RevisionColumn } from '../actions/action-content.type.js';
import { ApprovalRound } from '../approval/approval-round.type.js';
import { Assessment, ownAssessment } from '../approval/assessment.type.js';
import { stays } from '../approval/own-side.queries.js';
import { PreparedPosition, preparedOfViewer } from '../approval/prepared-position.type.js';
import { inZones, LocalTime, workingDaysLeft } from '../approval/round-time.type.js';
import { SideAnswer } from '../approval/side-answer.type.js';
import { BriefChange, changeField } from './brief-change.type.js';
import { BriefElector, BriefLead, BriefOpenPoints, BudgetTotal, openPointsOf } from './brief-parts.type.js';
import { IfNothing, ifNothingField } from './if-nothing.type.js';

@ObjectType('RoundBrief', {
  description:
    'A round for an approver with five minutes: all that is needed to take a position, in one object.',
})
export class RoundBrief {
  @Field({ description: 'The reference of the action: EU-KZ/2023/014.' })
  reference!: string;
  @Taking(LocaleArgs)
  @Field(() => LocalizedText, { description: 'The title of the text.' })
  title!: LocalizedText;
  @Taking(LocaleArgs)
  @Field(() => LocalizedText, { nullable: true, description: 'Its summary.' })
  summary!: LocalizedText | null;
  @Field(() => Digest, { description: 'Of the text: what takePosition names.' })
  digest!: string;
  @Field(() => BriefChange, {
    nullable: true,
    description: 'What it changes of the text last approved; null where none was approved before.',
  })
  change!: BriefChange | null;
  @Field(() => [BudgetTotal], { description: 'What its budget comes to, by currency.' })
  budget!: BudgetTotal[];
  @Field(() => [BriefLead], { description: 'Who leads on each side, by their codes.' })
  leads!: BriefLead[];
  @Field(() => [BriefElector], {
    description:
      "Who takes a position on the viewer's side: their own organisation, then those that have one, the earliest first, then those that have none. Empty for joint organisations.",
  })
  ownSide!: BriefElector[];
  @Field(() => Assessment, {
    nullable: true,
    description: "Where the viewer's side stands and what is missing; null for joint organisations.",
  })
  assessment!: Assessment | null;
  @Field(() => [SideAnswer], { description: "The answers of the sides that are not the viewer's." })
  otherAnswers!: SideAnswer[];
  @Field(() => BriefOpenPoints, { description: 'What is not settled about the action.' })
  openPoints!: BriefOpenPoints;
  @Field(() => DateTime, { description: 'The instant from which no position is taken.' })
  deadline!: string;
  @Field(() => [LocalTime], { description: 'The deadline in the time zone of each side.' })
  deadlineLocal!: LocalTime[];
  @Field(() => Int, {
    nullable: true,
    description: 'Working days of all sides left after today; null once it is closed.',
  })
  workingDaysLeft!: number | null;
  @Field(() => IfNothing, { description: 'What happens if the viewer does nothing, and when.' })
  ifNothing!: IfNothing;
  @Field(() => PreparedPosition, {
    nullable: true,
    description: "What a colleague has prepared for the viewer's organisation; null: nothing.",
  })
  prepared!: PreparedPosition | null;
}

const text = (a: string, column: RevisionColumn): string =>
  `(select v.${column} from revision v where v.partnership_id = ${a}.partnership_id and v.action_id = ${a}.action_id
    and v.number = ${a}.revision and ${visible('v')})`;

// Of the text of the round, which is not always the action's current one.
const { title, summary } = contentFields(text);

const latest = (a: string): string =>
  `(select p.* from position p where p.partnership_id = ${a}.partnership_id and p.round_id = ${a}.round_id
    and p.organisation_id = ${a}.organisation_id and ${visible('p')} order by p.ordinal desc limit 1)`;

export const roundBriefModel: TypeModel = {
  fields: {
    reference: (a) => `(select x.reference from action x where x.partnership_id = ${a}.partnership_id
      and x.id = ${a}.action_id and ${visible('x')})`,
    title,
    summary,
    digest: (a) => `${a}.digest`,
    change: changeField,
    budget: {
      list: 'BudgetTotal',
      from: (
        a,
        b,
      ) => `(select l.value ->> 'currency' as currency, sum((l.value ->> 'amount')::numeric) as amount
        from jsonb_array_elements(${text(a, 'document')} -> 'budget') l group by 1) ${b}`,
      orderBy: (b) => `${b}.currency`,
    },
    leads: {
      list: 'BriefLead',
      from: (a, b) => `(select ${a}.partnership_id, d.key as side_code, d.value::uuid as organisation_id,
          exists (select from action_lead l where l.partnership_id = ${a}.partnership_id and l.action_id = ${a}.action_id
            and l.side_code = d.key and l.organisation_id = d.value::uuid and l.confirmed_digest = ${a}.digest
            and ${visible('l')}) as confirmed
        from jsonb_each_text(${text(a, 'document')} -> 'leads') d) ${b}`,
      orderBy: (b) => `${b}.side_code`,
    },
    ownSide: {
      list: 'BriefElector',
      from: (a, b, q) => `(select e.partnership_id, e.organisation_id, p.kind, p.reservation,
          case when p.kind is not null then p.taken_at end as taken_at,
          e.organisation_id is not distinct from ${q.param(q.viewer.acting?.organisation ?? null, 'uuid')} as mine
        from elector e left join lateral ${latest('e')} p on true
        where e.partnership_id = ${a}.partnership_id and e.round_id = ${a}.id
          and e.side_code = ${q.param(q.viewer.acting?.side ?? null, 'text')} and ${visible('e')} and ${stays('e')}) ${b}`,
      orderBy: (b) => `${b}.mine desc, ${b}.taken_at nulls last, ${b}.organisation_id`,
    },
    assessment: ownAssessment,
    otherAnswers: {
      list: 'SideAnswer',
      from: (a, b, q) =>
        `side_answer ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.round_id = ${a}.id
          and ${b}.side_code is distinct from ${q.param(q.viewer.acting?.side ?? null, 'text')}`,
      orderBy: (b) => `${b}.side_code`,
    },
    openPoints: { one: 'BriefOpenPoints', from: openPointsOf },
    deadline: (a) => instant(`${a}.deadline`),
    deadlineLocal: inZones('deadline'),
    workingDaysLeft,
    ifNothing: ifNothingField,
    prepared: preparedOfViewer,
  },
};

// A field of another feature's type, declared here: a round does not know how it is told.
Field(() => RoundBrief, { description: 'All that an approver with five minutes needs.' })(
  ApprovalRound.prototype,
  'brief',
);

/** What the brief adds to the model of a round. */
export const roundBrief: TypeModel['fields'] = {
  brief: { one: 'RoundBrief', from: (a, b) => `(select ${a}.*) ${b}` },
};
