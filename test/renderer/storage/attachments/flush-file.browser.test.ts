import { expect, it } from 'vitest';
import { openAttachmentFolder } from '#renderer/storage/attachments/attachment-folder.ts';
import { flushFile } from '#renderer/storage/attachments/flush-file.ts';

const NAME = 'berkas';

it('a private file that is forced to the disk holds what was written, and can be written again', async () => {
  const file = await newFile();
  for (const text of ['surat', 'surat yang lebih panjang']) {
    await write(file, text);
    await flushFile(file);
    expect(await (await file.getFile()).text()).toBe(text);
  }
});

it('one that is being written elsewhere refuses with the reason', async () => {
  const file = await newFile();
  const writing = await file.createWritable();
  await expect(flushFile(file)).rejects.toThrow('NoModificationAllowedError');
  await writing.abort();
});

it('what cannot be forced to the disk gets no name of its own', async () => {
  const folder = openAttachmentFolder('uji-paksa');
  const kept = folder.write(async (file, keep) => {
    // Still being written: the disk has not all of it.
    const writing = await file.createWritable();
    try {
      await keep('whole');
    } finally {
      await writing.abort();
    }
  });
  await expect(kept).rejects.toThrow('NoModificationAllowedError');
  expect(await folder.file('whole')).toBeNull();
});

async function folderOf(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle('uji-paksa', { create: true });
}

async function newFile(): Promise<FileSystemFileHandle> {
  return (await folderOf()).getFileHandle(NAME, { create: true });
}

async function write(file: FileSystemFileHandle, text: string): Promise<void> {
  const writable = await file.createWritable();
  await writable.write(text);
  await writable.close();
}
