import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Entry {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const entries = Object.entries(lock.packages);

it('has exactly one graphql', () => {
  const copies = entries.map(([path]) => path).filter((path) => /(^|\/)node_modules\/graphql$/.test(path));
  expect(copies).toEqual(['node_modules/graphql']);
});

it('names no registry', () => {
  expect(entries.filter(([, { resolved }]) => resolved?.startsWith('http'))).toEqual([]);
});

it('is whole: npm ci refuses a lock made where a package for some platform could not be had', () => {
  const missing = entries.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});
