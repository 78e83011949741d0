/** What a text may be: its greatest length in Unicode code points, and whether it may have line breaks and tabs. */
export interface TextForm {
  readonly max: number;
  readonly multiline: boolean;
}

/** The forms of every text a person writes. */
export const textForms = {
  title: { max: 200, multiline: false },
  name: { max: 200, multiline: false },
  summary: { max: 1_000, multiline: true },
  reasons: { max: 2_000, multiline: true },
  body: { max: 20_000, multiline: true },
} as const satisfies Record<string, TextForm>;

/** Why a text cannot be taken: nothing to read in it, too long, or a character that may not stand in it. */
export type TextProblem =
  | { readonly problem: 'EMPTY' }
  | { readonly problem: 'TOO_LONG'; readonly max: number }
  /** `codePoint` as `U+202E`. */
  | { readonly problem: 'FORBIDDEN_CHARACTER'; readonly codePoint: string };

// Control characters and lone surrogates have no meaning in a text. Overrides, embeddings and isolates make a reader
// see another order of characters than the one that is hashed (Unicode TR36; CVE-2021-42574, "Trojan Source"): two
// sides could approve one digest and have read two texts. The marks U+200E, U+200F and U+061C reorder nothing but
// their neighbours and are needed in honest mixed text, so they stay.
const forbiddenAnywhere = /[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069]/u;
const forbiddenInLines = /(?![\n\t])[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069]/u;
const lineSeparator = /[\u2028\u2029]/u;
const visible = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}]/u;

/**
 * The one form in which a text is stored and hashed: Unicode NFC, line ends LF, no space around it (of several lines:
 * no blank lines before it, no space behind it, since Markdown's indentation has a meaning).
 * @returns the text, or why it cannot be taken. Length is counted after normalising, in code points.
 */
export function normaliseText(raw: string, form: TextForm): { readonly text: string } | TextProblem {
  const text = trimmed(raw.replace(/\r\n?/g, '\n').normalize('NFC'), form);
  const forbidden = forbiddenIn(text, form)?.codePointAt(0);
  if (forbidden !== undefined) return { problem: 'FORBIDDEN_CHARACTER', codePoint: notationOf(forbidden) };
  if (!visible.test(text)) return { problem: 'EMPTY' };
  if (isLongerThan(form.max, text)) return { problem: 'TOO_LONG', max: form.max };
  return { text };
}

function trimmed(text: string, form: TextForm): string {
  return form.multiline ? text.replace(/^(?:[ \t]*\n)+/, '').trimEnd() : text.trim();
}

function forbiddenIn(text: string, form: TextForm): string | undefined {
  const found = form.multiline
    ? forbiddenInLines.exec(text)
    : (forbiddenAnywhere.exec(text) ?? lineSeparator.exec(text));
  return found?.[0];
}

function notationOf(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A code point is one or two UTF-16 units, so most texts are told without counting. */
function isLongerThan(max: number, text: string): boolean {
  return text.length > 2 * max || (text.length > max && Array.from(text).length > max);
}
