/** How much disk must be left, and what follows when it is not. */
import type { StorageFault } from '#renderer/storage/storage-fault.ts';

/**
 * Below the first a warning, below the second nothing is written any more.
 *
 * Units   bytes.   Source  SYNC §3.1: databases of Chromium break when the disk fills up under them.
 */
const WARN_BELOW_BYTES = 1_000_000_000;
const READ_ONLY_BELOW_BYTES = 200_000_000;

export function spaceFaultOf(freeBytes: number | null): StorageFault | null {
  if (freeBytes === null || freeBytes >= READ_ONLY_BELOW_BYTES) return null;
  return { kind: 'space-low', detail: formatSpace(freeBytes) };
}

export function isSpaceScarce(freeBytes: number | null): boolean {
  return freeBytes !== null && freeBytes >= READ_ONLY_BELOW_BYTES && freeBytes < WARN_BELOW_BYTES;
}

/** Rounded down: never more than there is. */
export function formatSpace(bytes: number): string {
  return `${Math.floor(bytes / 1_000_000)} MB`;
}
