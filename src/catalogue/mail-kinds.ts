/** Every kind of mail, with the values of its sentences. Names in them are text that somebody wrote. */
export interface MailValues {
  readonly INVITATION: {
    readonly partnership: string;
    readonly organisation: string;
    readonly inviter: string;
    readonly days: number;
  };
  readonly PASSWORD_RESET: { readonly minutes: number };
  readonly PASSWORD_CHANGED: Readonly<Record<never, never>>;
}

export const mailKinds = ['INVITATION', 'PASSWORD_RESET', 'PASSWORD_CHANGED'] as const;
export type MailKind = (typeof mailKinds)[number] & keyof MailValues;

/** What a mail says, in ICU MessageFormat: its paragraphs before and after the link, and what the link does. */
export interface MailWords {
  readonly subject: string;
  readonly before: readonly string[];
  /** Absent: the mail has no link. */
  readonly link?: string;
  readonly after: readonly string[];
}
