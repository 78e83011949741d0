import { describe, expect, it } from 'vitest';
import { standingOf, stretchesOf } from '../screens/compose/merge';

const of = (text: string) => (text === '' ? [] : text.split(' '));
/** Each stretch with who changed it: `a|b|c mine`. */
const merged = (base: string, theirs: string, mine: string) =>
  stretchesOf(of(base), of(theirs), of(mine)).map(
    (stretch) => `${stretch.base}|${stretch.theirs}|${stretch.mine} ${standingOf(stretch)}`,
  );

describe('three texts that came of one', () => {
  it('say for each paragraph who changed it', () => {
    expect(merged('a b c', 'a b c', 'a b c')).toEqual(['a|a|a same', 'b|b|b same', 'c|c|c same']);
    expect(merged('a b c', 'a x c', 'a b c')).toEqual(['a|a|a same', 'b|x|b theirs', 'c|c|c same']);
    expect(merged('a b c', 'a b c', 'a b y')).toEqual(['a|a|a same', 'b|b|b same', 'c|c|y mine']);
    expect(merged('a b c', 'a x c', 'a y c')).toEqual(['a|a|a same', 'b|x|y both', 'c|c|c same']);
    expect(merged('a b', 'a x', 'a x')).toEqual(['a|a|a same', 'b|x|x same']);
  });

  it('keep what was put in and leave out what was taken away', () => {
    expect(merged('a b', 'a n b', 'a b')).toEqual(['a|a|a same', '|n| theirs', 'b|b|b same']);
    expect(merged('a b c', 'a c', 'a b c')).toEqual(['a|a|a same', 'b||b theirs', 'c|c|c same']);
    expect(merged('', 'x', 'y')).toEqual(['|x|y both']);
    expect(merged('a', '', 'a m')).toEqual(['a||a,m both']);
  });

  it('lose no paragraph of any of the three', () => {
    for (const [base, theirs, mine] of [
      ['a b c d e', 'b x d e f', 'a c e g'],
      ['a a b', 'a b', 'b a'],
    ] as const) {
      const stretches = stretchesOf(of(base), of(theirs), of(mine));
      expect(stretches.flatMap((one) => one.base)).toEqual(of(base));
      expect(stretches.flatMap((one) => one.theirs)).toEqual(of(theirs));
      expect(stretches.flatMap((one) => one.mine)).toEqual(of(mine));
    }
  });
});
