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
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'router', test: /node_modules\/@tanstack\// },
            { name: 'graphql', test: /node_modules\/(@urql|urql|wonka|@0no-co|gql\.tada|graphql-ws)\// },
            { name: 'messages', test: /node_modules\/(intl-messageformat|@formatjs)\// },
            // One file a language, with the words of every screen.
            { name: 'words-en', test: /\/words\/catalogue\.en\.ts$|\/words(\/\w[\w-]*)?\.en\.ts$/ },
            { name: 'words-kk', test: /\/words\/catalogue\.kk\.ts$|\/words(\/\w[\w-]*)?\.kk\.ts$/ },
            { name: 'words-ru', test: /\/words\/catalogue\.ru\.ts$|\/words(\/\w[\w-]*)?\.ru\.ts$/ },
          ],
        },
      },
    },
  },
});
