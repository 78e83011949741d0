export const textsInEnglish = {
  behind: '{language} is of revision {older}, {newer} of revision {revision}',
} as const;
