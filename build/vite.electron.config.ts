// Bundles the main process (an ES module) and the preload (one CommonJS file, since a sandboxed one cannot import) into
// `dist/electron`.

import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig, type EnvironmentOptions } from 'vite';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const bundles: Readonly<Record<string, EnvironmentOptions>> = {
  main: bundle({ entry: 'main.ts', format: 'es', fileName: 'main.js' }),
  preload: bundle({ entry: 'preload.ts', format: 'cjs', fileName: 'preload.cjs' }),
};

export default defineConfig({
  root: folder('../electron/'),
  publicDir: false,
  environments: bundles,
  builder: {
    async buildApp(builder) {
      // Vite adds environments of its own for pages; those have nothing to build here.
      const ours = Object.values(builder.environments).filter(({ name }) => name in bundles);
      await Promise.all(ours.map((environment) => builder.build(environment)));
    },
  },
});

function bundle(output: { entry: string; format: 'es' | 'cjs'; fileName: string }): EnvironmentOptions {
  return {
    consumer: 'server',
    // Everything but Electron and Node goes into the bundle: the package carries no node_modules.
    resolve: { noExternal: true, conditions: ['node', 'import', 'default'] },
    build: {
      outDir: folder('../dist/electron/'),
      emptyOutDir: false,
      // Electron 45 runs Node 24.
      target: 'node24',
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        input: folder(`../electron/${output.entry}`),
        external: ['electron', /^node:/, ...builtinModules],
        output: { format: output.format, entryFileNames: output.fileName, codeSplitting: false },
      },
    },
  };
}
