import type { Request } from '../../platform/graphql/request.js';
import type { MailRow, Outbox } from '../../platform/mail/outbox.js';

/** The mail that tells of a changed password, in the language of whoever changed it; worth sending for a week. */
export function noticeOf(outbox: Outbox, { language }: Request): MailRow {
  return outbox.sealed({ kind: 'PASSWORD_CHANGED', language, values: {}, minutes: 7 * 24 * 60 });
}
