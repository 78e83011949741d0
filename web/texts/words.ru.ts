import type { Words } from '../words/catalogue.type';
import type { textsInEnglish } from './words.en';

export const textsInRussian: Words<typeof textsInEnglish> = {
  behind: '{language}: редакция {older}; {newer}: редакция {revision}',
};
