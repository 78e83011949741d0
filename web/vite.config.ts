import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './build/compressed.ts';
import { pageInEachLanguage } from './build/page-in-each-language.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// src/platform/http/workspace.ts serves the output at `/`.
export default defineConfig({
  root: folder('.'),
  publicDir: false,
  cacheDir: folder('../.cache/web'),
  plugins: [react(), pageInEachLanguage(), compressed()],
  build: {
    outDir: folder('../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    // Everything is a file of this origin: the policy allows no `data:`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Who loads what: tools/web-budget.mjs reads it.
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'router', test: /node_modules\/@tanstack\// },
            { name: 'graphql', test: /node_modules\/(@urql|urql|wonka|@0no-co|gql\.tada)\// },
            { name: 'messages', test: /node_modules\/(intl-messageformat|@formatjs)\// },
            // What every page needs to say, and the sign-in: one file a language. A screen's words are a file of its own.
            { name: 'words-en', test: /\/(words\/\w+|sign-in\/words)\.en\.ts$/ },
            { name: 'words-kk', test: /\/(words\/\w+|sign-in\/words)\.kk\.ts$/ },
            { name: 'words-ru', test: /\/(words\/\w+|sign-in\/words)\.ru\.ts$/ },
          ],
        },
      },
    },
  },
});
