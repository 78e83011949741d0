import { actionModel } from './features/actions/action.type.js';
import { budgetLineModel, revisionTextModel } from './features/actions/action-content.type.js';
import { actionLeadModel, leadOfferModel } from './features/actions/lead.type.js';
import { revisionModel } from './features/actions/revision.type.js';
import { partnershipDeadlines, roundDeadlines } from './features/approval/earliest-deadline.type.js';
import { meetingModel } from './features/approval/meeting.type.js';
import { positionModel } from './features/approval/position.type.js';
import { preparedPositionModel } from './features/approval/prepared-position.type.js';
import { actionRounds, approvalRoundModel, roadmapRounds } from './features/approval/round-reads.type.js';
import { sideAnswerModel } from './features/approval/side-answer.type.js';
import {
  briefElectorModel,
  briefLeadModel,
  briefOpenPointsModel,
  budgetTotalModel,
} from './features/brief/brief-parts.type.js';
import { roundBrief, roundBriefModel } from './features/brief/round-brief.type.js';
import { audienceReaders, mentionOfferModel } from './features/discussion/audience-readers.type.js';
import { actionAudiences, partnershipAudiences } from './features/discussion/audiences-to-write.type.js';
import { commentModel } from './features/discussion/comment.type.js';
import { commentMentionModel } from './features/discussion/comment-mention.type.js';
import { commentRemovalModel } from './features/discussion/comment-removal.type.js';
import { commentReportModel } from './features/discussion/comment-report.type.js';
import { commentThread } from './features/discussion/comment-thread.type.js';
import { commentVersionModel } from './features/discussion/comment-version.type.js';
import { passageModel } from './features/discussion/passage.type.js';
import {
  actionThreads,
  partnershipThreads,
  roadmapThreads,
  roundThreads,
} from './features/discussion/subject-threads.type.js';
import { threadModel } from './features/discussion/thread.type.js';
import { threadAssentModel } from './features/discussion/thread-assent.type.js';
import { threadAudienceModel } from './features/discussion/thread-audience.type.js';

import { threadReopeningModel } from './features/discussion/thread-reopening.type.js';

import { groupMemberModel, groupModel } from './features/groups/group.type.js';
import { inboxItemModel } from './features/inbox/inbox-item.type.js';
import { invitationModel } from './features/invitations/invitation.type.js';
import { logModel } from './features/log/log.type.js';
import { logActorModel } from './features/log/log-actor.type.js';
import { logEntryModel } from './features/log/log-entry.type.js';
import { logSubjectModel } from './features/log/log-subject.type.js';
import { budgetLimitModel } from './features/partnerships/budget-limit.type.js';
import { partnershipModel } from './features/partnerships/partnership.type.js';
import { sideModel } from './features/partnerships/side.type.js';
import {
  holidayModel,
  sideCalendarModel,
  sideCalendars,
} from './features/partnerships/side-calendar.type.js';
import { sideRuleModel } from './features/partnerships/side-rule.type.js';
import {
  sideRuleProposalModel,
  sideRules,
  sideRuleVersionModel,
} from './features/partnerships/side-rule-version.type.js';
import { termModel } from './features/partnerships/term.type.js';
import {
  allianceMembershipModel,
  organisationAlliances,
} from './features/people/alliance-membership.type.js';
import { membershipModel, roleProposalModel, userModel } from './features/people/membership.type.js';
import { organisationAssentModel, organisationModel } from './features/people/organisation.type.js';
import { registrationModel } from './features/people/registration.type.js';
import { partnershipRoadmaps } from './features/roadmap/partnership-roadmaps.type.js';
import { roadmapModel } from './features/roadmap/roadmap.type.js';
import { roadmapItemModel, roadmapItems } from './features/roadmap/roadmap-item.type.js';
import { memberSubstitutions, substitutionModel } from './features/substitutes/substitution.type.js';
import { actionWatches, threadWatches } from './features/watches/watch.type.js';
import { localizedTextModel } from './platform/graphql/localized-text.type.js';
import type { Model } from './platform/graphql/model.js';

