import type { AssessmentMessage } from './assessments.en.js';

/** What an assessment is said with, in Russian. */
export const assessmentsInRussian: Readonly<Record<AssessmentMessage, string>> = {
  RULE_CONSENSUS:
    'Консенсус {electors, plural, one {# организации} few {# организаций} many {# организаций} other {# организации}}: каждая одобряет или воздерживается, хотя бы одна одобряет',
  RULE_MAJORITY:
    '{needed} из {electors, plural, one {# организации} few {# организаций} many {# организаций} other {# организации}}: больше половины',
  RULE_THRESHOLD:
    '{needed} из {electors, plural, one {# организации} few {# организаций} many {# организаций} other {# организации}}',
  RULE_SILENCE:
    'Процедура умолчания: сторона, которая до срока не возразила и не сделала оговорку, считается одобрившей',
  AMONG: ', среди них каждого из этих видов: {kinds}',
  WITH_QUORUM:
    '; кворум: {quorum, plural, one {# позиция} few {# позиции} many {# позиций} other {# позиции}}',
  WITH_SPOKESPERSON: '; ответ даёт {spokesperson}',
  TALLY:
    'Одобряют {approve} из {electors} (нужно: {needed}), с последующим подтверждением — {adReferendum}, с оговоркой — {reserve}, возражают — {object}, воздерживаются — {abstain}, без позиции — {noneYet}.',
  MISSING: 'Ещё не хватает: {list}.',
  MISSING_APPROVALS:
    'одобрения ещё {count, plural, one {# организации} few {# организаций} many {# организаций} other {# организации}}',
  MISSING_APPROVAL_OR_ABSTENTION:
    'одобрения или воздержания ещё {count, plural, one {# организации} few {# организаций} many {# организаций} other {# организации}}',
  MISSING_APPROVAL_OF_KIND: 'одобрения организации вида «{organisationKind}»',
  MISSING_QUORUM:
    'для кворума ещё {count, plural, one {# позиции} few {# позиций} many {# позиций} other {# позиции}}',
  MISSING_SPOKESPERSON: 'ответа организации «{spokesperson}»',
  RESERVATIONS: 'Действующие оговорки: {list}.',
  RESERVATION: '{type} ({count})',
  BLOCKS: 'Препятствия: {list}.',
  BLOCK_OBJECTIONS:
    '{count, plural, one {# возражение} few {# возражения} many {# возражений} other {# возражения}}, а не допускается ни одного',
  BLOCK_TOO_FEW_APPROVALS:
    'возможно не более {possible, plural, one {# одобрения} few {# одобрений} many {# одобрений} other {# одобрения}}, а нужно {needed}',
  BLOCK_NO_APPROVAL_OF_KIND: 'одобрение организации вида «{organisationKind}» невозможно',
  BLOCK_TOO_FEW_FOR_QUORUM:
    'возможно не более {possible, plural, one {# позиции} few {# позиций} many {# позиций} other {# позиции}}, а кворум — {needed}',
  BLOCK_SPOKESPERSON_OBJECTS: 'организация «{spokesperson}», которая даёт ответ, возражает',
  BLOCK_SPOKESPERSON_GONE: 'организация «{spokesperson}», которая даёт ответ, больше не участвует',
  BLOCK_NOBODY_LEFT: 'на этой стороне не осталось организаций, которые могли бы высказаться',
  ANSWER_PENDING: 'Эта сторона ещё не ответила.',
  ANSWER_APPROVED: 'Эта сторона одобрила.',
  ANSWER_RESERVED: 'Действует оговорка: пока она не снята, эта сторона не может одобрить.',
  ANSWER_REJECTED: 'Эта сторона отклонила.',
};
