import type { Words } from '../words/catalogue.type';
import type { textsInEnglish } from './words.en';

export const textsInKazakh: Words<typeof textsInEnglish> = {
  behind: '{language}: {older}-редакция; {newer}: {revision}-редакция',
};
