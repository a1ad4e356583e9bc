import { open } from 'node:fs/promises';

/** Makes names that were made, moved or removed in a folder outlive a power cut; Windows does so by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
