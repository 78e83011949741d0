/** What a text may be: its greatest length in Unicode code points, and whether it may have line breaks and tabs. */
export interface TextForm {
  readonly max: number;
  readonly multiline: boolean;
}

/** The forms of every text a person writes. */
export const textForms = {
  title: { max: 200, multiline: false },
  viewName: { max: 80, multiline: false },
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

// One reading has one digest (ADR 1). So a text has nothing without a meaning of its own (control and private-use
// characters, noncharacters, lone surrogates), and nothing that is not seen: the default ignorable code points of Unicode
// (zero-width and soft marks, fillers, tags) and interlinear annotation. Among them are overrides, embeddings and
// isolates, which make a reader see another order of characters than the one that is hashed (Unicode TR36;
// CVE-2021-42574, "Trojan Source"). Flags written with tags (England) are lost by it. Three kinds are kept:
// joiners behind a letter or vowel sign of a script without case, or an emoji; a variation selector behind a sign that
// can have variants; and in several lines U+200E, U+200F and U+061C, which reorder nothing but their neighbours. In one
// line, where a title stands alone, those only make two of what looks like one.
const hidden =
  '\\p{Cc}\\p{Surrogate}\\p{Co}\\p{Noncharacter_Code_Point}\\p{Default_Ignorable_Code_Point}\\uFFF9-\\uFFFB';
const joiner = '(?<=[\\p{Lo}\\p{M}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\u0640])[\\u200C\\u200D]';
const selector = '(?<=[\\p{Lo}\\p{S}\\p{P}\\p{Emoji}])\\p{Variation_Selector}';
const forbiddenAnywhere = new RegExp(`(?!${joiner}|${selector})[${hidden}]`, 'u');
const forbiddenInLines = new RegExp(
  `(?![\\n\\t\\u200E\\u200F\\u061C]|${joiner}|${selector})[${hidden}]`,
  'u',
);
const lineSeparator = /[\u2028\u2029]/u;
const visible = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}]/u;

/**
 * The one form in which a text is stored and hashed: Unicode NFC, line ends LF, no space around it (of several lines:
 * no blank lines before it, no space behind it, since Markdown's indentation has a meaning).
 * @returns the text, or why it cannot be taken. Length is counted after normalising, in code points.
 */
export function normaliseText(raw: string, form: TextForm): { readonly text: string } | TextProblem {
  const text = trimmed(raw.replace(/\r\n?/g, '\n').normalize('NFC'), form);
  if (!visible.test(text)) return { problem: 'EMPTY' };
  const forbidden = forbiddenIn(text, form)?.codePointAt(0);
  if (forbidden !== undefined) return { problem: 'FORBIDDEN_CHARACTER', codePoint: notationOf(forbidden) };
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
