import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { partsInEnglish } from '../words/parts.en';
import { partsInKazakh } from '../words/parts.kk';
import { partsInRussian } from '../words/parts.ru';
import { say } from '../words/say';

type Tree = { readonly [key: string]: string | Tree };

/** Every message by its path. */
const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flat(value, `${path}${key}.`),
  );

type Parts = ReturnType<IntlMessageFormat['getAst']>;

/** The values that a message needs; the pound sign of a plural is none. */
const needed = (parts: Parts): string[] =>
  parts.flatMap((part) => [
    ...('value' in part && part.type !== 0 ? [part.value] : []),
    ...('options' in part ? Object.values(part.options).flatMap(({ value }) => needed(value)) : []),
  ]);
const valuesOf = (message: string) =>
  [
    ...new Set(needed(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst())),
  ].toSorted();

type Modules = Readonly<Record<string, Tree>>;
const folders: Readonly<Record<'en' | 'kk' | 'ru', Modules>> = {
  en: import.meta.glob(['../**/words.en.ts', '../words/*.en.ts'], { eager: true }),
  kk: import.meta.glob(['../**/words.kk.ts', '../words/*.kk.ts'], { eager: true }),
  ru: import.meta.glob(['../**/words.ru.ts', '../words/*.ru.ts'], { eager: true }),
};
/** Everything that is said in a language, by file: each exports one tree. */
const said = (language: keyof typeof folders): [string, string][] =>
  Object.entries(folders[language]).flatMap(([file, module]) =>
    Object.values(module).flatMap((tree) =>
      typeof tree === 'string' ? [] : flat(tree, `${file.replace(`.${language}.ts`, '')} `),
    ),
  );

const inEnglish = said('en');

it('all words are looked at', () => {
  expect(Object.keys(folders.en).length).toBeGreaterThan(5);
  for (const language of ['kk', 'ru'] as const)
    expect(said(language).map(([path]) => path)).toEqual(inEnglish.map(([path]) => path));
});

describe.each(['kk', 'ru'] as const)('the words in %s', (language) => {
  const messages = new Map(said(language));

  it('asks for the same values as the English one', () => {
    for (const [path, message] of inEnglish)
      expect([path, valuesOf(messages.get(path) ?? '')]).toEqual([path, valuesOf(message)]);
  });

  it('leaves no English word, but for names', () => {
    const names = /Concord|JavaScript|Ctrl|Enter|Esc|Markdown|EUR|lithium|tungsten|https:\S+/g;
    for (const [path, message] of messages) {
      const said = message
        .replaceAll(/\{\w+(, (plural|select),)?|(?<![\w-])(one|few|many|other|=\d|[A-Z_]+)(?= \{)/g, '')
        .replaceAll(names, '');
      expect([path, /[A-Za-z]{2,}/.exec(said)?.[0]]).toEqual([path, undefined]);
    }
  });
});

it('counts by the rules of each language', () => {
  const drafts = (language: 'en' | 'kk' | 'ru', message: string) =>
    [1, 2, 5, 21].map((count) => say(language, message, { count }));
  expect(drafts('ru', partsInRussian.readers)).toEqual([
    '1 читатель',
    '2 читателя',
    '5 читателей',
    '21 читатель',
  ]);
  expect(drafts('kk', partsInKazakh.readers)[2]).toBe('5 оқырман');
  expect(say('kk', '{count, plural, other {#}}', { count: 48_211 })).toBe('48\u00a0211');
});

it('throws for a sentence with a hole', () => {
  expect(() => say('en', partsInEnglish.request)).toThrow('id');
});