/** Every GraphQL type whose rows come from SQL, and its table. */
export const model: Model = new Map([
  ['LocalizedText', localizedTextModel],
  [
    'Partnership',
    {
      ...partnershipModel,
      fields: {
        ...partnershipModel.fields,
        ...partnershipThreads,
        ...partnershipAudiences,
        ...partnershipRoadmaps,
        ...partnershipDeadlines,
      },
    },
  ],
  ['Term', termModel],
  ['Side', { ...sideModel, fields: { ...sideModel.fields, ...sideRules, ...sideCalendars } }],
  ['SideCalendar', sideCalendarModel],
  ['Holiday', holidayModel],
  ['SideRuleVersion', sideRuleVersionModel],
  ['SideRuleProposal', sideRuleProposalModel],
  ['BudgetLimit', budgetLimitModel],
  ['SideRule', sideRuleModel],
  [
    'Organisation',
    { ...organisationModel, fields: { ...organisationModel.fields, ...organisationAlliances } },
  ],
  ['AllianceMembership', allianceMembershipModel],
  ['RoleProposal', roleProposalModel],
  ['OrganisationAssent', organisationAssentModel],
  ['Registration', registrationModel],
  ['User', userModel],
  ['Membership', { ...membershipModel, fields: { ...membershipModel.fields, ...memberSubstitutions } }],
  ['Substitution', substitutionModel],
  ['Invitation', invitationModel],
  ['Group', groupModel],
  ['GroupMember', groupMemberModel],
  [
    'Action',
    {
      ...actionModel,
      fields: {
        ...actionModel.fields,
        ...actionThreads,
        ...actionAudiences,
        ...actionRounds,
        ...actionWatches,
      },
    },
  ],
  ['ActionLead', actionLeadModel],
  ['LeadOffer', leadOfferModel],
  ['Revision', revisionModel],
  ['RevisionText', revisionTextModel],
  ['BudgetLine', budgetLineModel],
  ['Log', logModel],
  ['LogEntry', logEntryModel],
  ['LogActor', logActorModel],
  ['LogSubject', logSubjectModel],
  ['Thread', { ...threadModel, fields: { ...threadModel.fields, ...threadWatches } }],
  [
    'ThreadAudience',
    { ...threadAudienceModel, fields: { ...threadAudienceModel.fields, ...audienceReaders } },
  ],
  ['MentionOffer', mentionOfferModel],
  ['ThreadAssent', threadAssentModel],
  ['ThreadReopening', threadReopeningModel],
  ['Passage', passageModel],
  ['Comment', { ...commentModel, fields: { ...commentModel.fields, ...commentThread } }],
  ['CommentMention', commentMentionModel],
  ['CommentRemoval', commentRemovalModel],
  ['CommentReport', commentReportModel],
  ['CommentVersion', commentVersionModel],
  [
    'ApprovalRound',
    {
      ...approvalRoundModel,
      fields: { ...approvalRoundModel.fields, ...roundThreads, ...roundBrief, ...roundDeadlines },
    },
  ],
  ['RoundBrief', roundBriefModel],
  ['BudgetTotal', budgetTotalModel],
  ['BriefLead', briefLeadModel],
  ['BriefElector', briefElectorModel],
  ['BriefOpenPoints', briefOpenPointsModel],
  ['PreparedPosition', preparedPositionModel],
  ['SideAnswer', sideAnswerModel],
  ['Meeting', meetingModel],
  ['Position', positionModel],
  ['InboxItem', inboxItemModel],
  [
    'Roadmap',
    {
      ...roadmapModel,
      fields: { ...roadmapModel.fields, ...roadmapItems, ...roadmapRounds, ...roadmapThreads },
    },
  ],
  ['RoadmapItem', roadmapItemModel],
]);
