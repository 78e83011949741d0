import {
  contentOf,
  languagesOf,
  linksOf,
  materialsOf,
  noVersion,
  plainAmount,
  rowsOf,
  type Writing,
} from './writing';

/** What stands against sending, at which field: by the field's id, and a key of the words. */
export interface Problem {
  readonly field: string;
  readonly why:
    | 'noTitle'
    | 'noTitleIn'
    | 'tooLong'
    | 'noLabel'
    | 'wrongAmount'
    | 'wrongCurrency'
    | 'wrongLink'
    | 'wrongCode'
    | 'endBeforeStart';
  readonly values?: Readonly<Record<string, string | number>>;
}

/** The greatest lengths, as the API's scalars have them (Line, Summary, Markdown). */
const longest = { title: 200, summary: 1_000, body: 20_000 } as const;
const isTooLong = (text: string, most: number) => text.length > most && [...text].length > most;

const isLink = (link: string) => URL.canParse(link) && /^https?:$/.test(new URL(link).protocol);

/** What can be said before it is sent; what the server alone knows comes as its refusal. */
export function problemsOf(writing: Writing, first: string): readonly Problem[] {
  const languages = languagesOf(writing);
  const found: Problem[] = languages.length === 0 ? [{ field: `${first}-title`, why: 'noTitle' }] : [];
  for (const language of languages) {
    const version = writing.texts[language] ?? noVersion;
    if (version.title.trim() === '')
      found.push({ field: `${language}-title`, why: 'noTitleIn', values: { language } });
    for (const part of ['title', 'summary', 'body'] as const)
      if (isTooLong(version[part], longest[part]))
        found.push({ field: `${language}-${part}`, why: 'tooLong', values: { most: longest[part] } });
  }
  if (isTooLong(writing.expectedResult, longest.summary))
    found.push({ field: 'expectedResult', why: 'tooLong', values: { most: longest.summary } });
  const { startsOn, endsOn } = writing;
  if (startsOn && endsOn && endsOn < startsOn) found.push({ field: 'endsOn', why: 'endBeforeStart' });
  for (const [place, { label, amount, currency }] of rowsOf(writing)) {
    if (label.trim() === '') found.push({ field: `budget-${place}-label`, why: 'noLabel' });
    if (!/^\d{1,18}(\.\d{1,6})?$/.test(plainAmount(amount)))
      found.push({ field: `budget-${place}-amount`, why: 'wrongAmount' });
    if (!/^[A-Za-z]{3}$/.test(currency.trim()))
      found.push({ field: `budget-${place}-currency`, why: 'wrongCurrency' });
  }
  const link = linksOf(writing).find((one) => !isLink(one));
  if (link !== undefined) found.push({ field: 'policyLinks', why: 'wrongLink', values: { link } });
  const code = materialsOf(writing).find((one) => !/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(one));
  if (code !== undefined) found.push({ field: 'materials', why: 'wrongCode', values: { code } });
  return found;
}

/** The field that a path of the API names, in what was sent: `content.texts.0.title`, `input.content.endsOn`. */
export function fieldOf(path: readonly (string | number)[], writing: Writing): string | undefined {
  const [name, place, part] = path.slice(path.indexOf('content') + 1).map(String);
  if (!path.includes('content') || name === undefined) return undefined;
  if (name === 'texts') {
    const language = contentOf(writing).texts[Number(place)]?.language;
    return language && `${language}-${part === 'summary' || part === 'body' ? part : 'title'}`;
  }
  if (name === 'budget') {
    const row = rowsOf(writing)[Number(place)]?.[0];
    return row === undefined ? 'budget-0-label' : `budget-${row}-${part ?? 'label'}`;
  }
  return name;
}
