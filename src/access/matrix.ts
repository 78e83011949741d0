import type { Role } from '../domain/role.js';

/** Where a role may do an act: nowhere, on subjects its organisation is related to, on its side's, anywhere in its partnership. */
export type Cell = 'no' | 'own' | 'side' | 'any';

/** What `own` means for an act. */
export type Relation =
  | 'author'
  | 'lead'
  | 'first lead'
  | 'organisation concerned'
  | 'opener'
  | 'elector'
  | 'spokesperson'
  | 'assenter'
  | 'oneself'
  | 'in it'
  | 'who formed it, in it'
  | 'who formed it';

/** A role, or standing in for an approver for a period (`nameSubstitute`), whatever roles one has. */
export type Seat = Role | 'SUBSTITUTE';

export interface Row {
  /** The field of the schema that this row opens. */
  readonly field: `${'Query' | 'Mutation' | 'Subscription'}.${string}`;
  /** Anybody, whoever is signed in, the installation's administrator, or by role of the acting membership. */
  readonly who: 'anybody' | 'user' | 'administrator' | 'member';
  readonly own?: Relation;
  readonly cells: Readonly<Record<Seat, Cell>>;
}

const nobody: Record<Seat, Cell> = {
  SUBSTITUTE: 'no',
  OBSERVER: 'no',
  CONTRIBUTOR: 'no',
  APPROVER: 'no',
  FOCAL_POINT: 'no',
  SECRETARIAT: 'no',
};
const open = (field: Row['field']): Row => ({ field, who: 'anybody', cells: nobody });
const user = (field: Row['field']): Row => ({ field, who: 'user', cells: nobody });
const administrator = (field: Row['field']): Row => ({ field, who: 'administrator', cells: nobody });
const member = (field: Row['field'], cells: Partial<Record<Seat, Cell>>, own?: Relation): Row => ({
  field,
  who: 'member',
  ...(own && { own }),
  cells: { ...nobody, ...cells },
});

const readers: Partial<Record<Role, Cell>> = {
  OBSERVER: 'any',
  CONTRIBUTOR: 'any',
  APPROVER: 'any',
  FOCAL_POINT: 'any',
  SECRETARIAT: 'any',
};

const writers: Partial<Record<Role, Cell>> = {
  CONTRIBUTOR: 'any',
  APPROVER: 'any',
  FOCAL_POINT: 'any',
  SECRETARIAT: 'any',
};
const authors: Partial<Record<Role, Cell>> = {
  CONTRIBUTOR: 'own',
  APPROVER: 'own',
  FOCAL_POINT: 'own',
  SECRETARIAT: 'own',
};

/**
 * Who may do what: the only such table. Whether an act is possible now is for `domain/`. A field of Query, Mutation or
 * Subscription without a row stops the server at its start. docs/permissions.md is made from it.
 */
