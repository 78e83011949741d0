import type { AssessmentMessage } from './assessments.en.js';

/** What an assessment is said with, in Kazakh. */
export const assessmentsInKazakh: Readonly<Record<AssessmentMessage, string>> = {
  RULE_CONSENSUS:
    '{electors} ұйымның консенсусы: әрқайсысы мақұлдайды немесе қалыс қалады, кемінде біреуі мақұлдайды',
  RULE_MAJORITY: '{electors} ұйымнан кемінде {needed} мақұлдау: жартысынан көбі',
  RULE_THRESHOLD: '{electors} ұйымнан кемінде {needed} мақұлдау',
  RULE_SILENCE:
    'Үнсіз келісу рәсімі: мерзім біткенше қарсылық білдірмеген және ескертпе жасамаған тарап мақұлдаған болып саналады',
  AMONG: ', олардың ішінде мына түрлердің әрқайсысынан: {kinds}',
  WITH_QUORUM: '; кворум: {quorum} ұстаным',
  WITH_SPOKESPERSON: '; жауапты {spokesperson} береді',
  TALLY:
    'Барлығы {electors} ұйым: мақұлдағаны — {approve} (қажеті: {needed}), кейін растау шартымен — {adReferendum}, ескертпе жасағаны — {reserve}, қарсылық білдіргені — {object}, қалыс қалғаны — {abstain}, ұстанымсыз — {noneYet}.',
  MISSING: 'Әлі жетпейді: {list}.',
  MISSING_APPROVALS: 'тағы {count} ұйымның мақұлдауы',
  MISSING_APPROVAL_OR_ABSTENTION: 'тағы {count} ұйымның мақұлдауы немесе қалыс қалуы',
  MISSING_APPROVAL_OF_KIND: '«{organisationKind}» түріндегі ұйымның мақұлдауы',
  MISSING_QUORUM: 'кворум үшін тағы {count} ұстаным',
  MISSING_SPOKESPERSON: '«{spokesperson}» ұйымының жауабы',
  RESERVATIONS: 'Күшіндегі ескертпелер: {list}.',
  RESERVATION: '{type} ({count})',
  BLOCKS: 'Кедергілер: {list}.',
  BLOCK_OBJECTIONS: 'қарсылық саны — {count}, ал бірде-біріне жол берілмейді',
  BLOCK_TOO_FEW_APPROVALS: 'ең көбі {possible} мақұлдау мүмкін, ал қажеті — {needed}',
  BLOCK_NO_APPROVAL_OF_KIND: '«{organisationKind}» түріндегі ұйымның мақұлдауы мүмкін емес',
  BLOCK_TOO_FEW_FOR_QUORUM: 'ең көбі {possible} ұстаным білдірілуі мүмкін, ал кворум — {needed}',
  BLOCK_SPOKESPERSON_OBJECTS: 'жауапты беретін {spokesperson} қарсылық білдіреді',
  BLOCK_SPOKESPERSON_GONE: 'жауапты беретін {spokesperson} енді қатыспайды',
  BLOCK_NOBODY_LEFT: 'бұл тарапта пікірін білдіре алатын ұйым қалмады',
  ANSWER_PENDING: 'Бұл тарап әлі жауап берген жоқ.',
  ANSWER_APPROVED: 'Бұл тарап мақұлдады.',
  ANSWER_RESERVED: 'Ескертпе күшінде: ол алынғанша бұл тарап мақұлдай алмайды.',
  ANSWER_REJECTED: 'Бұл тарап қабылдамады.',
};
