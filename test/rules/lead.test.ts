import { describe, expect, it } from 'vitest';
import {
  admitLead,
  firstSideWithout,
  isFirstLead,
  type Leadership,
  leadBy,
  leadsWith,
  refuseDeclining,
  refuseLastLead,
} from '../../src/domain/lead.js';

const EU = { organisation: 'eu-company', side: 'EU' };
const KZ = { organisation: 'kz-company', side: 'KZ' };
const alone: Leadership = {
  digest: 'sha256:now',
  firstSide: 'EU',
  document: { leads: { EU: EU.organisation, KZ: null } },
  leads: [{ ...EU, confirmedDigest: 'sha256:now' }],
  offers: [],
};
const both: Leadership = {
  ...alone,
  document: { leads: { EU: EU.organisation, KZ: KZ.organisation } },
  leads: [...alone.leads, { ...KZ, confirmedDigest: null }],
};

describe('who leads', () => {
  it('is found by organisation', () => {
    expect(leadBy(both, KZ)?.side).toBe('KZ');
    expect(leadBy(alone, KZ)).toBeUndefined();
  });

  it('is the first lead by the first side', () => {
    expect(isFirstLead(both, EU)).toBe(true);
    expect(isFirstLead(both, KZ)).toBe(false);
    expect(isFirstLead({ ...both, firstSide: 'KZ' }, KZ)).toBe(true);
    expect(isFirstLead(both, { organisation: 'a stranger' })).toBe(false);
  });
});

describe('who may become a lead', () => {
  it('is an accredited organisation of another side without a lead', () => {
    expect(admitLead(alone, { side: 'KZ', accredited: true })).toEqual({ side: 'KZ' });
  });

  it.each([
    [alone, { side: 'KZ', accredited: false }, 'NOT_ACCREDITED'],
    [alone, { side: 'EU', accredited: true }, 'NOT_ANOTHER_SIDE'],
    [alone, { side: null, accredited: true }, 'NOT_ANOTHER_SIDE'],
    [both, { side: 'KZ', accredited: true }, 'LEAD_TAKEN'],
  ] as const)('is nobody else (%#)', (state, invited, code) => {
    expect(admitLead(state, invited)).toMatchObject({ refusal: { code, path: ['organisation'] } });
  });
});

describe('who leaves', () => {
  it('declines before having confirmed any text, and steps down after', () => {
    expect(refuseDeclining(both, KZ)).toBeUndefined();
    const confirmed = { ...both, leads: [...alone.leads, { ...KZ, confirmedDigest: 'sha256:then' }] };
    expect(refuseDeclining(confirmed, KZ)?.refusal.code).toBe('LEAD_ACCEPTED');
  });

  it('is never the last', () => {
    expect(refuseLastLead(both)).toBeUndefined();
    expect(refuseLastLead(alone)?.refusal.code).toBe('LAST_LEAD');
    const invitedAlone = { ...both, firstSide: 'KZ', leads: both.leads.slice(1) };
    expect(refuseDeclining(invitedAlone, KZ)?.refusal.code).toBe('LAST_LEAD');
  });

  it('stands in the text no more', () => {
    expect(leadsWith(both, 'KZ', null)).toEqual({ EU: EU.organisation, KZ: null });
    expect(leadsWith(alone, 'KZ', 'kz-rival')).toEqual({ EU: EU.organisation, KZ: 'kz-rival' });
  });

  it('makes a remaining lead the first where it was the first', () => {
    expect(firstSideWithout(both, 'EU')).toBe('KZ');
    expect(firstSideWithout(both, 'KZ')).toBe('EU');
  });
});
