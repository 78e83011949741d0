export const signInInEnglish = {
  heading: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  button: 'Sign in',
  forgotten: 'Set a new password',
  takePart: 'Ask for an organisation to take part',
  sample: 'Accounts of the sample',
  sampleText:
    'This server runs the illustrative sample: one click signs in. No person and no position is real.',
} as const;
