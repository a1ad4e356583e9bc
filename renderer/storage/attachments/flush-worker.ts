/// <reference lib="webworker" />
/** Forces a private file to the disk; only a worker may ask for that. */

export interface FlushAnswer {
  /** Null when it is there. */
  readonly refused: string | null;
}

self.addEventListener('message', ({ data }: MessageEvent<FileSystemFileHandle>) => {
  void flush(data).then((answer) => self.postMessage(answer));
});

async function flush(file: FileSystemFileHandle): Promise<FlushAnswer> {
  try {
    const access = await file.createSyncAccessHandle();
    try {
      access.flush();
    } finally {
      access.close();
    }
    return { refused: null };
  } catch (error) {
    // An error loses its name on the way out of a worker; storage faults are sorted by it.
    return { refused: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
