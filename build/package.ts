// `npm run package`: builds the app and its installers for this system into release/. What follows `--` goes to
// electron-builder, `npm run package -- --win` for another system.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchElectron, findElectron } from './electron-binary.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

run([join(ROOT, 'build', 'bundle.ts')]);
// Asked for on purpose: a download that failed lately is tried again, in the open.
if ((findElectron() ?? fetchElectron({ quiet: false })) === null) {
  console.error(
    'Nothing was packaged: Electron’s program cannot be had on this machine (no way to its downloads).\n' +
      'Package on a machine that reaches them, or set ELECTRON_MIRROR to a copy of them.\n' +
      '`npm run check:package` checks the package’s contents and settings without the program.',
  );
  process.exit(1);
}
run([fileURLToPath(import.meta.resolve('electron-builder/cli.js')), ...process.argv.slice(2)]);

function run(command: readonly string[]): void {
  const { status } = spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
