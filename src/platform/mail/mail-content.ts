import { z } from 'zod';
import { languages } from '../../catalogue/language.js';
import { mailKinds } from '../../catalogue/mail-kinds.js';
import type { MailContent } from './letter.js';
import type { ClaimedMail } from './mail-queue.store.js';
import { unseal } from './seal.js';

const kind = z.enum(mailKinds);
const language = z.enum(languages);
const said = z.object({
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  token: z.string().optional(),
});

/** What a queued mail says; undefined where it cannot be read: another version queued it, or under another secret. */
export function readContent(key: string, mail: ClaimedMail): MailContent | undefined {
  const content = said.safeParse(unseal(key, mail.id, mail.sealed));
  const [ofKind, inLanguage] = [kind.safeParse(mail.kind), language.safeParse(mail.language)];
  if (!content.success || !ofKind.success || !inLanguage.success) return undefined;
  const { values, token } = content.data;
  return { kind: ofKind.data, language: inLanguage.data, values, ...(token !== undefined && { token }) };
}
