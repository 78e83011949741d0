import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type InboxReason, type InboxSubject, inboxReasons } from '../../domain/inbox.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import type { Query, TypeModel } from '../../platform/graphql/model.js';
import { connectionOf, Node } from '../../platform/graphql/relay.js';
import { DateTime, Locale } from '../../platform/graphql/scalars.js';

const InboxReasons = enumOf(inboxReasons);
registerEnumType(InboxReasons, {
  name: 'InboxReason',
  description: 'Why something waits for the viewer: an act that is open to them. Done, the item is gone.',
  valuesMap: {
    POSITION_TO_TAKE: { description: "The organisation's position in a round: takePosition." },
    AD_REFERENDUM_TO_CONFIRM: {
      description: "The organisation's approval in a round is subject to confirmation: confirmPosition.",
    },
    RESERVATION_STANDING: {
      description: "The organisation's reservation keeps its side from approving: liftReservation.",
    },
    ANSWER_TO_GIVE: {
      description:
        "The side's rule is met, and the organisation, its spokesperson, has not given the answer: giveAnswer.",
    },
    SILENCE_TO_ACCEPT: {
      description: 'The side has not accepted that its silence in a round is consent: acceptSilence.',
    },
    LEAD_TO_CONFIRM: {
      description: 'The text has changed since the organisation confirmed it: confirmLead.',
    },
    INVITATION_TO_ANSWER: { description: 'The organisation is invited to lead: confirmLead or declineLead.' },
    LEAD_OFFER_TO_ANSWER: { description: 'Somebody offers to lead with the organisation: answerOffer.' },
    BLOCKING_POINT: {
      description: 'An open point blocks a round, and the viewer can settle it: resolveThread.',
    },
    ASSENT_TO_GIVE: {
      description: "Another side's focal point has assented to resolving an open point: resolveThread.",
    },
    REPORT_TO_SETTLE: {
      description:
        'A comment of the side, or of a joint organisation, is reported: removeComment or dismissReports.',
    },
    ORGANISATION_TO_ACCREDIT: {
      description: 'An organisation asks to take part: accreditOrganisation or rejectOrganisation.',
    },
    ROLES_TO_SECOND: {
      description:
        'Another focal point has proposed roles for a member that take a second one: assignRoles with the same.',
    },
    RULE_TO_SECOND: {
      description:
        "Another focal point of the side has proposed a looser rule for it: changeSideRule with Side.ruleProposal's.",
    },
  },
});

@ObjectType('InboxItem', { description: 'Something that waits for the viewer in the acting membership.' })
export class InboxItem {
  @Field(() => ID, {
    description: 'The same for as long as it waits, and of this item alone; not an id for node.',
  })
  id!: string;
  @Field(() => InboxReasons, { description: 'Why it waits.' })
  reason!: InboxReason;
  @Field(() => Node, {
    nullable: true,
    description: 'What is to be acted on: a round, an action, a member …',
  })
  subject!: Node | null;
  @Field({
    description:
      'The title of the action, thread or partnership, or the name of the organisation or person; in the language wanted where there is one.',
  })
  title!: string;
  @Field(() => Locale, {
    nullable: true,
    description: 'The language of the title; null of a name, which is in none.',
  })
  titleLanguage!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when it can be done; null: no such instant.' })
  deadline!: string | null;
  @Field(() => DateTime, { description: 'Since when it waits.' })
  since!: string;
}

export const InboxItemConnection = connectionOf('InboxItem', () => InboxItem);

/** What a subject is of in the API, and where its rows are, by what column: a partnership has one number for both. */
const subjects: Readonly<
  Record<InboxSubject, { readonly type: string; readonly table: string; readonly by: string }>
> = {
  ROUND: { type: 'ApprovalRound', table: 'approval_round', by: 'id' },
  ACTION: { type: 'Action', table: 'action', by: 'id' },
  OFFER: { type: 'LeadOffer', table: 'lead_offer', by: 'id' },
  THREAD: { type: 'Thread', table: 'thread', by: 'id' },
  COMMENT: { type: 'Comment', table: 'comment', by: 'id' },
  ORGANISATION: { type: 'Organisation', table: 'organisation', by: 'id' },
  MEMBERSHIP: { type: 'Membership', table: 'membership', by: 'id' },
  PARTNERSHIP: { type: 'Partnership', table: 'partnership', by: 'partnership_id' },
};

/** Of the titles by language ('': of none) the wanted one: its text or its language. */
const titleSql = (a: string, q: Query, what: 't.value' | 't.key'): string =>
  `(select ${what} from jsonb_each_text(${a}.titles) t
    order by array_position(${q.param(q.locales, 'text[]')}, t.key) nulls last, t.key limit 1)`;

export const inboxItemModel: TypeModel = {
  key: [
    { by: 'reason', type: 'text' },
    { by: 'subject_id', type: 'uuid' },
  ],
  fields: {
    id: (a) => `${a}.reason || ' ' || ${a}.subject_id`,
    reason: (a) => `${a}.reason`,
    subject: {
      choice: Object.entries(subjects).map(([subject, { type, table, by }]) => ({
        when: (a) => `${a}.subject = '${subject}'`,
        one: type,
        from: (a, b) =>
          `${table} ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.${by} = ${a}.subject_id`,
      })),
    },
    title: (a, q) => titleSql(a, q, 't.value'),
    titleLanguage: (a, q) => `nullif(${titleSql(a, q, 't.key')}, '')`,
    deadline: (a) => instant(`${a}.deadline`),
    since: (a) => instant(`${a}.since`),
  },
};
