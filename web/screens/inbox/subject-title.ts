import type { ResultOf } from '../../api/graphql';
import type { subjectsDocument } from './inbox.documents';

type Subject = ResultOf<typeof subjectsDocument>['nodes'][number] | undefined;

/** What a subject of the record is called, and in which language where that is known. */
export function titleOf(subject: Subject): { readonly text: string; readonly locale?: string } | undefined {
  switch (subject?.__typename) {
    case 'Action':
      return subject.title;
    case 'ApprovalRound':
      return subject.action.title;
    case 'Thread':
      return { text: subject.threadTitle, locale: subject.language };
    case 'Comment':
      return { text: subject.thread.threadTitle, locale: subject.thread.language };
    case 'Organisation':
    case 'Group':
      return { text: subject.name };
    case 'Membership':
      return { text: subject.user.name };
    default:
      return undefined;
  }
}
