import { statfs } from 'node:fs/promises';

/** Bytes this user may still write; null where the system does not say. */
export async function freeSpace(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    // Some network shares answer nothing: then there is nothing to warn of, and a full disk still says so itself.
    return null;
  }
}
