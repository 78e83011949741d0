import { describe, expect, it } from 'vitest';
import { textStatuses, type WrittenRevision } from '../../src/domain/text-status.js';

type Marks = Readonly<Record<string, string>>;

const story = (...revisions: readonly (readonly [Marks, Marks?])[]): WrittenRevision[] =>
  revisions.map(([equal, translations = {}], place) => ({ number: place + 1, equal, translations }));

/** As `en 2, kk 1 behind`. */
const said = (revisions: readonly WrittenRevision[]): string =>
  [...textStatuses(revisions)]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([language, { ofRevision, behind }]) => `${language} ${ofRevision}${behind ? ' behind' : ''}`)
    .join(', ');

describe('of which revision a version is', () => {
  it('is the first one while nothing of any text changes', () => {
    expect(said(story([{ en: 'a', kk: 'b' }, { ru: 'c' }]))).toBe('en 1, kk 1, ru 1');
    expect(said(story([{ en: 'a' }], [{ en: 'a' }]))).toBe('en 1');
    expect(said([])).toBe('');
  });

  it('falls behind where another was changed alone', () => {
    expect(said(story([{ en: 'a', kk: 'b' }, { ru: 'c' }], [{ en: 'A', kk: 'b' }, { ru: 'c' }]))).toBe(
      'en 2, kk 1 behind, ru 1 behind',
    );
  });

  it('stays level where all were changed together', () => {
    expect(said(story([{ en: 'a', kk: 'b' }], [{ en: 'A', kk: 'B' }]))).toBe('en 2, kk 2');
  });

  it('comes up to what is said by whoever writes it later, and leaves nobody behind', () => {
    const begun = [{ en: 'a', kk: 'b' }] as const;
    expect(said(story(begun, [{ en: 'A', kk: 'b' }], [{ en: 'A', kk: 'B' }]))).toBe('en 2, kk 2');
    expect(said(story(begun, [{ en: 'A', kk: 'b' }], [{ en: 'A', kk: 'B' }], [{ en: 'A', kk: 'C' }]))).toBe(
      'en 2 behind, kk 4',
    );
  });

  it('is that of the text where a language is added', () => {
    expect(said(story([{ en: 'a' }], [{ en: 'A' }], [{ en: 'A', kk: 'b' }, { ru: 'c' }]))).toBe(
      'en 2, kk 2, ru 2',
    );
  });

  it('never puts the text behind a translation of it', () => {
    expect(said(story([{ en: 'a' }, { ru: 'c' }], [{ en: 'a' }, { ru: 'C' }]))).toBe('en 1, ru 1');
    // Of translations alone, one is the text as far as anybody can tell.
    expect(said(story([{}, { ru: 'c', de: 'd' }], [{}, { ru: 'C', de: 'd' }]))).toBe('de 1 behind, ru 2');
  });

  it('is behind nothing once the newer one is taken away', () => {
    expect(said(story([{ en: 'a', kk: 'b' }], [{ en: 'A', kk: 'b' }], [{ kk: 'b' }]))).toBe('kk 1');
    expect(said(story([{ en: 'a' }], [{ kk: 'b' }]))).toBe('kk 2');
  });
});
