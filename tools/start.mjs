// `npm start`: builds what has changed, then serves, in this one process. Plain JavaScript for any Node, so that an old
// one gets a sentence instead of a syntax error.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** Digest of names and contents of files and folders. */
function digestOf(paths) {
  const hash = createHash('sha256');
  const add = (path) => hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  for (const path of paths) {
    if (!path.endsWith('/')) add(path);
    else {
      const entries = readdirSync(path, { recursive: true, withFileTypes: true });
      const files = entries
        .filter((entry) => entry.isFile())
        .map((entry) => `${entry.parentPath}/${entry.name}`);
      for (const file of files.sort()) add(file);
    }
  }
  return hash.digest('hex');
}

const parts = [
  {
    name: 'the server',
    from: ['src/', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'],
    made: 'dist/main.js',
    stamp: 'dist/server.built',
    command: ['node_modules/@nestjs/cli/bin/nest.js', 'build'],
  },
  {
    name: 'the workspace',
    from: ['web/', 'schema.graphql', 'package-lock.json'],
    made: 'dist/web/index.en.html',
    stamp: 'dist/web.built',
    command: [
      'node_modules/vite/bin/vite.js',
      'build',
      '--config',
      'web/vite.config.ts',
      '--logLevel',
      'warn',
    ],
  },
  {
    name: 'the explorer page',
    from: ['explorer/', 'package-lock.json'],
    made: 'dist/explorer/index.html',
    stamp: 'dist/explorer.built',
    command: [
      'node_modules/vite/bin/vite.js',
      'build',
      '--config',
      'explorer/vite.config.ts',
      '--logLevel',
      'warn',
    ],
  },
];

async function build({ name, from, made, stamp, command }) {
  const digest = digestOf(from);
  if (existsSync(made) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  console.log(`Building ${name}.`);
  const began = performance.now();
  // Of this process group, so that Ctrl-C ends it too.
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'inherit', 'inherit'] });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) refuse(`Building ${name} failed.`);
  mkdirSync('dist', { recursive: true });
  writeFileSync(stamp, digest);
  console.log(`Built ${name} in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

await Promise.all(parts.map(build));
await import(new URL('../dist/main.js', import.meta.url));
