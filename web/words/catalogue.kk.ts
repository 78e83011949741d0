import { inboxInKazakh } from '../screens/inbox/words.kk';
import { resetPasswordInKazakh } from '../screens/reset-password/words.kk';
import { signInInKazakh } from '../screens/sign-in/words.kk';
import type { Catalogue } from './catalogue.type';
import { frameInKazakh } from './frame.kk';
import { partsInKazakh } from './parts.kk';
import { recordInKazakh } from './record.kk';

export const kazakh: Catalogue = {
  frame: frameInKazakh,
  parts: partsInKazakh,
  record: recordInKazakh,
  signIn: signInInKazakh,
  resetPassword: resetPasswordInKazakh,
  inbox: inboxInKazakh,
};
