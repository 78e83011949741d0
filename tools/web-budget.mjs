// What a browser loads of dist/web, in bytes of brotli as they are served, against the budget of the design: `npm run
// check` runs it after the build. Initial is what the page itself names; the rest comes with the screen that needs it.
import { readdirSync, readFileSync, statSync } from 'node:fs';

const folder = 'dist/web';
const size = (file) => statSync(`${folder}/assets/${file}.br`).size;
const files = readdirSync(`${folder}/assets`);
const languages = ['en', 'kk', 'ru'];
const kilobyte = 1000;
const faults = [];
const bound = (what, bytes, most) => {
  console.log(`${what.padEnd(44)} ${(bytes / kilobyte).toFixed(1).padStart(6)} kB of ${most}`);
  if (bytes > most * kilobyte) faults.push(what);
};
const sum = (names) => names.reduce((total, name) => total + size(name), 0);

for (const language of languages) {
  const page = readFileSync(`${folder}/index.${language}.html`, 'utf8');
  const named = [...new Set([...page.matchAll(/\/assets\/([^"]+\.js)"/g)].map(([, name]) => name))];
  bound(`shell, ${language}`, sum(named), 125);
  const screens = files.filter((name) => /\.screen-.*\.js$/.test(name));
  const [largest] = screens.sort((one, other) => size(other) - size(one));
  const parts = files.filter(
    (name) => name.endsWith('.js') && !named.includes(name) && !/^words-/.test(name),
  );
  // More than any one screen loads: every chunk that is not another screen's.
  const shared = parts.filter((name) => !screens.includes(name));
  bound(
    `largest screen with the shell, ${language}`,
    sum([...named, ...shared, ...(largest ? [largest] : [])]),
    200,
  );
  bound(
    `catalogue, ${language}`,
    sum(files.filter((name) => name.startsWith(`words-${language}-`) && name.endsWith('.js'))),
    12,
  );
}
bound('style sheets, all', sum(files.filter((name) => name.endsWith('.css'))), 18);
if (faults.length > 0) {
  console.error(`Over the budget: ${faults.join('; ')}`);
  process.exit(1);
}
