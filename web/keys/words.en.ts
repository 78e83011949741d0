export const keysInEnglish = {
  heading: 'Keys',
  search: 'Search the actions',
  all: 'All keys',
  go: 'Go to: {place}',
  next: 'Next row of a list',
  previous: 'Previous row of a list',
  open: 'Open the row',
  close: 'Close a dialog or a menu',
  send: 'Send the form that is being written',
  where: 'Keys without Ctrl or ⌘ do nothing while a field is being written in.',
  change: 'Switch single keys on or off',
  closeThis: 'Close',
  single: 'Single keys act on this device',
  singleHint:
    'Switch them off where you dictate, or where keys are pressed unawares. Enter, Esc and Ctrl Enter stay.',
  list: 'Which keys',
} as const;
