// Asks for files through the page's own dialog, which every shell has: what is chosen can be read bit by bit.

export interface PickOptions {
  readonly pick: 'file' | 'files' | 'folder';
  /** Endings with their dot; none for any file. */
  readonly endings: readonly string[];
}

/** With a folder everything in it and below; null when nobody chose. */
export async function pickFiles({ pick, endings }: PickOptions): Promise<readonly File[] | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = pick === 'files';
  input.webkitdirectory = pick === 'folder';
  input.accept = endings.join(',');
  const closed = Promise.withResolvers<readonly File[] | null>();
  input.addEventListener('change', () => closed.resolve([...(input.files ?? [])]), { once: true });
  input.addEventListener('cancel', () => closed.resolve(null), { once: true });
  input.click();
  return closed.promise;
}
