import { verifyInstallation } from '../../src/features/log/verify-installation.js';
import { owner } from './app.js';

let until = '-1';

/** The last entry that was verified: what grew after it is of the tests that run now. */
export const verifiedUntil = (): string => until;

/** Verifies the logs that grew in the worker's database since the last call, and the approvals of their partnerships. */
export async function verifyWorker(): Promise<readonly unknown[]> {
  const verification = await verifyInstallation(owner, until);
  until = verification.until;
  return verification.faults;
}
