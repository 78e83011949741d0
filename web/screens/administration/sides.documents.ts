import { graphql, type ResultOf } from '../../api/graphql';

const ruleFragment = graphql(`
  fragment ShownRule on SideRule @_unmask {
    kind approvals quorum requiredKinds allowsSilence opensPositions
    spokesperson { id name }
  }
`);

export type Rule = ResultOf<typeof ruleFragment>;

const ruledFragment = graphql(
  `fragment RuledSide on Side @_unmask {
    code
    name { text locale }
    rule { ...ShownRule }
    ruleVersion
    ruleVersions { version changedAt rule { ...ShownRule } }
    ruleProposal { proposedAt proposedBy { id user { id name } } rule { ...ShownRule } }
    viewerCan { act allowed code message }
  }`,
  [ruleFragment],
);

export type RuledSide = ResultOf<typeof ruledFragment>;

export const rulesDocument = graphql(
  `query Rules($slug: Code!) {
    partnership(slug: $slug) {
      id
      sides { ...RuledSide }
      accredited: organisations(first: 100, filter: { status: [ACCREDITED] }) { nodes { id name side kind } }
    }
  }`,
  [ruledFragment],
);

export const changeRuleDocument = graphql(
  `mutation ChangeSideRule($input: ChangeSideRuleInput!) {
    changeSideRule(input: $input) {
      awaitsSecond
      partnership { id sides { ...RuledSide } }
      refusal { message path }
    }
  }`,
  [ruledFragment],
);

const calendarFragment = graphql(`
  fragment ShownCalendar on SideCalendar @_unmask {
    version weekend holidays { date name } workingDays source changedAt
  }
`);

export const calendarsDocument = graphql(
  `query Calendars($slug: Code!) {
    partnership(slug: $slug) {
      id
      sides {
        code timeZone
        name { text locale }
        calendar { ...ShownCalendar }
        calendarVersions { version source changedAt }
        viewerCan { act allowed code message }
      }
    }
  }`,
  [calendarFragment],
);

export type CalendarSide = NonNullable<ResultOf<typeof calendarsDocument>['partnership']>['sides'][number];

export const changeCalendarDocument = graphql(`
  mutation ChangeCalendar($input: ChangeCalendarInput!) {
    changeCalendar(input: $input) { partnership { id } refusal { message path } }
  }
`);
