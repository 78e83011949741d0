import { inboxInRussian } from '../screens/inbox/words.ru';
import { resetPasswordInRussian } from '../screens/reset-password/words.ru';
import { signInInRussian } from '../screens/sign-in/words.ru';
import type { Catalogue } from './catalogue.type';
import { frameInRussian } from './frame.ru';
import { partsInRussian } from './parts.ru';
import { recordInRussian } from './record.ru';

export const russian: Catalogue = {
  frame: frameInRussian,
  parts: partsInRussian,
  record: recordInRussian,
  signIn: signInInRussian,
  resetPassword: resetPasswordInRussian,
  inbox: inboxInRussian,
};
