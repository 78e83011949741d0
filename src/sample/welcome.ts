import { administrator, persons, samplePassword } from './people.js';

/** Who may sign in with one click, while the sample is what the server serves. */
export const offeredAccounts = {
  password: samplePassword,
  accounts: persons.filter(({ shown }) => shown).map(({ email, name }) => ({ email, name })),
};

/** What `npm start` prints when it is ready: where, and as whom one may sign in. */
export function welcome(address: string, withSample: boolean): readonly string[] {
  const where = [
    '',
    `Concord is ready: ${address}/`,
    `  The API is at ${address}/graphql: in a browser GraphiQL, with the operations of the tour in its tabs.`,
    '  Ctrl-C stops everything.',
  ];
  if (!withSample) return [...where, ''];
  const accounts = [administrator, ...persons].filter(({ shown }) => shown);
  const width = Math.max(...accounts.map(({ email }) => email.length));
  return [
    ...where,
    '',
    `Accounts of the sample, all with the password  ${samplePassword}`,
    ...accounts.map(({ email, name }) => `  ${email.padEnd(width)}  ${name}`),
    '',
  ];
}
