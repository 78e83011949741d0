export const resetPasswordInEnglish = {
  heading: 'New password',
  send: 'Send the link',
  sent: 'If an account has this address, a link is on its way to it. It is good once, for an hour.',
  password: 'New password',
  hint: '15 to 128 characters of any script. A sentence is easier to remember than a word.',
  set: 'Set the password',
  done: 'The password is set. Every session of the account has ended: sign in with the new one.',
  toSignIn: 'Go to sign-in',
} as const;
