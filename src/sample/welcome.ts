import { administrator, persons, samplePassword } from './people.js';

/** What `npm start` prints when it is ready: where, and as whom one may sign in. */
export function welcome(address: string, withSample: boolean): readonly string[] {
  const where = [
    '',
    `Concord is ready: ${address}/graphql`,
    '  In a browser that page is GraphiQL, with the operations of the tour in its tabs. Ctrl-C stops everything.',
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
