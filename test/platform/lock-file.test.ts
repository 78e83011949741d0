import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const lock: { packages: Record<string, { resolved?: string }> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

it('has exactly one graphql', () => {
  const copies = Object.keys(lock.packages).filter((path) => /(^|\/)node_modules\/graphql$/.test(path));
  expect(copies).toEqual(['node_modules/graphql']);
});

it('names no registry', () => {
  expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved?.startsWith('http'))).toEqual([]);
});