export const matrix = {
  'session.begin': open('Mutation.signIn'),
  'session.refresh': open('Mutation.refreshSession'),
  'session.end': user('Mutation.signOut'),
  'session.revoke': user('Mutation.revokeSession'),
  'password.change': user('Mutation.changePassword'),
  'password.requestReset': open('Mutation.requestPasswordReset'),
  'password.reset': open('Mutation.resetPassword'),
  'viewer.read': user('Query.viewer'),
  'markdown.render': user('Query.markdownHtml'),
  'partnerships.read': user('Query.partnerships'),
  'partnership.read': member('Query.partnership', readers),
  'action.read': member('Query.action', readers),
  'node.read': member('Query.node', readers),
  'nodes.read': member('Query.nodes', readers),
  'action.draft': member('Mutation.draftAction', { CONTRIBUTOR: 'own' }, 'organisation concerned'),
  'action.revise': member('Mutation.reviseAction', { CONTRIBUTOR: 'own' }, 'lead'),
  'lead.invite': member('Mutation.inviteLead', { CONTRIBUTOR: 'own' }, 'first lead'),
  'lead.offer': member('Mutation.offerLead', { CONTRIBUTOR: 'own' }, 'organisation concerned'),
  'offer.answer': member('Mutation.answerOffer', { CONTRIBUTOR: 'own' }, 'first lead'),
  'lead.confirm': member('Mutation.confirmLead', { CONTRIBUTOR: 'own' }, 'lead'),
  'lead.decline': member('Mutation.declineLead', { CONTRIBUTOR: 'own' }, 'lead'),
  'lead.stepDown': member('Mutation.stepDown', { CONTRIBUTOR: 'own' }, 'lead'),
  'action.propose': member('Mutation.proposeAction', { CONTRIBUTOR: 'own' }, 'lead'),
  'action.return': member('Mutation.returnAction', { FOCAL_POINT: 'side' }),
  'action.requestChange': member('Mutation.requestChange', { CONTRIBUTOR: 'own' }, 'lead'),
  'action.withdraw': member('Mutation.withdrawAction', { CONTRIBUTOR: 'own' }, 'first lead'),
  'partnership.create': administrator('Mutation.createPartnership'),
  'rule.change': member('Mutation.changeSideRule', { FOCAL_POINT: 'side' }),
  'calendar.change': member('Mutation.changeCalendar', { FOCAL_POINT: 'side' }),
  'member.invite': member('Mutation.inviteMember', { FOCAL_POINT: 'side' }),
  'invitation.revoke': member('Mutation.revokeInvitation', { FOCAL_POINT: 'side' }),
  'invitation.look': open('Query.invitationOfLink'),
  'invitation.accept': open('Mutation.acceptInvitation'),
  'organisation.register': open('Mutation.registerOrganisation'),
  'organisation.accredit': member('Mutation.accreditOrganisation', { FOCAL_POINT: 'side' }),
  'organisation.reject': member('Mutation.rejectOrganisation', { FOCAL_POINT: 'side' }),
  'organisation.suspend': member('Mutation.suspendOrganisation', { FOCAL_POINT: 'side' }),
  'alliance.join': member(
    'Mutation.joinAlliance',
    { CONTRIBUTOR: 'own', FOCAL_POINT: 'side' },
    'organisation concerned',
  ),
  'alliance.leave': member(
    'Mutation.leaveAlliance',
    { CONTRIBUTOR: 'own', FOCAL_POINT: 'side' },
    'organisation concerned',
  ),
  'roles.assign': member('Mutation.assignRoles', { FOCAL_POINT: 'side' }),
  'member.suspend': member('Mutation.suspendMember', { FOCAL_POINT: 'side' }),
  'member.reinstate': member('Mutation.reinstateMember', { FOCAL_POINT: 'side' }),
  // A room is formed by any organisation that is in it; of a working or steering group `side` is one of its sides.
  'group.form': member(
    'Mutation.formGroup',
    { CONTRIBUTOR: 'own', FOCAL_POINT: 'side', SECRETARIAT: 'any' },
    'in it',
  ),
  'group.change': member(
    'Mutation.changeGroup',
    { CONTRIBUTOR: 'own', FOCAL_POINT: 'side', SECRETARIAT: 'own' },
    'who formed it, in it',
  ),
  'group.close': member(
    'Mutation.closeGroup',
    { CONTRIBUTOR: 'own', FOCAL_POINT: 'side', SECRETARIAT: 'own' },
    'who formed it',
  ),
  'thread.open': member('Mutation.openThread', writers),
  'comment.post': member('Mutation.postComment', writers),
  'comment.edit': member('Mutation.editComment', authors, 'author'),
  'comment.remove': member('Mutation.removeComment', { ...authors, FOCAL_POINT: 'side' }, 'author'),
  'comment.report': member('Mutation.reportComment', writers),
  'reports.dismiss': member('Mutation.dismissReports', { FOCAL_POINT: 'side' }),
  'thread.markBlocking': member('Mutation.markBlocking', { FOCAL_POINT: 'any' }),
  'thread.reopen': member('Mutation.reopenThread', { ...authors, FOCAL_POINT: 'any' }, 'opener'),
  'thread.move': member('Mutation.moveThread', { FOCAL_POINT: 'side' }),
  'thread.attach': member('Mutation.attachThread', { ...authors, FOCAL_POINT: 'side' }, 'opener'),
  'thread.markRead': member('Mutation.markRead', readers),
  'watch.choose': member('Mutation.watch', readers),
  'view.save': member('Mutation.saveView', readers),
  'view.remove': member('Mutation.removeSavedView', readers),
  'watch.end': member('Mutation.unwatch', readers),
  'thread.resolve': member('Mutation.resolveThread', { ...authors, FOCAL_POINT: 'any' }, 'opener'),
  'round.open': member('Mutation.openRound', { FOCAL_POINT: 'any', SECRETARIAT: 'any' }),
  'round.cancel': member('Mutation.cancelRound', { FOCAL_POINT: 'any', SECRETARIAT: 'own' }, 'opener'),
  'silence.accept': member('Mutation.acceptSilence', { FOCAL_POINT: 'any' }),
  'round.extend': member('Mutation.extendRound', { FOCAL_POINT: 'any', SECRETARIAT: 'own' }, 'opener'),
  'meeting.ask': member('Mutation.askForMeeting', { FOCAL_POINT: 'any' }),
  'substitute.name': member('Mutation.nameSubstitute', { APPROVER: 'own', FOCAL_POINT: 'side' }, 'oneself'),
  'substitution.end': member('Mutation.endSubstitution', { APPROVER: 'own', FOCAL_POINT: 'side' }, 'oneself'),
  'position.prepare': member('Mutation.preparePosition', { CONTRIBUTOR: 'own', APPROVER: 'own' }, 'elector'),
  'position.take': member('Mutation.takePosition', { APPROVER: 'own', SUBSTITUTE: 'own' }, 'elector'),
  'position.confirm': member('Mutation.confirmPosition', { APPROVER: 'own', SUBSTITUTE: 'own' }, 'elector'),
  'reservation.lift': member('Mutation.liftReservation', { APPROVER: 'own', SUBSTITUTE: 'own' }, 'elector'),
  'answer.give': member(
    'Mutation.giveAnswer',
    { APPROVER: 'own', SUBSTITUTE: 'own', FOCAL_POINT: 'side' },
    'spokesperson',
  ),
  'roadmap.draft': member('Mutation.draftRoadmap', { FOCAL_POINT: 'any', SECRETARIAT: 'any' }),
  'roadmap.read': member('Query.roadmap', readers),
  'log.follow': member('Subscription.logAppended', readers),
  'thread.follow': member('Subscription.threadChanged', readers),
  'inbox.follow': member('Subscription.inboxChanged', readers),
  'round.follow': member('Subscription.roundChanged', readers),
} as const satisfies Record<string, Row>;

export type Act = keyof typeof matrix;

/** The row of an act. */
export const rowOf = (act: Act): Row => matrix[act];

/** The row that opens a field of the schema, if there is one. */
export function rowOfField(type: string, field: string): Row | undefined {
  return byField.get(`${type}.${field}`);
}

const byField = new Map<string, Row>(Object.values(matrix).map((row) => [row.field, row]));
