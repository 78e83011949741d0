import { signInInRussian } from '../screens/sign-in/words.ru';
import type { Catalogue } from './catalogue.type';
import { frameInRussian } from './frame.ru';
import { partsInRussian } from './parts.ru';

export const russian: Catalogue = {
  frame: frameInRussian,
  parts: partsInRussian,
  signIn: signInInRussian,
};
