import type { ResultOf, VariablesOf } from '../../api/graphql';
import type { draftActionDocument, revisionFragment } from './compose.documents';

/** One language's version, as it is written: a part that is not there is empty. */
export interface Version {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

export interface BudgetRow {
  readonly label: string;
  readonly amount: string;
  readonly currency: string;
}

/** All that is written of a revision, as the fields of the page hold it. */
export interface Writing {
  readonly texts: Readonly<Record<string, Version>>;
  readonly area: string;
  readonly valueChains: readonly string[];
  /** Codes with commas between. */
  readonly materials: string;
  /** One on each line. */
  readonly policyLinks: string;
  readonly expectedResult: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly budget: readonly BudgetRow[];
  readonly note: string;
}

export const noVersion: Version = { title: '', summary: '', body: '' };

export const nothingWritten: Writing = {
  texts: {},
  area: '',
  valueChains: [],
  materials: '',
  policyLinks: '',
  expectedResult: '',
  startsOn: '',
  endsOn: '',
  budget: [],
  note: '',
};

/** What a revision says, as its next one begins; the reasons of the old one are its own. */
export function writingOf(revision: ResultOf<typeof revisionFragment>): Writing {
  return {
    texts: Object.fromEntries(
      revision.texts.map(({ language, title, summary, body }) => [
        language,
        { title, summary: summary ?? '', body: body ?? '' },
      ]),
    ),
    area: revision.area?.code ?? '',
    valueChains: revision.valueChains.map(({ code }) => code),
    materials: revision.materials.join(', '),
    policyLinks: revision.policyLinks.join('\n'),
    expectedResult: revision.expectedResult ?? '',
    startsOn: revision.startsOn ?? '',
    endsOn: revision.endsOn ?? '',
    budget: revision.budget.map(({ label, amount, currency }) => ({ label, amount, currency })),
    note: '',
  };
}

const isWritten = ({ title, summary, body }: Version) => `${title}${summary}${body}`.trim() !== '';
const isRow = ({ label, amount }: BudgetRow) => `${label}${amount}`.trim() !== '';
const listed = (text: string, between: RegExp) =>
  text
    .split(between)
    .map((one) => one.trim())
    .filter(Boolean);

/** The languages that something is written in. */
export const languagesOf = ({ texts }: Writing): readonly string[] =>
  Object.entries(texts).flatMap(([language, version]) => (isWritten(version) ? [language] : []));

/** The budget lines that something is written in, by their places on the page. */
export const rowsOf = ({ budget }: Writing): readonly (readonly [number, BudgetRow])[] =>
  [...budget.entries()].filter(([, row]) => isRow(row));

export const linksOf = ({ policyLinks }: Writing): readonly string[] => listed(policyLinks, /\s+/);
export const materialsOf = ({ materials }: Writing): readonly string[] => listed(materials, /[,\s]+/);

/** `1 500 000,50` as the API writes it. */
export const plainAmount = (amount: string): string => amount.replaceAll(/[\s\u00a0]/g, '').replace(',', '.');

type Content = VariablesOf<typeof draftActionDocument>['input']['content'];

/** What is sent. */
export function contentOf(writing: Writing): Content {
  const { area, valueChains, expectedResult, startsOn, endsOn, note } = writing;
  const given = (text: string) => (text.trim() === '' ? null : text);
  return {
    texts: languagesOf(writing).map((language) => {
      const { title, summary, body } = writing.texts[language] ?? noVersion;
      return { language, title, summary: given(summary), body: given(body) };
    }),
    area: given(area),
    valueChains: [...valueChains],
    materials: [...materialsOf(writing)],
    policyLinks: [...linksOf(writing)],
    expectedResult: given(expectedResult),
    startsOn: given(startsOn),
    endsOn: given(endsOn),
    budget: rowsOf(writing).map(([, { label, amount, currency }]) => ({
      label,
      amount: plainAmount(amount),
      currency: currency.trim().toUpperCase(),
    })),
    note: given(note),
  };
}
