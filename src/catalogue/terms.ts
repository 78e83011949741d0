import type { Language } from './language.js';

/** Words for codes that stand in a sentence: states, and what a text may lack. A code without a word here stands as it is. */
export const terms: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  DRAFT: { en: 'draft', kk: 'жоба', ru: 'проект' },
  PROPOSED: { en: 'proposed', kk: 'ұсынылған', ru: 'предложено' },
  RETURNED: { en: 'returned', kk: 'қайтарылған', ru: 'возвращено' },
  WITHDRAWN: { en: 'withdrawn', kk: 'кері алынған', ru: 'отозвано' },
  IN_APPROVAL: { en: 'in approval', kk: 'келісуде', ru: 'на согласовании' },
  APPROVED: { en: 'approved', kk: 'мақұлданған', ru: 'одобрено' },
  OPEN: { en: 'open', kk: 'ашық', ru: 'открыто' },
  REJECTED: { en: 'rejected', kk: 'қабылданбаған', ru: 'отклонено' },
  LAPSED: { en: 'lapsed', kk: 'мерзімі өткен', ru: 'срок истёк' },
  CANCELLED: { en: 'cancelled', kk: 'күші жойылған', ru: 'отменено' },
  PENDING: { en: 'pending', kk: 'күтілуде', ru: 'ожидается' },
  ACCREDITED: { en: 'accredited', kk: 'тіркелген', ru: 'аккредитовано' },
  SUSPENDED: { en: 'suspended', kk: 'тоқтатылған', ru: 'приостановлено' },
  ACTIVE: { en: 'active', kk: 'белсенді', ru: 'действует' },
  IN_EFFECT: { en: 'in effect', kk: 'күшінде', ru: 'действует' },
  CLOSED: { en: 'closed', kk: 'жабық', ru: 'закрыто' },
};
