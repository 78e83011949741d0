import { paragraphsOf, textOf } from './merge';
import { type BudgetRow, noVersion, type Writing } from './writing';

/** One part of a text as paragraphs, and how it is put back. */
export interface Part {
  readonly key: string;
  /** Of a part that each language has. */
  readonly language?: string;
  readonly name:
    | 'title'
    | 'summary'
    | 'body'
    | 'result'
    | 'area'
    | 'chains'
    | 'materials'
    | 'startsOn'
    | 'endsOn'
    | 'budget'
    | 'links';
  readonly read: (writing: Writing) => readonly string[];
  readonly put: (writing: Writing, paragraphs: readonly string[]) => Writing;
}

const one = (text: string) => (text === '' ? [] : [text]);
const rowText = ({ label, amount, currency }: BudgetRow) => [label, amount, currency].join(' \u00b7 ');
const rowOf = (text: string): BudgetRow => {
  const [currency = '', amount = '', ...label] = text.split(' \u00b7 ').toReversed();
  return { label: label.toReversed().join(' \u00b7 '), amount, currency };
};

const versionParts = (language: string): readonly Part[] =>
  (['title', 'summary', 'body'] as const).map((name) => ({
    key: `${language}-${name}`,
    language,
    name,
    read: ({ texts }) => paragraphsOf((texts[language] ?? noVersion)[name]),
    put: (writing, paragraphs) => ({
      ...writing,
      texts: {
        ...writing.texts,
        [language]: { ...(writing.texts[language] ?? noVersion), [name]: textOf(paragraphs) },
      },
    }),
  }));

const plain = (key: 'area' | 'materials' | 'startsOn' | 'endsOn'): Part => ({
  key,
  name: key,
  read: (writing) => one(writing[key]),
  put: (writing, paragraphs) => ({ ...writing, [key]: paragraphs.join(key === 'materials' ? ', ' : '') }),
});

/** Every part that two people may have changed; why a revision was made is of each alone. */
export const partsOf = (languages: readonly string[]): readonly Part[] => [
  ...languages.flatMap(versionParts),
  plain('area'),
  {
    key: 'valueChains',
    name: 'chains',
    read: ({ valueChains }) => valueChains.toSorted(),
    put: (writing, valueChains) => ({ ...writing, valueChains: [...new Set(valueChains)] }),
  },
  {
    key: 'expectedResult',
    name: 'result',
    read: ({ expectedResult }) => paragraphsOf(expectedResult),
    put: (writing, paragraphs) => ({ ...writing, expectedResult: textOf(paragraphs) }),
  },
  plain('startsOn'),
  plain('endsOn'),
  plain('materials'),
  {
    key: 'budget',
    name: 'budget',
    read: ({ budget }) => budget.map(rowText),
    put: (writing, rows) => ({ ...writing, budget: rows.map(rowOf) }),
  },
  {
    key: 'policyLinks',
    name: 'links',
    read: ({ policyLinks }) => policyLinks.split(/\s+/).filter(Boolean),
    put: (writing, links) => ({ ...writing, policyLinks: links.join('\n') }),
  },
];
