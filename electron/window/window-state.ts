import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';

/** Smallest window the screens are drawn for, and the one of a first start: a 14-inch office laptop. */
export const SMALLEST = { width: 1024, height: 600 } as const;
const FIRST = { width: 1366, height: 768 } as const;

const savedState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(SMALLEST.width),
  height: z.int().min(SMALLEST.height),
  isMaximized: z.boolean(),
});

export interface WindowState {
  readonly bounds: { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number };
  readonly isMaximized: boolean;
}

/** Where the window was when it was closed; the middle of the screen when that is unknown or no longer on a screen. */
export function readWindowState(file: string): WindowState {
  const state = parseState(file);
  if (state === null || !isOnScreen(state)) return { bounds: FIRST, isMaximized: false };
  const { isMaximized, ...bounds } = state;
  return { bounds, isMaximized };
}

export function rememberWindowState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const state = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(state));
    } catch {
      // A window that opens in another place next time is no reason to keep this one from closing.
    }
  });
}

function parseState(file: string): z.infer<typeof savedState> | null {
  try {
    return savedState.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null;
  } catch {
    // No file at the first start, half a file after a power cut: both mean that nothing is remembered.
    return null;
  }
}

/** A screen may have been unplugged since: the title bar must lie where it can be grabbed. */
function isOnScreen(bounds: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds);
  return (
    bounds.x < workArea.x + workArea.width &&
    bounds.x + bounds.width > workArea.x &&
    bounds.y >= workArea.y &&
    bounds.y < workArea.y + workArea.height
  );
}
