/** Bundles the renderer into `dist/renderer`: relative addresses, so the same files serve `app://` and any static server. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../renderer/', import.meta.url));

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

export default defineConfig({
  define: { 'import.meta.env.VITE_APP_VERSION': JSON.stringify(version) },
  root,
  base: './',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../dist/renderer/', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome130',
    // Fonts stay files: the content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    sourcemap: true,
    chunkSizeWarningLimit: 1300,
    rolldownOptions: {
      // @hpke/common asks Node for WebCrypto where the global one is missing; in a browser it never is.
      external: ['crypto'],
      // What the lock needs lies in one file: fifty small ones, each asked for by itself, keep people waiting for it.
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
    },
  },
});
