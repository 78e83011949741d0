import { signInInKazakh } from '../screens/sign-in/words.kk';
import type { Catalogue } from './catalogue.type';
import { frameInKazakh } from './frame.kk';
import { partsInKazakh } from './parts.kk';

export const kazakh: Catalogue = {
  frame: frameInKazakh,
  parts: partsInKazakh,
  signIn: signInInKazakh,
};
