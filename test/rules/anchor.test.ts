import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anchorIn,
  contextLength,
  type Place,
  quoted,
  refuseAttaching,
  refuseAttachment,
} from '../../src/domain/anchor.js';

const pieces = fc.array(
  fc.constantFrom('a', 'b', 'graphite ', 'ұ', '😀', '\n', 'Both sides agree on it. ', 'by 2028 '),
  {
    minLength: 1,
    maxLength: 40,
  },
);
/** A text and a place in it. */
const passage = pieces.chain((parts) => {
  const text = parts.join('');
  const length = [...text].length;
  return fc
    .tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 30 }))
    .map(([start, size]) => ({ text, place: { start, end: Math.min(length, start + size) } }));
});
const other = pieces.map((parts) => parts.join(''));
const saysAt = (text: string, { start, end }: Place) => [...text].slice(start, end).join('');

const text =
  'The two sides build a pilot line. It proves the quality by test methods that both sides recognise. ' +
  'The lead of one side provides the site, that of the other the equipment and the training of its staff.';
const placeOf = (words: string, from = text): Place => {
  const start = from.indexOf(words);
  return { start, end: start + words.length };
};
const methods = placeOf('by test methods that both sides recognise');

describe('the anchor of a passage', () => {
  it('is exact where the text is as it was', () => {
    fc.assert(
      fc.property(passage, ({ text: whole, place }) => {
        expect(anchorIn(whole, whole, place)).toEqual({ state: 'EXACT', ...place });
      }),
    );
  });

  it('is only ever where the text says the passage, with one side of what stood around it', () => {
    fc.assert(
      fc.property(passage, other, ({ text: then, place }, now) => {
        const anchor = anchorIn(now, then, place);
        if (anchor.state === 'ORPHANED') return;
        const [old, here] = [quoted(then, place), quoted(now, anchor)];
        expect(here.quote).toBe(old.quote);
        expect(here.prefix === old.prefix || here.suffix === old.suffix).toBe(true);
        expect(anchor.state === 'EXACT').toBe(anchor.start === place.start);
      }),
    );
  });

  it('follows its words when something is written before them, and stays when it is written behind', () => {
    fc.assert(
      fc.property(other, (more) => {
        const length = [...more].length;
        const before = anchorIn(more + text, text, methods);
        expect(before).toEqual({ state: 'MOVED', start: methods.start + length, end: methods.end + length });
        expect(saysAt(more + text, { start: methods.start + length, end: methods.end + length })).toBe(
          saysAt(text, methods),
        );
        expect(anchorIn(text + more, text, methods)).toEqual({ state: 'EXACT', ...methods });
      }),
    );
  });

  it('holds by one whole side where the other was rewritten, and not where both were', () => {
    const rewritten = text.replace('It proves', 'The laboratory proves');
    expect(anchorIn(rewritten, text, methods)).toMatchObject({ state: 'MOVED', start: methods.start + 12 });
    expect(anchorIn(rewritten.replace('The lead', 'A lead'), text, methods).state).toBe('ORPHANED');
  });

  it('is lost with its words, with the text, and where the same stands twice', () => {
    const lost = { state: 'ORPHANED', start: null, end: null };
    expect(anchorIn(text.replace('test methods', 'methods'), text, methods)).toEqual(lost);
    expect(anchorIn(null, text, methods)).toEqual(lost);
    expect(anchorIn(`${text} ${text}`, text, methods)).toEqual(lost);
  });

  it('never takes a word that merely stands elsewhere too, not even at the same place', () => {
    const the = placeOf('The');
    expect(anchorIn('The bank lends to no one.', text, the).state).toBe('ORPHANED');
    const near = placeOf('sides');
    expect(anchorIn('All our sides are welcome here, whoever they may be.', text, near).state).toBe(
      'ORPHANED',
    );
  });

  it('counts in code points, as the database does', () => {
    const then = `😀 ${text}`;
    const place = { start: methods.start + 2, end: methods.end + 2 };
    expect(quoted(then, place)).toEqual({
      quote: 'by test methods that both sides recognise',
      prefix: text.slice(methods.start - contextLength, methods.start),
      suffix: text.slice(methods.end, methods.end + contextLength),
    });
    expect(anchorIn(`😀😀 ${text}`, then, place)).toMatchObject({ state: 'MOVED', start: methods.start + 3 });
  });
});

describe('attaching a thread again', () => {
  const orphaned = { state: 'ORPHANED', start: null, end: null } as const;
  const open = { on: 'ACTION', status: 'PROPOSED', inCircle: false } as const;
  const code = (refused: { refusal: { code: string } } | undefined) => refused?.refusal.code;

  it('is for a thread on a passage, whose group is not closed', () => {
    expect(refuseAttaching({ onPassage: true, groupClosed: false })).toBeUndefined();
    expect(code(refuseAttaching({ onPassage: false, groupClosed: false }))).toBe('NO_PASSAGE');
    expect(code(refuseAttaching({ onPassage: true, groupClosed: true }))).toBe('GROUP_CLOSED');
  });

  it('is for one that has lost it, and to a text that all its readers see', () => {
    const circle = { ...open, inCircle: true };
    const lost = { onlyInCircle: false, anchor: orphaned };
    expect(refuseAttachment(lost, open)).toBeUndefined();
    expect(code(refuseAttachment({ ...lost, anchor: { state: 'MOVED', ...methods } }, open))).toBe(
      'PASSAGE_STANDS',
    );
    expect(refuseAttachment(lost, circle)).toMatchObject({
      refusal: { code: 'SUBJECT_UNSEEN', path: ['passage', 'revision'] },
    });
    expect(refuseAttachment({ ...lost, onlyInCircle: true }, circle)).toBeUndefined();
  });
});
