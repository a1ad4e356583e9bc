import type { App } from 'electron';
import type { Backups } from './backups.ts';

/** Often enough that a laptop opened for an hour a day makes its backup. */
const LOOK_EVERY_MS = 10 * 60 * 1000;
/** The start belongs to the screen. */
const FIRST_LOOK_MS = 60 * 1000;

/** Makes the backups of the plan until the app ends, and lets it end only when one at the end is written. */
export function scheduleBackups(app: App, backups: Backups): void {
  const look = (): void => void backups.backUpIfDue();
  const first = setTimeout(look, FIRST_LOOK_MS);
  const timer = setInterval(look, LOOK_EVERY_MS);
  let isDone = false;
  app.on('will-quit', (event) => {
    clearTimeout(first);
    clearInterval(timer);
    if (isDone) return;
    event.preventDefault();
    const finish = async (): Promise<void> => {
      await backups.backUpAtClose();
      await backups.closeRehearsal();
      isDone = true;
      app.quit();
    };
    void finish();
  });
}
