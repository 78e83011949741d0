// Builds what has changed since it was built: the server, the workspace, the explorer page, side by side. `npm run build`
// and `npm start` run it; `node tools/build.mjs server` builds that part alone.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const vite = (config) => ['node_modules/vite/bin/vite.js', 'build', '--config', config, '--logLevel', 'warn'];
const parts = [
  {
    name: 'server',
    says: 'the server',
    from: ['src/', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'],
    made: 'dist/main.js',
    command: ['node_modules/@nestjs/cli/bin/nest.js', 'build'],
  },
  {
    name: 'web',
    says: 'the workspace',
    from: ['web/', 'schema.graphql', 'package-lock.json'],
    made: 'dist/web/index.en.html',
    command: vite('web/vite.config.ts'),
  },
  {
    name: 'explorer',
    says: 'the explorer page',
    from: ['explorer/', 'package-lock.json'],
    made: 'dist/explorer/index.html',
    command: vite('explorer/vite.config.ts'),
  },
];

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

async function build({ name, says, from, made, command }) {
  const digest = digestOf(from);
  const stamp = `dist/${name}.built`;
  if (existsSync(made) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return true;
  console.log(`Building ${says}.`);
  const began = performance.now();
  // Cut short, it is not taken for what was built before.
  rmSync(stamp, { force: true });
  // Of this process group, so that Ctrl-C ends it too.
  const child = spawn(process.execPath, command, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) {
    console.error(`Building ${says} failed.`);
    return false;
  }
  mkdirSync('dist', { recursive: true });
  writeFileSync(stamp, digest);
  console.log(`Built ${says} in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  return true;
}

/**
 * Builds those of the parts of these names, or all, that have changed; in the checkout's folder. Where one fails the
 * process ends, once none of the others is still being built.
 */
export async function buildChanged(names = parts.map(({ name }) => name)) {
  const built = await Promise.all(parts.filter(({ name }) => names.includes(name)).map(build));
  if (built.includes(false)) process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await buildChanged(process.argv.length > 2 ? process.argv.slice(2) : undefined);
