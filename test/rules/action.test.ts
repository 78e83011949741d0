import { describe, expect, it } from 'vitest';
import {
  type ActionAct,
  type ActionState,
  actionStatuses,
  actsFrom,
  admits,
  possible,
  staleDigest,
  staleRevision,
} from '../../src/domain/action.js';
import { referenceOf } from '../../src/domain/reference.js';
import type { RefusalCode } from '../../src/domain/refusal.js';

const EU = { organisation: 'eu-company', side: 'EU' };
const KZ = { organisation: 'kz-company', side: 'KZ' };
const RIVAL = { organisation: 'kz-rival', side: 'KZ' };

const draft: ActionState = {
  status: 'DRAFT',
  revision: 3,
  digest: 'sha256:now',
  firstSide: 'EU',
  document: {
    texts: { en: { title: 'Graphite', summary: 'A line.', body: null } },
    expectedResult: 'It runs.',
    area: 'integration',
    valueChains: ['batteries'],
    leads: { EU: EU.organisation, KZ: null },
  },
  leads: [{ ...EU, confirmedDigest: 'sha256:now' }],
  offers: [],
};
const led: ActionState = {
  ...draft,
  document: { ...draft.document, leads: { EU: EU.organisation, KZ: KZ.organisation } },
  leads: [...draft.leads, { ...KZ, confirmedDigest: null }],
};
const code = (refused: { refusal: { code: RefusalCode } } | undefined) => refused?.refusal.code;

describe('the table of acts', () => {
  /** domain.md, "Joint actions": the states each act leads on from, written out once more. */
  const table: Record<ActionAct, string> = {
    'action.revise': 'DRAFT PROPOSED RETURNED',
    'lead.invite': 'DRAFT PROPOSED RETURNED',
    'lead.offer': 'PROPOSED RETURNED',
    'offer.answer': 'PROPOSED RETURNED',
    'lead.confirm': 'DRAFT PROPOSED RETURNED',
    'lead.decline': 'DRAFT PROPOSED RETURNED',
    'lead.stepDown': 'DRAFT PROPOSED RETURNED',
    'action.propose': 'DRAFT RETURNED',
    'action.return': 'PROPOSED',
    'action.withdraw': 'DRAFT PROPOSED RETURNED',
    'round.open': 'PROPOSED',
    'action.requestChange': 'APPROVED',
  };
  const acts = Object.keys(actsFrom) as ActionAct[];

  it.each(acts)('%s', (act) => {
    const from = actionStatuses.filter((status) => admits(act, { status }) === undefined);
    expect(from.join(' ')).toBe(table[act]);
  });

  it('says that the text is frozen to who would write one, and the state to everybody else', () => {
    const frozen = acts.filter((act) => code(admits(act, { status: 'IN_APPROVAL' })) === 'TEXT_FROZEN');
    expect(frozen).toEqual(['action.revise', 'lead.invite', 'offer.answer', 'lead.decline', 'lead.stepDown']);
    expect(admits('action.withdraw', { status: 'APPROVED' })).toEqual({
      refusal: { code: 'WRONG_STATE', values: { status: 'APPROVED' } },
    });
  });

  it('asks for the state before anything else', () => {
    for (const act of acts)
      if (act !== 'action.requestChange')
        expect(code(possible(act, { ...led, status: 'APPROVED' }, KZ))).toBe('WRONG_STATE');
  });

  it('leads a candidate beside an approved text to a round, and freezes it there', () => {
    const admitted = (change: 'ASKED' | 'IN_ROUND') =>
      acts.filter((act) => admits(act, { status: 'APPROVED', change }) === undefined);
    expect(admitted('ASKED')).toEqual(['lead.confirm', 'round.open', 'action.requestChange']);
    expect(admitted('IN_ROUND')).toEqual([]);
    const inRound = { status: 'APPROVED', change: 'IN_ROUND' } as const;
    expect(code(admits('action.requestChange', inRound))).toBe('TEXT_FROZEN');
    expect(code(admits('action.revise', inRound))).toBe('WRONG_STATE');
  });
});

describe('proposing', () => {
  it('takes a text that has all it needs', () => {
    expect(possible('action.propose', draft, EU)).toBeUndefined();
  });

  it('names all that is missing and points to the first of it', () => {
    const document = {
      ...draft.document,
      texts: { en: { title: 'Graphite', summary: null, body: 'Long.' } },
      expectedResult: null,
      area: null,
      valueChains: [],
    };
    expect(possible('action.propose', { ...draft, document }, EU)).toEqual({
      refusal: {
        code: 'MISSING',
        path: ['summary'],
        values: { fields: 'summary, expectedResult, area, valueChains' },
      },
    });
    const chainless = { ...draft, document: { ...draft.document, valueChains: [] } };
    expect(possible('action.propose', chainless, EU)?.refusal.path).toEqual(['valueChains']);
  });

  it('is content with a summary in one equal language', () => {
    const texts = { ...draft.document.texts, kk: { title: 'Графит', summary: null, body: null } };
    expect(
      possible('action.propose', { ...draft, document: { ...draft.document, texts } }, EU),
    ).toBeUndefined();
  });

  it('gives a reference of side codes, year and number', () => {
    expect(referenceOf('eu-kz', 2023, 14)).toBe('EU-KZ/2023/014');
    expect(referenceOf('eu-kz', 2031, 1200)).toBe('EU-KZ/2031/1200');
  });
});

describe('what was read', () => {
  it('is the current revision, or the act is refused with it', () => {
    expect(staleRevision(draft, 3)).toBeUndefined();
    expect(staleRevision(draft, 2)).toEqual({
      refusal: { code: 'STALE_REVISION', path: ['expectedRevision'], values: { current: 3 } },
    });
  });

  it('has the current digest', () => {
    expect(staleDigest(draft, 'sha256:now')).toBeUndefined();
    expect(code(staleDigest(draft, 'sha256:then'))).toBe('STALE_DIGEST');
  });
});

describe('what viewerCan can say of leads without input', () => {
  const proposed: ActionState = { ...draft, status: 'PROPOSED' };

  it('invites and offers while a side has no lead', () => {
    expect(possible('lead.invite', draft, EU)).toBeUndefined();
    expect(code(possible('lead.invite', led, EU))).toBe('LEAD_TAKEN');
    expect(possible('lead.offer', proposed, RIVAL)).toBeUndefined();
    expect(code(possible('lead.offer', { ...led, status: 'PROPOSED' }, RIVAL))).toBe('LEAD_TAKEN');
  });

  it('offers once at a time, and answers while there is something to answer', () => {
    const offered = { ...proposed, offers: [{ id: '1', ...RIVAL }] };
    expect(code(possible('lead.offer', offered, RIVAL))).toBe('OFFER_OPEN');
    expect(possible('lead.offer', offered, KZ)).toBeUndefined();
    expect(possible('offer.answer', offered, EU)).toBeUndefined();
    expect(code(possible('offer.answer', proposed, EU))).toBe('OFFER_NOT_OPEN');
  });

  it('confirms a text once', () => {
    expect(possible('lead.confirm', led, KZ)).toBeUndefined();
    expect(code(possible('lead.confirm', led, EU))).toBe('ALREADY_CONFIRMED');
    expect(possible('lead.confirm', { ...led, digest: 'sha256:later' }, EU)).toBeUndefined();
  });
});
