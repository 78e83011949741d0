import { describe, expect, it } from 'vitest';
import {
  atDeadlineSentences,
  ifNothingSentence,
  ifNothingSentences,
} from '../../src/catalogue/if-nothing-sentence.js';
import { languages } from '../../src/catalogue/language.js';
import { procedures } from '../../src/domain/approval.js';
import { type Bystander, ifNothing, ifNothingCodes } from '../../src/domain/if-nothing.js';

const silent: Bystander = {
  status: 'OPEN',
  procedure: 'EXPRESS',
  silenceAccepted: true,
  side: 'EU',
  elector: true,
  barred: false,
  position: null,
  answers: { KZ: 'PENDING', EU: 'APPROVED' },
};

const values = {
  status: 'LAPSED',
  date: '2027-05-03',
  time: '17:00',
  zone: 'Europe/Brussels',
  waitsFor: 'KZ',
};

describe('what happens if one does nothing', () => {
  it.each([
    [{}, 'COUNTS_AS_SILENT'],
    [{ barred: true }, 'BARRED'],
    [{ elector: false, barred: true }, 'NOT_ELECTOR'],
    [{ side: null, elector: false }, 'NO_SIDE'],
    [{ position: 'APPROVE', barred: true }, 'POSITION_STANDS'],
    [{ position: 'ABSTAIN' }, 'POSITION_STANDS'],
    [{ position: 'OBJECT' }, 'OBJECTION_STANDS'],
    [{ position: 'RESERVE' }, 'RESERVATION_STANDS'],
    [{ position: 'APPROVE_AD_REFERENDUM' }, 'UNCONFIRMED_COUNTS_AS_MISSING'],
    [{ procedure: 'SILENCE' }, 'COUNTS_AS_CONSENT'],
    [{ procedure: 'SILENCE', barred: true }, 'COUNTS_AS_CONSENT'],
    [{ procedure: 'SILENCE', silenceAccepted: false }, 'SILENCE_NOT_ACCEPTED'],
    [{ silenceAccepted: false }, 'COUNTS_AS_SILENT'],
    [{ procedure: 'SILENCE', position: 'APPROVE_AD_REFERENDUM' }, 'POSITION_STANDS'],
    [{ procedure: 'SILENCE', position: 'RESERVE' }, 'RESERVATION_STANDS'],
    [{ status: 'LAPSED', position: 'RESERVE' }, 'CLOSED'],
    [{ status: 'APPROVED', side: null }, 'CLOSED'],
  ] as const)('%j: %s', (over, code) => {
    expect(ifNothing({ ...silent, ...over })).toMatchObject({ code, waitsFor: ['KZ'] });
  });

  it('hangs on the acceptance of silence, whatever the organisation has said', () => {
    const round = { ...silent, procedure: 'SILENCE', position: 'ABSTAIN' } as const;
    expect(ifNothing(round).atDeadline).toBe('SILENCE');
    expect(ifNothing({ ...round, silenceAccepted: false }).atDeadline).toBe('SILENCE_NOT_ACCEPTED');
    expect(ifNothing({ ...silent, silenceAccepted: false }).atDeadline).toBe('EXPRESS');
  });

  it('waits for every side that has not approved', () => {
    const answers = { KZ: 'RESERVED', EU: 'PENDING' } as const;
    expect(ifNothing({ ...silent, answers }).waitsFor).toEqual(['EU', 'KZ']);
  });

  it.each(languages)('is said in whole sentences: %s', (language) => {
    for (const code of ifNothingCodes)
      for (const atDeadline of [...procedures, 'SILENCE_NOT_ACCEPTED'] as const) {
        const sentence = ifNothingSentence(language, code, atDeadline, values);
        expect(sentence).toMatch(/^\p{Lu}[^{}]*\.$/u);
        expect(sentence.includes('17:00')).toBe(code !== 'CLOSED');
        expect(sentence.includes('KZ')).toBe(code !== 'CLOSED' && atDeadline === 'EXPRESS');
      }
  });

  it('is said in each language in its own words', () => {
    for (const language of ['kk', 'ru'] as const) {
      const own = [
        ...Object.values(ifNothingSentences[language]),
        ...Object.values(atDeadlineSentences[language]),
      ];
      for (const sentence of own) expect(sentence.replace(/\{\w+\}/g, '')).not.toMatch(/[a-z]{3}/i);
    }
    expect(ifNothingSentence('en', 'CLOSED', 'EXPRESS', values)).toBe(
      'Nothing more happens: the round is closed, its status is lapsed.',
    );
    expect(ifNothingSentence('ru', 'COUNTS_AS_SILENT', 'EXPRESS', values)).toContain('3 мая 2027 г. в 17:00');
    expect(ifNothingSentence('kk', 'COUNTS_AS_SILENT', 'EXPRESS', values)).toContain('2027 ж. 3 мамыр күні');
  });
});
