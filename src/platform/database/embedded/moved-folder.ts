import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where binaries and data live when the user PostgreSQL runs as cannot reach the checkout (below a 0700 home, as
 * root): `/var/lib/concord/<hash of the checkout>`, made here so that everybody may pass through it.
 */
export function movedFolder(checkout: string): string {
  const root = '/var/lib/concord';
  const folder = join(root, createHash('sha256').update(checkout).digest('hex').slice(0, 12));
  for (const each of [root, folder]) {
    mkdirSync(each, { recursive: true });
    chmodSync(each, 0o755);
  }
  return folder;
}
