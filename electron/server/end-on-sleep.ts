import { powerMonitor } from 'electron';
import type { LiveLine } from './live-line.ts';

/** A line is no good behind a sleep, and nobody is to listen while the machine is locked. */
export function endOnSleep(live: Pick<LiveLine, 'close'>): void {
  powerMonitor.on('suspend', live.close);
  powerMonitor.on('lock-screen', live.close);
}
