// `npm start`: builds what has changed, then serves, in this one process. Plain JavaScript for any Node, so that an old
// one gets a sentence instead of a syntax error.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (!existsSync('node_modules/@nestjs/cli'))
  refuse('The packages are not installed. Run: npm ci && npm start');
if (major < 22 || (major === 22 && minor < 13)) {
  refuse(
    `Concord needs Node 22.13 or later; this is ${process.version}. npm start uses the one that npm ci installed: run npm ci && npm start`,
  );
}

const { buildChanged } = await import('./build.mjs');
await buildChanged();
await import(new URL('../dist/main.js', import.meta.url));
