import { describe, expect, it } from 'vitest';
import { newerBlocks } from '../screens/action/newer-blocks';

const same = (text: string) => ({ kind: 'SAME', text }) as const;
const inserted = (text: string) => ({ kind: 'INSERTED', text }) as const;
const removed = (text: string) => ({ kind: 'REMOVED', text }) as const;

describe('the paragraphs that one language has gone on with', () => {
  it('are those with a word more, another or fewer', () => {
    const operations = [
      same('One.\n\nTwo'),
      inserted(' and a half'),
      same('.\n\n'),
      removed('Three'),
      inserted('Four'),
      same('.\n\nFive'),
      removed(' or six'),
      same('.'),
    ];
    expect(newerBlocks(operations)).toEqual([false, true, true, true]);
  });

  it('are counted as they stand now: one that came has a place, one that went has none', () => {
    expect(newerBlocks([same('One.\n\n'), inserted('Two.\n\n'), same('Three.')])).toEqual([
      false,
      true,
      false,
    ]);
    const gone = [
      removed('Zero.\n\n'),
      same('One.\n\n'),
      removed('Two.\n\n'),
      same('Three.'),
      removed('\n\nFour.'),
    ];
    expect(newerBlocks(gone)).toEqual([false, false]);
    expect(newerBlocks([same('One.'), removed('\n\nTwo.'), same('\n\nThree.')])).toEqual([false, false]);
    expect(newerBlocks([removed('Once, '), same('one.\n\nTwo.')])).toEqual([true, false]);
  });
});
