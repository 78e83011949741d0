import { reservationTypes } from '../domain/approval.js';
import type { Assessment } from '../domain/assessment.js';
import { type AssessmentMessage, assessmentsInEnglish } from './assessments.en.js';
import { assessmentsInKazakh } from './assessments.kk.js';
import { assessmentsInRussian } from './assessments.ru.js';
import type { Language } from './language.js';
import { say, type Values } from './say.js';
import { terms } from './terms.js';

/** What assessments are said with, in every language. */
export const assessmentMessages: Readonly<Record<Language, Readonly<Record<AssessmentMessage, string>>>> = {
  en: assessmentsInEnglish,
  kk: assessmentsInKazakh,
  ru: assessmentsInRussian,
};

/** An assessment in the words of one language; null where there is nothing to say. */
export interface AssessmentInWords {
  readonly rule: string;
  readonly tally: string;
  readonly missing: string | null;
  readonly reservations: string | null;
  readonly blocks: string | null;
  readonly answer: string;
}

/** An assessment as sentences; `name` is that of the side's spokesperson, if it has one. */
export function assessmentSentence(
  assessment: Assessment,
  name: string | null,
  language: Language,
): AssessmentInWords {
  const spokesperson = name ?? '';
  const tell = (message: AssessmentMessage, values: Values = {}) =>
    say(language, assessmentMessages[language][message], { ...values, spokesperson });
  const listed = (message: 'MISSING' | 'RESERVATIONS' | 'BLOCKS', list: readonly string[]) =>
    list.length > 0 ? tell(message, { list: list.join('; ') }) : null;
  const { tally, needed, answer, missing, reservations, blocks } = assessment;
  const { approvingKinds: _, ...counts } = tally;
  return {
    rule: ruleSentence(assessment, tell, language),
    tally: tell('TALLY', { ...counts, needed }),
    missing:
      answer === 'REJECTED'
        ? null
        : listed(
            'MISSING',
            missing.map(({ kind, ...values }) => tell(`MISSING_${kind}`, values)),
          ),
    reservations: listed(
      'RESERVATIONS',
      reservationTypes.flatMap((type) => {
        const count = reservations[type];
        return count === undefined ? [] : [tell('RESERVATION', { type, count })];
      }),
    ),
    blocks: listed(
      'BLOCKS',
      blocks.map(({ kind, ...values }) => tell(`BLOCK_${kind}`, values)),
    ),
    answer: tell(`ANSWER_${answer}`),
  };
}

function ruleSentence(
  { procedure, rule, tally, needed }: Assessment,
  tell: (message: AssessmentMessage, values?: Values) => string,
  language: Language,
): string {
  if (procedure === 'SILENCE') return `${tell('RULE_SILENCE')}.`;
  const kinds = [...new Set(rule.requiredKinds)].map((kind) => terms[kind]?.[language] ?? kind);
  const parts = [
    tell(`RULE_${rule.kind}`, { electors: tally.electors, needed }),
    kinds.length > 0 ? tell('AMONG', { kinds: new Intl.ListFormat(language).format(kinds) }) : '',
    rule.quorum ? tell('WITH_QUORUM', { quorum: rule.quorum }) : '',
    rule.spokesperson ? tell('WITH_SPOKESPERSON') : '',
  ];
  return `${parts.join('')}.`;
}
