import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, dialog } from 'electron';
import { words } from '#electron/words.ts';
import type { ProfileVersion } from './profile-version.ts';

/** Told apart from a crash by whoever starts the app from a script. */
const OLDER_PROGRAM_EXIT = 3;

/**
 * Ends an older program on a newer one's profile, after saying what to do. Called before `ready`: Electron opens a profile
 * by itself then, so it gets an empty one.
 */
export async function refuseOlderProgram(
  app: App,
  { newer, running }: { readonly newer: ProfileVersion; readonly running: ProfileVersion },
): Promise<void> {
  const empty = mkdtempSync(join(tmpdir(), 'meja-pokja-'));
  app.setPath('userData', empty);
  app.setPath('sessionData', empty);
  await app.whenReady();
  const name = ({ app: program, electron }: ProfileVersion): string => `${program} (Electron ${electron})`;
  dialog.showErrorBox(words.olderProgram.title, words.olderProgram.detail(name(newer), name(running)));
  app.exit(OLDER_PROGRAM_EXIT);
}
