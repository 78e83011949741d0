import { inboxInEnglish } from '../screens/inbox/words.en';
import { resetPasswordInEnglish } from '../screens/reset-password/words.en';
import { signInInEnglish } from '../screens/sign-in/words.en';
import { frameInEnglish } from './frame.en';
import { partsInEnglish } from './parts.en';
import { recordInEnglish } from './record.en';

export const english = {
  frame: frameInEnglish,
  parts: partsInEnglish,
  record: recordInEnglish,
  signIn: signInInEnglish,
  resetPassword: resetPasswordInEnglish,
  inbox: inboxInEnglish,
} as const;
