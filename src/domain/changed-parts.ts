import { type ComparedFact, comparedFacts } from './difference.js';
import { canonicalOf, type RevisionDocument, type RevisionText } from './digest.js';

const fields = ['title', 'summary', 'body'] as const satisfies readonly (keyof RevisionText)[];

/** Which parts of a text, by language, and which facts differ between two revisions: cheap, and without their words. */
export function changedParts(
  from: RevisionDocument,
  to: RevisionDocument,
): {
  readonly texts: readonly { readonly language: string; readonly field: keyof RevisionText }[];
  readonly facts: readonly ComparedFact[];
} {
  const languages = [...new Set([from, to].flatMap(({ texts }) => Object.keys(texts)))].toSorted();
  const said = ({ texts }: RevisionDocument, language: string, field: keyof RevisionText) =>
    texts[language]?.[field] ?? '';
  return {
    texts: languages.flatMap((language) =>
      fields
        .filter((field) => said(from, language, field) !== said(to, language, field))
        .map((field) => ({ language, field })),
    ),
    facts: comparedFacts.filter((fact) => canonicalOf([from[fact]]) !== canonicalOf([to[fact]])),
  };
}
