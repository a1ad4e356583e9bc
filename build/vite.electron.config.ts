// Bundles the main process (an ES module) and the preload (one CommonJS file, since a sandboxed one cannot import) into
// `dist/electron`.

import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig, type EnvironmentOptions } from 'vite';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: folder('../electron/'),
  publicDir: false,
  environments: {
    main: bundle({ entry: 'main.ts', format: 'es', fileName: 'main.js' }),
    preload: bundle({ entry: 'preload.ts', format: 'cjs', fileName: 'preload.cjs' }),
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['main', 'preload']) {
        const environment = builder.environments[name];
        if (environment === undefined) throw new Error(`no environment ${name}`);
        await builder.build(environment);
      }
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
