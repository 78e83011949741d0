import { signInInEnglish } from '../screens/sign-in/words.en';
import { frameInEnglish } from './frame.en';
import { partsInEnglish } from './parts.en';

export const english = {
  frame: frameInEnglish,
  parts: partsInEnglish,
  signIn: signInInEnglish,
} as const;
