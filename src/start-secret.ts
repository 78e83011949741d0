import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The master secret of this data folder: made at the first start, for its owner's eyes only (0600), the same ever after. */
export function keptSecret(dataFolder: string): string {
  const file = join(dataFolder, 'secret');
  const made = `${file}.${process.pid}`;
  writeFileSync(made, randomBytes(48).toString('base64url'), { mode: 0o600 });
  try {
    // Comes into being whole, and never over another one.
    linkSync(made, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(made);
  }
  return readFileSync(file, 'utf8');
}
