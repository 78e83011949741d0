import type { Words } from '../../words/catalogue.type';
import type { positionInEnglish } from './words.en';

export const positionInRussian: Words<typeof positionInEnglish> = {
  procedure: 'Процедура согласования',
  heading: {
    take: 'Выразить позицию',
    confirm: 'Подтвердить одобрение',
    lift: 'Снять оговорку',
    prepare: 'Подготовить позицию',
  },
  another: 'Выразить другую позицию',
  text: 'Текст, редакция {revision}',
  changedSince: 'Что изменилось после редакции {since}, одобренной последней',
  result: 'Ожидаемый результат',
  period: 'Срок исполнения',
  budget: 'Бюджет',
  digest: 'Дайджест',
  yourPosition: 'Ваша позиция',
  standing: 'Что есть сейчас',
  kinds: {
    APPROVE: 'Одобрить',
    APPROVE_AD_REFERENDUM: 'Одобрить с последующим подтверждением',
    RESERVE: 'Сделать оговорку',
    OBJECT: 'Возразить',
    ABSTAIN: 'Воздержаться',
  },
  consequence: {
    EXPRESS: {
      APPROVE: 'Сразу засчитывается вашей стороне. Изменить можно до {date}.',
      APPROVE_AD_REFERENDUM:
        'Предварительно: считается отсутствующей и утратит силу, если не подтвердить до {date}.',
      RESERVE:
        'Ваша сторона не может одобрить, пока вы её не снимете. Другая сторона видит её вид, но не чья она.',
      OBJECT:
        'Если правило вашей стороны уже нельзя выполнить, она отклоняет текст, и процедура сразу заканчивается.',
      ABSTAIN: 'Не одобряет и не мешает; учитывается в кворуме.',
    },
    SILENCE: {
      APPROVE: 'То же, что сказало бы ваше молчание. Изменить можно до {date}.',
      APPROVE_AD_REFERENDUM: 'Без возражения и оговорки ваша сторона {date} всё равно одобрит.',
      RESERVE:
        'Если оговорка останется на {date}, процедура закончится ничем. Другая сторона видит её вид, но не чья она.',
      OBJECT: 'Текст отклонён, и процедура сразу заканчивается.',
      ABSTAIN: 'Никому не мешает: {date} ваша сторона одобрит молчанием.',
    },
  },
  consequenceOf: {
    confirm: 'Одобрение сразу засчитывается вашей стороне и остаётся. Без подтверждения утратит силу {date}.',
    lift: 'После этого у вашей организации нет позиции; её можно выразить до {date}.',
  },
  reservationType: 'Вид оговорки',
  reasons: 'Причины',
  reasonsIfAny: 'Причины, если есть',
  reasonsHint: 'Их читают организации вашей стороны, а если сторона открывает позиции, то все.',
  prepared: 'Подготовлено: {name}, {date}',
  takePrepared: 'Выразить эту позицию по редакции {revision} как есть',
  inWhoseName: 'От чьего имени',
  asApprover: '{organisation}; вы, {name}, её согласующий.',
  asSubstitute: '{organisation}: за {approver}, как замещающий до {date}',
  onBehalf: '{organisation} (за {approver})',
  notYours: 'Вам это недоступно.',
  chooseOne: 'Выберите позицию.',
  chooseType: 'Выберите вид оговорки.',
  giveReasons: 'Укажите причины.',
  send: {
    take: {
      APPROVE: 'Одобрить редакцию {revision} от имени {who}',
      APPROVE_AD_REFERENDUM: 'Одобрить редакцию {revision} с последующим подтверждением, от имени {who}',
      RESERVE: 'Сделать оговорку к редакции {revision} от имени {who}',
      OBJECT: 'Возразить против редакции {revision} от имени {who}',
      ABSTAIN: 'Воздержаться по редакции {revision} от имени {who}',
    },
    prepare: {
      APPROVE: 'Подготовить одобрение редакции {revision} для {who}',
      APPROVE_AD_REFERENDUM:
        'Подготовить одобрение редакции {revision} с последующим подтверждением, для {who}',
      RESERVE: 'Подготовить оговорку к редакции {revision} для {who}',
      OBJECT: 'Подготовить возражение против редакции {revision} для {who}',
      ABSTAIN: 'Подготовить воздержание по редакции {revision} для {who}',
    },
    confirm: 'Подтвердить одобрение редакции {revision} от имени {who}',
    lift: 'Снять оговорку к редакции {revision} от имени {who}',
  },
  recorded: {
    take: 'Ваша позиция записана',
    confirm: 'Одобрение подтверждено',
    lift: 'Оговорка снята',
    prepare: 'Позиция подготовлена',
  },
  time: 'Время',
  record: 'Реестр',
  recordPosition: 'Запись {position} реестра вашей стороны',
  print: 'Печать',
  toRound: 'Перейти к процедуре',
  toInbox: 'Входящие',
  notRecorded: 'Ваша позиция не записана',
  over: 'Позицию выразить уже нельзя',
  closed: {
    APPROVED: 'Все стороны одобрили текст {date}, {time}.',
    REJECTED: 'Текст отклонён {date}, {time}.',
    LAPSED: 'Срок истёк {date}, {time}.',
    CANCELLED: 'Процедура отменена {date}, {time}. Написанное вами сохранено.',
  },
  nextText: 'Решают уже не о редакции {from}, а о редакции {to}. Ваши причины перейдут с вами.',
  sameText: 'Тот же текст предложен сторонам снова. Ваши причины перейдут с вами.',
  compare: 'Сравнить редакции {from} и {to}',
  toNext: 'Выразить позицию по нынешнему тексту',
};
