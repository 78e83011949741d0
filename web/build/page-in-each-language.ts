import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Which files of the fonts a page needs before its first words: the letters of its language (fontsource splits them). */
const scripts = {
  en: ['latin'],
  kk: ['latin', 'cyrillic', 'cyrillic-ext'],
  ru: ['latin', 'cyrillic'],
} as const;

const withoutScript = {
  en: 'Concord needs JavaScript.',
  kk: 'Concord жұмысы үшін JavaScript қажет.',
  ru: 'Для работы Concord нужен JavaScript.',
} as const;

/** Makes of the one page `index.<language>.html`: its `lang`, and what to load at once for it: font files and catalogue. */
export function pageInEachLanguage(): Plugin {
  const fonts = new Map<string, string>();
  const catalogues = new Map<string, string>();
  return {
    name: 'page-in-each-language',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        const font = /assets\/source-sans-3-([a-z-]+)-wght-normal-.*\.woff2$/.exec(file.fileName)?.[1];
        if (font) fonts.set(font, file.fileName);
        if (file.type === 'chunk' && file.name.startsWith('words-')) {
          catalogues.set(file.name.slice('words-'.length), file.fileName);
        }
      }
    },
    writeBundle({ dir = '' }) {
      const made = readFileSync(join(dir, 'index.html'), 'utf8');
      for (const [language, subsets] of Object.entries(scripts)) {
        const catalogue = catalogues.get(language);
        if (!catalogue) throw new Error(`no catalogue of ${language} was built`);
        const preloads = [
          `<link rel="modulepreload" crossorigin href="/${catalogue}">`,
          ...subsets.map((subset) => {
            const file = fonts.get(subset);
            if (!file) throw new Error(`no font for ${subset} was built`);
            return `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${file}">`;
          }),
        ].join('');
        const page = made
          .replace('<html lang="en">', `<html lang="${language}">`)
          .replace('%without-script%', withoutScript[language as keyof typeof withoutScript])
          .replace('</head>', `${preloads}</head>`);
        writeFileSync(join(dir, `index.${language}.html`), page);
      }
      rmSync(join(dir, 'index.html'));
    },
  };
}
