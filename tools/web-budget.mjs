// What a browser loads of dist/web, in bytes of brotli as they are served, against the budget of the design: `npm run
// check` runs it after the build. The shell is what the page itself names; a screen brings its chunks, its words in the page's
// language, and the library of the socket. What a screen loads only when somebody asks for it is not counted.
import { readdirSync, readFileSync, statSync } from 'node:fs';

const folder = 'dist/web';
const size = (file) => statSync(`${folder}/${file}.br`).size;
const sum = (names) => [...names].reduce((total, name) => total + size(name), 0);
const manifest = JSON.parse(readFileSync(`${folder}/.vite/manifest.json`, 'utf8'));
const kilobyte = 1000;
const faults = [];
const bound = (what, bytes, most) => {
  console.log(`${what.padEnd(44)} ${(bytes / kilobyte).toFixed(1).padStart(6)} kB of ${most}`);
  if (bytes > most * kilobyte) faults.push(what);
};

/** The chunk and all that it cannot run without. */
function closure(key, found = new Set()) {
  if (found.has(key)) return found;
  found.add(key);
  for (const one of manifest[key].imports ?? []) closure(one, found);
  return found;
}
const wordsOf = (keys, language) =>
  [...keys].flatMap((key) =>
    (manifest[key].dynamicImports ?? []).filter(
      (one) => one.endsWith(`/words.${language}.ts`) || manifest[one].name === `said-${language}`,
    ),
  );
const filesOf = (keys) => [...keys].map((key) => manifest[key].file);
const screens = Object.keys(manifest).filter((key) => key.endsWith('.screen.tsx'));
const socket = Object.keys(manifest).filter((key) => /node_modules\/graphql-ws\//.test(key));
if (screens.length === 0 || socket.length === 0)
  throw new Error('the manifest names no screen, or no socket');

for (const language of ['en', 'kk', 'ru']) {
  const page = readFileSync(`${folder}/index.${language}.html`, 'utf8');
  const shell = new Set([...page.matchAll(/\/(assets\/[^"]+\.js)"/g)].map(([, name]) => name));
  bound(`shell, ${language}`, sum(shell), 125);
  const ofShell = [...shell].filter((name) => name.includes(`/words-${language}-`));
  const loads = screens.map((screen) => {
    const keys = closure(screen);
    const words = new Set(filesOf(wordsOf(keys, language)));
    const all = new Set([...shell, ...filesOf(keys), ...filesOf(socket), ...words]);
    return { screen, all: sum(all), words: sum([...ofShell, ...words]) };
  });
  const [largest] = loads.toSorted((one, other) => other.all - one.all);
  bound(`${largest.screen.replace(/.*\//, '')}, ${language}`, largest.all, 200);
  bound(`its words and the shell's at most, ${language}`, Math.max(...loads.map(({ words }) => words)), 12);
}
const styles = readdirSync(`${folder}/assets`).filter((name) => name.endsWith('.css'));
bound('style sheets, all', sum(styles.map((name) => `assets/${name}`)), 18);
if (faults.length > 0) {
  console.error(`Over the budget: ${faults.join('; ')}`);
  process.exit(1);
}
