import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Lines for the person who helps: what happened and when, never what a dossier says. */
export interface Log {
  readonly file: string;
  error(event: string, detail: string): void;
  warning(event: string, detail: string): void;
  info(event: string, detail: string): void;
}

/** Two files of this size are kept: enough for weeks, small enough for an e-mail. */
const MAX_BYTES = 1_000_000;

/**
 * Writes lines at once, so that the line before a crash is there. A log that cannot be written is given up silently:
 * a full disk must not stop the app from saving what matters.
 */
export function openLog(folder: string, now: () => Date = () => new Date()): Log {
  const file = join(folder, 'meja-pokja.log');
  const write = (level: 'error' | 'warning' | 'info', event: string, detail: string): void => {
    try {
      mkdirSync(folder, { recursive: true });
      rotate(file);
      appendFileSync(file, `${JSON.stringify({ time: now().toISOString(), level, event, detail })}\n`);
    } catch {
      // See above.
    }
  };
  return {
    file,
    error: (event, detail) => write('error', event, detail),
    warning: (event, detail) => write('warning', event, detail),
    info: (event, detail) => write('info', event, detail),
  };
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_BYTES) renameSync(file, `${file}.1`);
}
