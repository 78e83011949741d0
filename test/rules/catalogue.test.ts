import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { assessmentMessages } from '../../src/catalogue/assessment-sentence.js';
import { assessmentsInEnglish } from '../../src/catalogue/assessments.en.js';
import { faultSentences } from '../../src/catalogue/fault-sentence.js';
import { languageOf, languages } from '../../src/catalogue/language.js';
import { mailKinds } from '../../src/catalogue/mail-kinds.js';
import { mailWords } from '../../src/catalogue/mail-words.js';
import { refusalSentence, refusalSentences } from '../../src/catalogue/refusal-sentence.js';
import { say } from '../../src/catalogue/say.js';
import { terms } from '../../src/catalogue/terms.js';
import { refusalCodes } from '../../src/domain/refusal.js';

/** The names that a message fills in. */
function namesIn(message: string): readonly string[] {
  const named = [...message.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name ?? '');
  return [...new Set(named)].filter((name) => name !== '').toSorted();
}

describe.each(languages)('the catalogue in %s', (language) => {
  it.each(refusalCodes)('has a sentence for %s that fills in the same values', (code) => {
    const message = refusalSentences[language][code];
    expect(() => new IntlMessageFormat(message, language)).not.toThrow();
    expect(namesIn(message)).toEqual(namesIn(refusalSentences.en[code]));
    expect(message).toMatch(/\.$/);
  });

  it.each(Object.entries(faultSentences.en))('says %s with the same values', (code, english) => {
    const message = Object.entries(faultSentences[language]).find(([key]) => key === code)?.[1] ?? '';
    expect(() => new IntlMessageFormat(message, language)).not.toThrow();
    expect(namesIn(message)).toEqual(namesIn(english));
    expect(message).toMatch(/\.$/);
  });

  it.each(mailKinds)('has the words of the mail %s, with the same values', (kind) => {
    const [words, english] = [mailWords[language][kind], mailWords.en[kind]];
    const messages = ({ subject, before, link = '', after }: typeof words) => [
      subject,
      ...before,
      link,
      ...after,
    ];
    for (const message of messages(words))
      expect(() => new IntlMessageFormat(message, language)).not.toThrow();
    expect(messages(words).map(namesIn)).toEqual(messages(english).map(namesIn));
    expect(words.link === undefined).toBe(english.link === undefined);
    for (const paragraph of [...words.before, ...words.after]) expect(paragraph).toMatch(/\.$/);
  });
  it.each(Object.entries(assessmentsInEnglish))(
    'says %s of an assessment with the same values',
    (name, english) => {
      const message = Object.entries(assessmentMessages[language]).find(([key]) => key === name)?.[1] ?? '';
      expect(() => new IntlMessageFormat(message, language)).not.toThrow();
      expect(namesIn(message)).toEqual(namesIn(english));
    },
  );

  it('has a word for every term', () => {
    expect(Object.entries(terms).filter(([, words]) => !words[language])).toEqual([]);
  });
});

describe('Kazakh and Russian', () => {
  const english = [...Object.values(refusalSentences.en), ...Object.values(faultSentences.en)];

  it.each(['kk', 'ru'] as const)('have no mail in English left: %s', (language) => {
    const words = Object.values(mailWords[language]).flatMap(({ subject, before, link = '', after }) => [
      subject,
      ...before,
      link,
      ...after,
    ]);
    const left = words.map((text) =>
      text.replace(/\w+, plural,|\b(one|few|many|other) \{|\{\w+\}|Concord/g, ''),
    );
    expect(left.filter((text) => /[a-z]{2}/i.test(text))).toEqual([]);
  });

  it.each(['kk', 'ru'] as const)('have no sentence in English left: %s', (language) => {
    const own = [...Object.values(refusalSentences[language]), ...Object.values(faultSentences[language])];
    expect(own.filter((sentence) => english.includes(sentence))).toEqual([]);
    const latin = own.map((sentence) =>
      sentence.replace(/\{[^{}]*\}|[{}]|Concord|Idempotency-Key|sha256/g, ''),
    );
    expect(
      latin.filter((sentence) =>
        /plural|[a-z]{3}/i.test(sentence.replace(/\w+, plural,|(one|few|many|other)/g, '')),
      ),
    ).toEqual([]);
  });

  it('say a state in their own word', () => {
    const refusal = { code: 'WRONG_STATE', values: { status: 'DRAFT' } } as const;
    expect(refusalSentence(refusal, 'en')).toBe('This is not possible while the status is draft.');
    expect(refusalSentence(refusal, 'ru')).toBe('Это невозможно, пока состояние — «проект».');
    expect(refusalSentence(refusal, 'kk')).toContain('«жоба»');
  });

  it('count as their grammar does', () => {
    const refusal = (workingDays: number) =>
      ({ code: 'WORKING_DAYS_TOO_FEW', values: { workingDays } }) as const;
    expect(refusalSentence(refusal(2), 'ru')).toContain('2 общих рабочих дня');
    expect(refusalSentence(refusal(5), 'ru')).toContain('5 общих рабочих дней');
  });
});

it('a sentence with a hole is not said', () => {
  expect(() => say('en', 'The status is {status}.')).toThrow(/status/);
});

it('answers in the first language asked for that Concord speaks, else in English', () => {
  expect(languageOf(['de', 'ru', 'kk'])).toBe('ru');
  expect(languageOf(['kk'])).toBe('kk');
  expect(languageOf(['de'])).toBe('en');
  expect(languageOf([])).toBe('en');
});
