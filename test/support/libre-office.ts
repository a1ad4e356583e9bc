/** LibreOffice without a window, where the machine has it: opens what we wrote as an office would. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface LibreOffice {
  /** Converts files all at once, in their order; `to` as its `--convert-to` takes it. */
  readonly convert: (files: readonly OfficeFile[], to: string) => readonly Uint8Array[];
  readonly close: () => void;
}

export interface OfficeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const PROGRAMS = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** Several documents in a busy machine; a dialog nobody sees would wait for ever. */
const PATIENCE_MS = 240_000;

/** Null where the machine has none; whoever opens it closes it. */
export function openLibreOffice(): LibreOffice | null {
  const program = PROGRAMS.find((each) => spawnSync(each, ['--version'], { timeout: PATIENCE_MS }).status === 0);
  if (program === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'meja-office-'));
  // A profile of its own: one that is open elsewhere would answer for this one, and convert nothing.
  const profile = pathToFileURL(join(folder, 'profile')).href;
  let turn = 0;
  return {
    convert: (files, to) => {
      turn += 1;
      const [source, target] = [join(folder, `${turn}-in`), join(folder, `${turn}-out`)];
      mkdirSync(source);
      for (const { name, bytes } of files) writeFileSync(join(source, name), bytes);
      const paths = files.map(({ name }) => join(source, name));
      const options = ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', to, '--outdir', target];
      execFileSync(program, [...options, ...paths], { timeout: PATIENCE_MS, stdio: 'ignore' });
      const suffix = to.split(':')[0] ?? to;
      return files.map(({ name }) => readFileSync(join(target, name.replace(/\.[^.]+$/, `.${suffix}`))));
    },
    close: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Behind the name of a suite that needs it. */
export const WITHOUT_LIBRE_OFFICE = ' (skipped: LibreOffice, soffice, is not on this machine)';
