import type { BudgetLine, RevisionDocument, RevisionText } from './digest.js';
import { type Refused, refuse } from './refusal.js';

/** One language's version, as it comes in. */
export interface WrittenText extends RevisionText {
  readonly language: string;
}

/** What an author writes: the same for a draft and for every later revision. */
export interface RevisionInput {
  readonly texts: readonly WrittenText[];
  readonly area: string | null;
  readonly valueChains: readonly string[];
  readonly materials: readonly string[];
  readonly policyLinks: readonly string[];
  readonly expectedResult: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly budget: readonly BudgetLine[];
  readonly note: string | null;
}

/** The content of a revision, as one that changes nothing but the leads writes it again; the note was the old one's. */
export function contentOf(
  document: RevisionDocument,
  translations: Readonly<Record<string, RevisionText>>,
): RevisionInput {
  const { area, valueChains, materials, policyLinks, expectedResult, startsOn, endsOn, budget } = document;
  const texts = Object.entries({ ...document.texts, ...translations });
  return {
    texts: texts.map(([language, text]) => ({ language, ...text })),
    area,
    valueChains,
    materials,
    policyLinks,
    expectedResult,
    startsOn,
    endsOn,
    budget,
    note: null,
  };
}

/** What a partnership allows a text to name. */
export interface Vocabulary {
  readonly workingLanguages: readonly string[];
  readonly areas: readonly string[];
  readonly valueChains: readonly string[];
}

/** Refuses what the partnership does not know, languages given twice, and an end before the start; names the field of `input`. */
export function refuseRevision(input: RevisionInput, known: Vocabulary): Refused | undefined {
  for (const [index, { language }] of input.texts.entries()) {
    const path = ['content', 'texts', String(index), 'language'];
    if (!known.workingLanguages.includes(language)) return refuse('LANGUAGE_UNKNOWN', path, { language });
    if (input.texts.findIndex((text) => text.language === language) < index) {
      return refuse('LANGUAGE_TWICE', path, { language });
    }
  }
  if (input.area && !known.areas.includes(input.area))
    return refuse('CODE_UNKNOWN', ['content', 'area'], { code: input.area });
  for (const [index, code] of input.valueChains.entries()) {
    if (!known.valueChains.includes(code))
      return refuse('CODE_UNKNOWN', ['content', 'valueChains', String(index)], { code });
  }
  if (input.startsOn && input.endsOn && input.endsOn < input.startsOn)
    return refuse('DATES_REVERSED', ['content', 'endsOn']);
  return undefined;
}
