// The page of the benches of attachments: the real store on the real private file system, no screen.

import { assert } from '#core/shared/assert.ts';
import { openAttachmentFolder } from '#renderer/storage/attachments/attachment-folder.ts';
import { openAttachmentKeys } from '#renderer/storage/attachments/attachment-keys.ts';
import { createAttachmentStore } from '#renderer/storage/attachments/attachment-store.ts';
import { openTestDevice } from '#test/support/open-workspace.ts';

declare global {
  interface Window {
    /** Each writes that many bytes and answers the milliseconds it took. */
    attachmentBench:
      | {
          readonly sealed: (bytes: number) => Promise<number>;
          readonly plain: (bytes: number) => Promise<number>;
          /** Keeps them, then times an exchange file with them: written, read, and taken in by another device. */
        }
      | undefined;
  }
}

/** As a browser reads a chosen file. */
const PIECE_BYTES = 65_536;
const WRITE_BYTES = 1_048_576;

const device = await openTestDevice();
const folder = openAttachmentFolder('ukur');
const store = createAttachmentStore({
  folder,
  keys: await openAttachmentKeys(device.key, 'latihan'),
  isNamed: async () => false,
});
window.attachmentBench = { sealed, plain };

async function sealed(bytes: number): Promise<number> {
  const startedAt = performance.now();
  const kept = await store.put(pieces(bytes, PIECE_BYTES));
  const taken = performance.now() - startedAt;
  assert(kept.ok && kept.value.size === bytes, 'the attachment was kept');
  await store.delete(kept.value.sha256);
  return taken;
}

/** The same bytes in writes of the same size, neither hashed nor sealed. */
async function plain(bytes: number): Promise<number> {
  return folder.write(async (file) => {
    const startedAt = performance.now();
    const writable = await file.createWritable();
    for await (const piece of pieces(bytes, WRITE_BYTES)) await writable.write(piece);
    await writable.close();
    return performance.now() - startedAt;
  });
}

function pieces(bytes: number, pieceBytes: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pattern = new Uint8Array(pieceBytes);
  for (let at = 0; at < pieceBytes; at += PIECE_BYTES) crypto.getRandomValues(pattern.subarray(at, at + PIECE_BYTES));
  let left = bytes;
  return new ReadableStream({
    pull: (controller) => {
      if (left === 0) controller.close();
      else controller.enqueue(pattern.slice(0, Math.min(left, pieceBytes)));
      left -= Math.min(left, pieceBytes);
    },
  });
}
