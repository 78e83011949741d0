import { navigation } from '../frame/navigation';

const letters = { inbox: 'i', actions: 'a', roadmap: 'r', discussion: 'd' } as const;
const letterOf = (word: string): string | undefined =>
  Object.entries(letters).find(([name]) => name === word)?.[1];

/** The screens that one goes to by `g` and a letter: those of the navigation that have one. */
export const places = navigation.flatMap(({ word, path }) => {
  const letter = letterOf(word);
  return letter ? [{ letter, word, path }] : [];
});
