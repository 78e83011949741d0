import { describe, expect, it } from 'vitest';
import { watchInEffect, watchLevels } from '../../src/domain/watch.js';

const none = { chosen: null, ofAction: null, takesPart: false };

describe('the level in effect', () => {
  it('is by default everything for who takes part, what speaks to them for all others', () => {
    expect(watchInEffect({ ...none, takesPart: true })).toEqual({ level: 'EVERYTHING', origin: 'DEFAULT' });
    expect(watchInEffect(none)).toEqual({ level: 'MENTIONS', origin: 'DEFAULT' });
  });

  it.each(watchLevels)(
    'is %s where that is chosen, whoever takes part and whatever is chosen wider',
    (level) => {
      for (const takesPart of [true, false]) {
        for (const ofAction of [null, ...watchLevels])
          expect(watchInEffect({ chosen: level, ofAction, takesPart })).toEqual({ level, origin: 'CHOSEN' });
        expect(watchInEffect({ chosen: null, ofAction: level, takesPart })).toEqual({
          level,
          origin: 'ACTION',
        });
      }
    },
  );
});
