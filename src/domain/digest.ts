import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { Temporal } from 'temporal-polyfill';
import { canonicalDecimal } from './decimal.js';

/** One language's version of an action. */
export interface RevisionText {
  readonly title: string;
  readonly summary: string | null;
  readonly body: string | null;
}

/** A line of the budget: `amount` a canonical decimal, `currency` ISO 4217. */
export interface BudgetLine {
  readonly label: string;
  readonly amount: string;
  readonly currency: string;
}

/** A file that belongs to the text, by the digest of its bytes. */
export interface Attachment {
  readonly name: string;
  readonly digest: string;
}

/** What two sides approve, whole: the document whose digest a position names. Made only by `revisionDocument`. */
export interface RevisionDocument {
  readonly format: 'concord/revision/1';
  /** The partnership's slug. */
  readonly partnership: string;
  /** The action's UUID. */
  readonly action: string;
  /** The revision's number, from 1. */
  readonly number: number;
  /** By equal language (BCP 47); a language not yet written has no key. */
  readonly texts: Readonly<Record<string, RevisionText>>;
  readonly area: string | null;
  readonly valueChains: readonly string[];
  readonly materials: readonly string[];
  readonly policyLinks: readonly string[];
  readonly expectedResult: string | null;
  /** ISO 8601 date. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** In the order the authors gave: a list, not a set. */
  readonly budget: readonly BudgetLine[];
  /** The lead organisation's UUID by side code; every side has a key, null while it has no lead. */
  readonly leads: Readonly<Record<string, string | null>>;
  readonly attachments: readonly Attachment[];
}

/** What `revisionDocument` puts into canonical form: the fields in any order, spelling and trailing zeros. */
export interface RevisionContent extends Omit<RevisionDocument, 'format' | 'leads'> {
  /** The languages whose versions are approved together; texts in others stay outside the document. */
  readonly equalLanguages: readonly string[];
  /** The codes of all sides of the partnership. */
  readonly sides: readonly string[];
  readonly leads: Readonly<Record<string, string | null | undefined>>;
}

/**
 * Brings a revision into the one form of `concord/revision/1`: sets sorted (by UTF-16 code unit, as RFC 8785 sorts
 * keys) and without repetition, text NFC, an empty or absent value null, amounts canonical, UUIDs in lower case.
 * @throws RangeError for an amount or date that the input types should have refused
 */
export function revisionDocument(content: RevisionContent): RevisionDocument {
  return {
    format: 'concord/revision/1',
    partnership: content.partnership,
    action: content.action.toLowerCase(),
    number: content.number,
    texts: textsIn(content.equalLanguages, content.texts),
    area: content.area || null,
    valueChains: setOf(content.valueChains),
    materials: setOf(content.materials),
    policyLinks: setOf(content.policyLinks),
    expectedResult: textOrNull(content.expectedResult),
    startsOn: dateOrNull(content.startsOn),
    endsOn: dateOrNull(content.endsOn),
    budget: content.budget.map(budgetLine),
    leads: Object.fromEntries(
      content.sides.map((side) => [side, content.leads[side]?.toLowerCase() ?? null]),
    ),
    attachments: content.attachments
      .map(({ name, digest }) => ({ name: name.normalize('NFC'), digest }))
      .sort((a, b) => order(a.name, b.name) || order(a.digest, b.digest)),
  };
}

/** The document as RFC 8785 canonical JSON: one content, one text. @throws Error for a lone surrogate */
export function canonicalOf(document: object): string {
  const text = canonicalize(document);
  if (text === undefined) throw new TypeError('Not a JSON document.');
  return text;
}

/** `sha256:` and the 64 hexadecimal digits of SHA-256 over the canonical JSON in UTF-8. */
export function sha256Of(document: object): string {
  return `sha256:${createHash('sha256').update(canonicalOf(document), 'utf8').digest('hex')}`;
}

/** The digest of a revision: what leads confirm and sides approve. */
export const digestOf = (document: RevisionDocument): string => sha256Of(document);

function textsIn(languages: readonly string[], texts: RevisionContent['texts']): RevisionDocument['texts'] {
  const versions = languages.flatMap((language) => {
    const text = texts[language];
    if (!text) return [];
    const { title, summary, body } = text;
    return [
      [
        language,
        { title: title.normalize('NFC'), summary: textOrNull(summary), body: textOrNull(body) },
      ] as const,
    ];
  });
  return Object.fromEntries(versions);
}

function setOf(codes: readonly string[]): readonly string[] {
  return [...new Set(codes.map((code) => code.normalize('NFC')))].sort(order);
}

function textOrNull(text: string | null): string | null {
  return text?.normalize('NFC') || null;
}

function dateOrNull(date: string | null): string | null {
  return date === null ? null : Temporal.PlainDate.from(date).toString();
}

function budgetLine({ label, amount, currency }: BudgetLine): BudgetLine {
  const canonical = canonicalDecimal(amount);
  if ('problem' in canonical) throw new RangeError(`${amount} is no amount: ${canonical.problem}.`);
  return { label: label.normalize('NFC'), amount: canonical.decimal, currency };
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
