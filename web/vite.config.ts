import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './build/compressed.ts';
import { isOfShell } from './build/of-shell.ts';
import { pageInEachLanguage } from './build/page-in-each-language.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The name of the file, for what is not in the page's own. */
const shared = (name: string) => (id: string, modules: Parameters<typeof isOfShell>[1]) =>
  isOfShell(id, modules) ? null : name;

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
            // What several screens share is two files, and what those say one in each language: sixty small ones wait for
            // each other, six at a time.
            { name: 'said-en', test: /\/(approval|discussion|record|texts)\/words\.en\.ts$/ },
            { name: 'said-kk', test: /\/(approval|discussion|record|texts)\/words\.kk\.ts$/ },
            { name: 'said-ru', test: /\/(approval|discussion|record|texts)\/words\.ru\.ts$/ },
            {
              name: shared('beside'),
              debugName: 'beside',
              test: /\/web\/(approval|discussion|record)\/[\w.-]+\.tsx?$/,
              includeDependenciesRecursively: false,
            },
            {
              name: shared('parts'),
              debugName: 'parts',
              test: /\/web\/(drafts|format|frame|live|parts|texts|words)\/[\w.-]+\.tsx?$/,
              minShareCount: 2,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
});
