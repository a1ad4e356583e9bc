import { statfsSync } from 'node:fs';

/**
 * Where less is free nothing is written. A PostgreSQL that finds no room for the next piece of its own log (16 MiB) stops for good,
 * and the one inside this process takes the process with it; the largest batch needs less than two.   Units  bytes.
 */
const LEAST_FREE_BYTES = 64 * 1024 * 1024;

export function hasRoomIn(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= LEAST_FREE_BYTES;
}
