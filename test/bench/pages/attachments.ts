// The page of the benches of attachments: the real store on the real private file system, no screen.

import { assert } from '#core/shared/assert.ts';
import { openAttachmentFolder } from '#renderer/storage/attachments/attachment-folder.ts';
import { openAttachmentKeys } from '#renderer/storage/attachments/attachment-keys.ts';
import { createAttachmentStore } from '#renderer/storage/attachments/attachment-store.ts';
import { addCards, makeOwnCard } from '#renderer/session/people.ts';
import { aBid, bidderId } from '#test/support/builders/dossier.ts';
import { anOpenedTender } from '#test/support/evaluated-space.ts';
import { openTestDevice, openTestSpace, putDossiers, ready } from '#test/support/open-workspace.ts';

declare global {
  interface Window {
    /** Each writes that many bytes and answers the milliseconds it took. */
    attachmentBench:
      | {
          readonly sealed: (bytes: number) => Promise<number>;
          readonly plain: (bytes: number) => Promise<number>;
          /** Keeps them, then times an exchange file with them: written, read, and taken in by another device. */
          readonly carried: (bytes: number) => Promise<number>;
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
window.attachmentBench = { sealed, plain, carried };

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

async function carried(bytes: number): Promise<number> {
  const spaces = await Promise.all([openTestSpace(), openTestSpace()]);
  const [one, other] = spaces;
  const [stream] = await putDossiers(one.workspace, anOpenedTender(1));
  assert(stream !== undefined, 'the tender is here');
  await addCards(other.device, [await makeOwnCard(one.device)]);
  const session = one.workspace.openTender(stream);
  await ready(session);
  const root = await navigator.storage.getDirectory();
  const source = await fileOnDisk(root, 'besar.pdf', repeated(bytes, WRITE_BYTES));
  const added = await one.workspace.attachments.add([{ name: 'besar.pdf', file: source }], {
    record: async (files) =>
      (await session.execute({ name: 'recordBid', body: { bidder: bidderId('a'), bid: aBid({ files }) } })).ok,
  });
  assert(added.kind === 'added', 'the attachment was kept');
  const startedAt = performance.now();
  const recipients = [await makeOwnCard(other.device)];
  const sending = one.workspace.exchange.send({ streams: [stream], recipients, withFiles: true, app: 'ukur' });
  const file = await fileOnDisk(root, 'ukur.meja-usb', sending.pieces);
  const content = await other.workspace.exchange.open(file);
  assert(content.ok, 'the file opens');
  const plans = await other.workspace.exchange.plan(content.value);
  const receipt = await other.workspace.exchange.receive({ file, content: content.value, plans });
  assert(
    receipt.files.bytes === bytes,
    JSON.stringify([receipt, content.value.files.whole.length, content.value.files.lost.length, file.size]),
  );
  const taken = performance.now() - startedAt;
  await Promise.all(spaces.map(({ workspace }) => workspace.attachments.empty()));
  return taken;
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

/** A file as people choose it: on the disk, and not in the memory of the page. */
async function fileOnDisk(
  root: FileSystemDirectoryHandle,
  name: string,
  content: AsyncIterable<Uint8Array>,
): Promise<File> {
  const handle = await root.getFileHandle(name, { create: true });
  const access = await handle.createWritable();
  for await (const piece of content) await access.write(piece as Uint8Array<ArrayBuffer>);
  await access.close();
  return handle.getFile();
}

/** The same memory again and again, so that what is measured is not the making of it. */
async function* repeated(bytes: number, pieceBytes: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const pattern = new Uint8Array(pieceBytes);
  for (let at = 0; at < pieceBytes; at += PIECE_BYTES) crypto.getRandomValues(pattern.subarray(at, at + PIECE_BYTES));
  for (let left = bytes; left > 0; left -= pieceBytes) yield pattern.subarray(0, Math.min(left, pieceBytes));
}
