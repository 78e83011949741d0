import { describe, expect, it } from 'vitest';
import { type Acceptance, refuseAcceptance, refuseInvitation } from '../../src/domain/invitation.js';
import type { Role } from '../../src/domain/role.js';

const ofSide = { side: 'EU', status: 'ACCREDITED' } as const;
const joint = { side: null, status: 'ACCREDITED' } as const;
const codeOf = (
  organisation: Parameters<typeof refuseInvitation>[0],
  role: Role,
  otherFocalPoints: readonly string[],
  pending = false,
) => refuseInvitation(organisation, [role], 'EU', { pending, own: false, otherFocalPoints })?.refusal.code;

describe('an invitation', () => {
  it('gives what takes a second focal point only where there is none to agree', () => {
    for (const role of ['FOCAL_POINT', 'APPROVER'] as const) {
      expect(codeOf(ofSide, role, ['EU'])).toBe('SECOND_FOCAL_POINT_NEEDED');
      expect(codeOf(ofSide, role, ['KZ'])).toBeUndefined();
      expect(codeOf(ofSide, role, [])).toBeUndefined();
    }
    expect(codeOf(joint, 'SECRETARIAT', ['EU', 'KZ'])).toBe('SECOND_FOCAL_POINT_NEEDED');
    expect(codeOf(joint, 'SECRETARIAT', ['EU'])).toBeUndefined();
    for (const role of ['OBSERVER', 'CONTRIBUTOR'] as const)
      for (const organisation of [ofSide, joint])
        expect(codeOf(organisation, role, ['EU', 'KZ'])).toBeUndefined();
  });

  it('gives no role that the organisation cannot hold', () => {
    expect(codeOf(ofSide, 'SECRETARIAT', [])).toBe('ROLE_UNFIT');
    expect(codeOf(joint, 'APPROVER', [])).toBe('ROLE_UNFIT');
    expect(codeOf(joint, 'FOCAL_POINT', [])).toBe('ROLE_UNFIT');
  });

  it('is for an accredited organisation, one at a time', () => {
    expect(codeOf({ side: 'EU', status: 'PENDING' }, 'OBSERVER', [])).toBe('NOT_ACCREDITED');
    expect(codeOf({ side: 'EU', status: 'SUSPENDED' }, 'OBSERVER', [])).toBe('NOT_ACCREDITED');
    expect(codeOf(ofSide, 'OBSERVER', [], true)).toBe('ALREADY_INVITED');
  });
});

describe('an acceptance', () => {
  const own: Acceptance = {
    accredited: true,
    account: 'somebody',
    signedIn: 'somebody',
    administrator: false,
    otherSide: false,
    member: false,
    roles: ['OBSERVER', 'APPROVER'],
    joint: false,
    secondFocalPoint: false,
  };
  it.each([
    ['by who is signed in with the address', {}, undefined],
    ['with a new account', { account: null, signedIn: null }, undefined],
    ['with a new account, of an address that has one', { signedIn: null }, 'SIGN_IN_FIRST'],
    ['by somebody else', { signedIn: 'another' }, 'INVITATION_OF_ANOTHER'],
    ['by somebody, of an address without an account', { account: null }, 'INVITATION_OF_ANOTHER'],
    ['by an administrator', { administrator: true }, 'PERSON_IS_ADMINISTRATOR'],
    ['by who acts for the other side', { otherSide: true }, 'PERSON_OF_TWO_SIDES'],
    ['by who is a member', { member: true }, 'ALREADY_MEMBER'],
    [
      'of a role that somebody is to agree to by now',
      { secondFocalPoint: true },
      'SECOND_FOCAL_POINT_NEEDED',
    ],
    ['of a role that takes nobody', { secondFocalPoint: true, roles: ['CONTRIBUTOR'] }, undefined],
    ['of an organisation suspended since', { accredited: false }, 'NOT_ACCREDITED'],
  ] as const)('%s', (_how, over, code) => {
    expect(refuseAcceptance({ ...own, ...over })?.refusal.code).toBe(code);
  });
});
