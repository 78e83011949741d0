import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText, textForms } from '../../src/domain/text.js';

const { title, body } = textForms;

describe('a text', () => {
  it('is brought into Unicode NFC', () => {
    expect(normaliseText('Cafe\u0301', title)).toEqual({ text: 'Caf\u00e9' });
    expect(normaliseText('И\u0306', title)).toEqual({ text: 'Й' });
  });

  it('has line ends LF and no space around it', () => {
    expect(normaliseText('one\r\ntwo\rthree\n', body)).toEqual({ text: 'one\ntwo\nthree' });
    expect(normaliseText('  Title \n', title)).toEqual({ text: 'Title' });
  });

  it('of several lines keeps the indentation of its first line, which has a meaning in Markdown', () => {
    expect(normaliseText(' \n\n    code\n\ttab  \n\n', body)).toEqual({ text: '    code\n\ttab' });
  });

  it.each(['', '   ', '\n\t\r\n', '\u200B\u2060', '\uFEFF', '\u00AD'])(
    'is empty where nothing shows: %j',
    (raw) => {
      expect(normaliseText(raw, title)).toEqual({ problem: 'EMPTY' });
      expect(normaliseText(raw, body)).toEqual({ problem: 'EMPTY' });
    },
  );

  it.each([
    ['a\u0000b', 'U+0000'],
    ['a\u001Bb', 'U+001B'],
    ['a\u007Fb', 'U+007F'],
    ['a\u0085b', 'U+0085'],
    ['a\u202Eb', 'U+202E'],
    ['a\u202Ab', 'U+202A'],
    ['a\u2066b', 'U+2066'],
    ['a\u2069b', 'U+2069'],
    ['a\uD800b', 'U+D800'],
    ['a\uDFFF', 'U+DFFF'],
  ])('may not have %j', (raw, codePoint) => {
    expect(normaliseText(raw, title)).toEqual({ problem: 'FORBIDDEN_CHARACTER', codePoint });
    expect(normaliseText(raw, body)).toEqual({ problem: 'FORBIDDEN_CHARACTER', codePoint });
  });

  it.each([
    ['a\nb', 'U+000A'],
    ['a\tb', 'U+0009'],
    ['a\u2028b', 'U+2028'],
  ])('of one line has neither breaks nor tabs: %j', (raw, codePoint) => {
    expect(normaliseText(raw, title)).toEqual({ problem: 'FORBIDDEN_CHARACTER', codePoint });
    expect(normaliseText(raw, body)).toEqual({ text: raw });
  });

  it.each([
    0x00ad, 0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180e, 0x200b, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064,
    0x206a, 0x3164, 0xe000, 0xf8ff, 0xfdd0, 0xfeff, 0xffa0, 0xfff9, 0xfffa, 0xfffb, 0xfffe, 0xffff, 0x1d173,
    0x1ffff, 0xe0000, 0xe0001, 0xe0041, 0xe007f, 0xf0000, 0x10ffff,
  ])('may not have what is not seen or has no agreed meaning: %#', (code) => {
    const codePoint = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    for (const form of [title, body])
      expect(normaliseText(`Graph${String.fromCodePoint(code)}ite`, form)).toEqual({
        problem: 'FORBIDDEN_CHARACTER',
        codePoint,
      });
  });

  it.each([
    ['Графит\u200D', 'U+200D'],
    ['Graph\u200Cite', 'U+200C'],
    ['2 \u200D3', 'U+200D'],
    ['می\u200C\u200Cخواهم', 'U+200C'],
    ['Graph\uFE0Fite', 'U+FE0F'],
    ['Графит\u{E0100}', 'U+E0100'],
    ['❤\uFE0F\uFE0F', 'U+FE0F'],
  ])('has joiners and variation selectors only where they change what is seen: %j', (raw, codePoint) => {
    for (const form of [title, body])
      expect(normaliseText(raw, form)).toEqual({ problem: 'FORBIDDEN_CHARACTER', codePoint });
  });

  it.each([
    '👩\u200D🔬 👩🏽\u200D🔬 ❤\uFE0F\u200D🔥 1\uFE0F\u20E3 ℹ\uFE0F ©\uFE0E',
    'می\u200Cخواهم',
    'क्\u200Dष ක්\u200Dර',
    '葛\u{E0100}城 ᠠ\u180B',
  ])('keeps them where a script or an emoji needs them: %s', (raw) => {
    for (const form of [title, body]) expect(normaliseText(raw, form)).toEqual({ text: raw });
  });

  it('of several lines keeps directional marks, which honest mixed text needs', () => {
    const mixed = 'Қазақстан \u200Fعربي\u200E \u061C1';
    expect(normaliseText(mixed, body)).toEqual({ text: mixed });
    const refused = { problem: 'FORBIDDEN_CHARACTER', codePoint: 'U+200F' };
    expect(normaliseText(mixed, title)).toEqual(refused);
  });

  it.each(Object.entries(textForms))('of the form %s is counted in code points', (_, form) => {
    const longest = '🔋'.repeat(form.max);
    expect(normaliseText(longest, form)).toEqual({ text: longest });
    expect(normaliseText(`${longest}.`, form)).toEqual({ problem: 'TOO_LONG', max: form.max });
    expect(normaliseText('a'.repeat(form.max * 3), form)).toEqual({ problem: 'TOO_LONG', max: form.max });
  });

  it('has the lengths of the design', () => {
    const lengths = Object.entries(textForms).map(([name, { max }]) => [name, max]);
    expect(Object.fromEntries(lengths)).toEqual({
      title: 200,
      viewName: 80,
      name: 200,
      summary: 1_000,
      reasons: 2_000,
      body: 20_000,
    });
  });

  it('once normalised stays as it is, and is well formed NFC', () => {
    // UTF-16 units rather than characters, so that halves of surrogate pairs come too; and what NFC works on.
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(' ', '\n', '\r', 'e', '\u0301', '\u0327', 'И', '\u0306', '\u0958', '🔋'),
    );
    const raw = fc.array(unit, { maxLength: 12 }).map((units) => units.join(''));
    fc.assert(
      fc.property(raw, fc.constantFrom(title, body), (written, form) => {
        const first = normaliseText(written, form);
        if (!('text' in first)) return;
        expect(normaliseText(first.text, form)).toEqual(first);
        expect(first.text.isWellFormed()).toBe(true);
        expect(first.text.normalize('NFC')).toBe(first.text);
      }),
    );
  });

  it('is told quickly whatever it is made of', () => {
    const started = performance.now();
    for (const unit of ['\n', ' \n', '\t', '\u0301', '\u200B']) normaliseText(unit.repeat(128 * 1024), body);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
