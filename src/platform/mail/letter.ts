import type { Language } from '../../catalogue/language.js';
import type { MailKind, MailWords } from '../../catalogue/mail-kinds.js';
import { wordsOf } from '../../catalogue/mail-words.js';
import type { Values } from '../../catalogue/say.js';

/** A mail as it goes out. */
export interface Letter {
  /** The same for every attempt: whoever receives it twice can tell. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Where on the site the link of a kind leads; the token stands behind `#`, which no server on the way ever sees. */
const paths: Partial<Readonly<Record<MailKind, string>>> = {
  INVITATION: 'invitation',
  PASSWORD_RESET: 'reset-password',
};

/** What is to be told, by kind: the values of its sentences, and the token that its link carries. */
export interface MailContent {
  readonly kind: MailKind;
  readonly language: Language;
  readonly values: Values;
  readonly token?: string;
}

/**
 * Writes a mail as plain text and as simple HTML that says the same. Names in it are text: they bring no line into the
 * head and no markup into the body.
 * @param site the address of the installation, `https://concord.example.org`
 */
export function writeLetter(id: string, to: string, content: MailContent, site: string): Letter {
  const { kind, language, token } = content;
  const values = Object.entries(content.values).map(([name, value]) => [
    name,
    typeof value === 'string' ? onOneLine(value) : value,
  ]);
  const words = wordsOf(kind, language, Object.fromEntries(values));
  const path = paths[kind];
  const address = token && path ? `${site.replace(/\/+$/, '')}/${path}#${token}` : undefined;
  return {
    id,
    to,
    subject: onOneLine(words.subject),
    text: asText(words, address),
    html: asHtml(words, address, language),
  };
}

function asText({ before, link, after }: MailWords, address: string | undefined): string {
  const parts = [...before, ...(link && address ? [`${link}:\n${address}`] : []), ...after];
  return `${parts.join('\n\n')}\n`;
}

function asHtml(
  { subject, before, link, after }: MailWords,
  address: string | undefined,
  language: Language,
) {
  const paragraph = (text: string) => `<p>${escaped(text)}</p>`;
  const there = address ? escaped(address) : '';
  const parts = [
    ...before.map(paragraph),
    ...(link && there ? [`<p><a href="${there}">${escaped(link)}</a></p>`, `<p>${there}</p>`] : []),
    ...after.map(paragraph),
  ];
  return `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>\n<body>\n${parts.join('\n')}\n</body></html>\n`;
}

/** Without anything that ends a line or is not seen. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
