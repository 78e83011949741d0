import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.js';

/** The file that keeps the password of one database role, readable by the account alone. */
export function passwordFile(home: string, role: string): string {
  return join(home, `${role}.password`);
}

/** The password kept for that role. */
export function passwordOf(home: string, role: string): string {
  return readFileSync(passwordFile(home, role), 'utf8').trim();
}

/** Makes a random password for that role, once. */
export function ensurePassword(home: string, role: string, { switchTo }: Account): void {
  const file = passwordFile(home, role);
  if (existsSync(file)) return;
  writeFileSync(`${file}.partial`, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if ('uid' in switchTo) chownSync(`${file}.partial`, switchTo.uid, switchTo.gid);
  renameSync(`${file}.partial`, file);
}
