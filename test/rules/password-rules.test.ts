import { describe, expect, it } from 'vitest';
import { passwordRefusal } from '../../src/features/sign-in/password-rules.js';

const owner = { email: 'dana.iskakova@example.kz', name: 'Dana Iskakova' };
const codeOf = (password: string, of = owner) => passwordRefusal(password, of)?.refusal.code;

describe('the rules of passwords', () => {
  it.each([
    'graphite under the steppe',
    'қазына тау бөктерінде',
    '鉱物資源に関する共同声明と行動',
    'kX9!vQ2#mZ7$pL4',
    'vvvvvvvvthe quick brown fox',
  ])('takes %s, in any script and without rules of composition', (password) => {
    expect(codeOf(password)).toBeUndefined();
  });

  it('counts characters, not bytes or UTF-16 units, in the composed form', () => {
    expect(codeOf('graphite lines')).toBe('PASSWORD_TOO_SHORT');
    expect(codeOf('graphite linesx')).toBeUndefined();
    expect(codeOf('🏔🪨⛏🌍🔋🧪🚂'.repeat(2))).toBe('PASSWORD_TOO_SHORT');
    expect(codeOf('éàèùâêîôûç'.normalize('NFD'))).toBe('PASSWORD_TOO_SHORT');
    const long = 'graphite under the steppe, '.repeat(10);
    expect(codeOf(long.slice(0, 128))).toBeUndefined();
    expect(codeOf(long.slice(0, 129))).toBe('PASSWORD_TOO_LONG');
  });

  it('says how many characters, and names the field', () => {
    expect(passwordRefusal('short', owner)).toEqual({
      refusal: { code: 'PASSWORD_TOO_SHORT', path: ['password'], values: { min: 15 } },
    });
  });

  it.each([
    'passwordpassword',
    'Password123456789',
    'qwertyuiop12345',
    'QWERTYUIOPasdfghjkl',
    '123456789012345',
    'abcdefghijklmnop',
    'aaaaaaaaaaaaaaaa',
    'ababababababababab',
    'p a s s w o r d - 1 2 3 4 5 6',
    'пароль-пароль-пароль',
    'ｐａｓｓｗｏｒｄ１２３４５６７',
  ])('refuses %s, made of what is tried first', (password) => {
    expect(codeOf(password)).toBe('PASSWORD_GUESSABLE');
  });

  it.each([
    'my Concord for graphite',
    'Dana.Iskakova and graphite',
    'graphite of iskakova',
    'graphite of I-S-K-A-K-O-V-A',
  ])('refuses %s, with what others know of its owner', (password) => {
    expect(codeOf(password)).toBe('PASSWORD_GUESSABLE');
  });

  it('does not take short names for a weakness', () => {
    expect(codeOf('graphite and lithium', { email: 'li@example.org', name: 'An Li' })).toBeUndefined();
  });
});
