import { type App, dialog } from 'electron';
import { words } from '#electron/words.ts';
import { newerProfile, type ProfileVersion } from './profile-version.ts';

/** Ends an older program before it opens a newer one's profile, and says what to do. True when it ends. */
export function refuseOlderProgram(app: App, file: string, running: ProfileVersion): boolean {
  const newer = newerProfile(file, running);
  if (newer === null) return false;
  const name = ({ app: program, electron }: ProfileVersion): string => `${program} (Electron ${electron})`;
  dialog.showErrorBox(words.olderProgram.title, words.olderProgram.detail(name(newer), name(running)));
  app.exit(OLDER_PROGRAM_EXIT);
  return true;
}

/** Told apart from a crash by whoever starts the app from a script. */
const OLDER_PROGRAM_EXIT = 3;
