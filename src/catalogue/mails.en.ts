import type { MailKind, MailWords } from './mail-kinds.js';

/** What mails say in English. */
export const mailsInEnglish: Readonly<Record<MailKind, MailWords>> = {
  INVITATION: {
    subject: 'Concord: an invitation to the partnership “{partnership}”',
    before: [
      '{inviter} invites you to take part in the partnership “{partnership}” for the organisation “{organisation}”.',
    ],
    link: 'Accept the invitation',
    after: [
      'The link is for you alone. It works once, within {days, plural, one {# day} other {# days}}.',
      'If you did not expect this invitation, leave it: nothing happens without you.',
    ],
  },
  PASSWORD_RESET: {
    subject: 'Concord: a new password',
    before: ['A new password was asked for, for the account with this address.'],
    link: 'Choose a new password',
    after: [
      'The link works once, within {minutes, plural, one {# minute} other {# minutes}}. Choosing a new password ends all your sessions.',
      'If it was not you, leave this mail: your password stays as it is.',
    ],
  },
  PASSWORD_CHANGED: {
    subject: 'Concord: your password has been changed',
    before: ['The password of your account has just been changed.'],
    after: [
      'If it was not you, ask for a new password on the sign-in page at once, and tell the administrator of your installation.',
    ],
  },
};
