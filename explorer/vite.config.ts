import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Every address the page asks for is below /explorer/, where src/platform/http/explorer.ts serves the output.
export default defineConfig({
  root: folder('.'),
  base: '/explorer/',
  publicDir: false,
  cacheDir: folder('../.cache/explorer'),
  worker: { format: 'es' },
  build: {
    outDir: folder('../dist/explorer'),
    emptyOutDir: true,
    target: 'es2023',
    // Monaco alone is larger than the 500 kB at which Vite warns.
    chunkSizeWarningLimit: 4000,
    reportCompressedSize: false,
    // GraphiQL's packages carry directives for the React compiler, which has run over them already.
    rolldownOptions: {
      onLog: (level, log, print) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && print(level, log),
    },
  },
});
