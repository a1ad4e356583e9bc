// What the renderer may say of a job on paper, and what the shell tells of the printers of this computer.

import { z } from 'zod';

/** Copies of one document in one job; more is a misplaced digit. */
export const MOST_COPIES = 20;

/** A job that asks nobody: where it goes and how. */
export const printJob = z.strictObject({
  /** As the system calls it; null for the printer the system prints on by itself. */
  printer: z.string().min(1).max(500).nullable(),
  copies: z.int().min(1).max(MOST_COPIES),
  sides: z.enum(['one', 'long-edge', 'short-edge']),
});

export const printerTrouble = z.enum(['paper-out', 'paper-jam', 'ink-out', 'open', 'offline', 'stopped']);

export const printer = z.strictObject({
  name: z.string(),
  /** What people call it. */
  label: z.string(),
  /** What it says of itself; some systems say nothing, so none is no promise. */
  troubles: z.array(printerTrouble).readonly(),
});

/** How one document goes to a printer without a dialog. */
export type PrintJob = z.infer<typeof printJob>;

/** One printer of this computer. */
export type DesktopPrinter = z.infer<typeof printer>;

/** Why a printer cannot print now. */
export type PrinterTrouble = z.infer<typeof printerTrouble>;
