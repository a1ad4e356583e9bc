import { type BrowserWindow, powerMonitor } from 'electron';
import { LOCK_SIGNAL } from '#core/contract/signals.ts';

/** Tells the page to lock when the machine goes to sleep or its own lock falls. */
export function lockOnSleep(window: BrowserWindow): void {
  const lock = (): void => {
    if (!window.isDestroyed()) window.webContents.send(LOCK_SIGNAL);
  };
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
}
