// Packs the app around a stand-in for Electron's program: everything electron-builder decides from our configuration can
// be looked at without the program itself. The result is named so that nobody takes it for the app.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const BUILDER = fileURLToPath(import.meta.resolve('electron-builder/cli.js'));

/** The mark before the fuses in Electron's program, their version and number, and each fuse as a digit, on as shipped. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_WIRE = Buffer.concat([Buffer.from(FUSE_SENTINEL), Buffer.from([1, 9]), Buffer.from('111111111')]);

const STAND_IN_NAME = 'Bukan Meja Pokja (uji kemas)';
const STAND_IN_PROGRAM = 'bukan-meja-pokja';

export interface StandInPackage {
  /** The folder a person would get. */
  readonly folder: string;
  readonly program: string;
  readonly archive: string;
}

/** Packs for Linux, whatever system this is, into the given empty folder. Needs `dist/`. */
export function packStandIn(folder: string): StandInPackage {
  const electronDist = join(folder, 'stand-in');
  const output = join(folder, 'packed');
  writeStandIn(electronDist);
  const config = join(folder, 'electron-builder.json');
  writeFileSync(
    config,
    JSON.stringify({
      extends: join(ROOT, 'electron-builder.yml'),
      appId: 'id.meja-pokja.uji-kemas',
      productName: STAND_IN_NAME,
      electronDist,
      directories: { output },
      linux: { executableName: STAND_IN_PROGRAM },
    }),
  );
  const packed = spawnSync(
    process.execPath,
    [BUILDER, '--linux', 'dir', '--x64', '--projectDir', ROOT, '--config', config],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (packed.status !== 0) throw new Error(`electron-builder failed:\n${packed.stdout}\n${packed.stderr}`);
  const unpacked = join(output, 'linux-unpacked');
  return {
    folder: unpacked,
    program: join(unpacked, STAND_IN_PROGRAM),
    archive: join(unpacked, 'resources', 'app.asar'),
  };
}

/** The parts of Electron's own folder that electron-builder handles by name. */
function writeStandIn(folder: string): void {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules', 'electron', 'package.json'), 'utf8'));
  mkdirSync(join(folder, 'locales'), { recursive: true });
  for (const locale of ['en-US', 'id', 'de']) writeFileSync(join(folder, 'locales', `${locale}.pak`), '');
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), 'stand-in\n');
  writeFileSync(join(folder, 'version'), `v${version}`);
  const script = Buffer.from(`#!/bin/sh\necho '${STAND_IN_NAME}: only for checking the package.' >&2\nexit 1\n`);
  writeFileSync(join(folder, 'electron'), Buffer.concat([script, FUSE_WIRE, Buffer.from('\n')]));
  chmodSync(join(folder, 'electron'), 0o755);
}
