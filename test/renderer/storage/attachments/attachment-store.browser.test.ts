import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { cdp } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Hash } from '#core/log/envelope.ts';
import type { Device } from '#renderer/session/device.ts';
import { type AttachmentFolder, openAttachmentFolder } from '#renderer/storage/attachments/attachment-folder.ts';
import { openAttachmentKeys } from '#renderer/storage/attachments/attachment-keys.ts';
import { AttachmentRefused } from '#renderer/storage/attachments/attachment-refusal.ts';
import { type AttachmentStore, createAttachmentStore } from '#renderer/storage/attachments/attachment-store.ts';
import { CHUNK_BYTES, fileBytes, HEAD_BYTES, SEAL_BYTES } from '#renderer/storage/attachments/file-format.ts';
import { openTestDevice } from '#test/support/open-workspace.ts';
import { unwrap } from '#test/support/unwrap.ts';

const SEALED_CHUNK = CHUNK_BYTES + SEAL_BYTES;

describe('the attachments of a space', () => {
  let folderName: string;
  let device: Device;
  let folder: AttachmentFolder;
  let store: AttachmentStore;
  let named: Set<Hash>;

  beforeEach(async () => {
    folderName = `lampiran-uji-${crypto.randomUUID()}`;
    device = await openTestDevice();
    folder = openAttachmentFolder(folderName);
    named = new Set();
    store = await storeOf(device, 'kantor');
  });

  afterEach(() => folder.empty());

  it.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES + 7])(
    'are read as they were put, %i bytes in pieces of any size',
    async (size) => {
      const content = someBytes(size);
      const seen: number[] = [];
      const kept = unwrap(await store.put(inPieces(content, 70_001), { onProgress: (bytes) => seen.push(bytes) }));
      expect(kept).toEqual({ sha256: hashOf(content), size });
      expect(seen.at(-1)).toBe(size);
      expect(await readAll(store, kept.sha256)).toEqual(content);
      expect(await namesIn(folderName)).toHaveLength(1);
      expect((await onlyFile()).size).toBe(fileBytes(size));
    },
  );

  it('are kept once when they come twice, and a damaged one is mended by its content', async () => {
    const content = someBytes(2 * CHUNK_BYTES);
    const { sha256: hash } = unwrap(await store.put(inPieces(content)));
    await overwrite(folderName, (bytes) => flip(bytes, HEAD_BYTES + 100));
    expect(await readAll(store, hash)).toEqual({ kind: 'damaged', chunk: 0 });
    unwrap(await store.put(inPieces(content)));
    expect(await namesIn(folderName)).toHaveLength(1);
    expect(await readAll(store, hash)).toEqual(content);
  });

  it('lie under names and in bytes that say nothing of their content', async () => {
    const word = 'CV Anggana Jaya menawar Rp600.000.000,00 ';
    const content = new TextEncoder().encode(word.repeat(40_000));
    const { sha256: hash } = unwrap(await store.put(inPieces(content)));
    const [name = ''] = await namesIn(folderName);
    expect(name).toMatch(/^[0-9a-f]{32}$/);
    expect(hash).not.toContain(name.slice(0, 8));
    const stored = new TextDecoder('latin1').decode(await (await onlyFile()).arrayBuffer());
    for (const leak of ['Anggana', '600.000', hash]) expect(stored.includes(leak)).toBe(false);
  });

  it('name the chunk in which a bit was changed, wherever it was', async () => {
    const content = someBytes(3 * CHUNK_BYTES - 5);
    const { sha256: hash } = unwrap(await store.put(inPieces(content)));
    const whole = new Uint8Array(await (await onlyFile()).arrayBuffer());
    const places: readonly (readonly [at: number, refusal: object])[] = [
      [0, { kind: 'other-key' }],
      [8, { kind: 'damaged', chunk: null }],
      ...[0, 1, 2].flatMap((chunk) =>
        // The nonce, the content, the tag.
        [0, 12, Math.min(SEALED_CHUNK, SEALED_CHUNK - (chunk === 2 ? 5 : 0)) - 1].map(
          (within) => [HEAD_BYTES + chunk * SEALED_CHUNK + within, { kind: 'damaged', chunk }] as const,
        ),
      ),
      [whole.length - 1, { kind: 'damaged', chunk: null }],
    ];
    for (const [at, refusal] of places) {
      await overwrite(folderName, () => flip(whole, at));
      expect(await readAll(store, hash), `byte ${at}`).toEqual(refusal);
    }
  });

  it('refuse chunks that were swapped, dropped, repeated or cut off, and a file under the name of another', async () => {
    const { sha256: hash } = unwrap(await store.put(inPieces(someBytes(3 * CHUNK_BYTES))));
    const whole = new Uint8Array(await (await onlyFile()).arrayBuffer());
    const chunk = (number: number) =>
      whole.subarray(HEAD_BYTES + number * SEALED_CHUNK, HEAD_BYTES + (number + 1) * SEALED_CHUNK);
    const [head, end] = [whole.subarray(0, HEAD_BYTES), whole.subarray(HEAD_BYTES + 3 * SEALED_CHUNK)];
    const swapped = [head, chunk(1), chunk(0), chunk(2), end];
    const dropped = [head, chunk(0), chunk(2), end];
    const repeated = [head, chunk(0), chunk(0), chunk(2), end];
    const [name = ''] = await namesIn(folderName);
    for (const [parts, refusal] of [
      [swapped, { kind: 'damaged', chunk: 0 }],
      [dropped, { kind: 'damaged', chunk: null }],
      [repeated, { kind: 'damaged', chunk: 1 }],
      [[head, chunk(0), chunk(1), chunk(2)], { kind: 'damaged', chunk: null }],
      [[head], { kind: 'damaged', chunk: null }],
      [[], { kind: 'damaged', chunk: null }],
    ] as const) {
      await overwrite(folderName, async () => new Uint8Array(await new Blob([...parts]).arrayBuffer()));
      expect(await readAll(store, hash)).toEqual(refusal);
    }
    await overwrite(folderName, () => whole);
    const other = unwrap(await store.put(inPieces(someBytes(3 * CHUNK_BYTES, 9))));
    await folder.remove((await namesIn(folderName)).find((each) => each !== name) ?? '');
    await rename(folderName, name, (await (await keysOf(device, 'kantor')).fileNameOf(other.sha256)) ?? '');
    expect(await readAll(store, other.sha256)).toEqual({ kind: 'damaged', chunk: null });
  });

  it('are not there for another space or another device, whose key is told from damage', async () => {
    const { sha256: hash } = unwrap(await store.put(inPieces(someBytes(10))));
    const stranger = await openTestDevice();
    expect(await readAll(await storeOf(device, 'latihan'), hash)).toEqual({ kind: 'absent' });
    expect(await readAll(await storeOf(stranger, 'kantor'), hash)).toEqual({ kind: 'absent' });
    const [name = ''] = await namesIn(folderName);
    await rename(folderName, name, await (await keysOf(stranger, 'kantor')).fileNameOf(hash));
    expect(await readAll(await storeOf(stranger, 'kantor'), hash)).toEqual({ kind: 'other-key' });
  });

  it('leave nothing behind when they are given up or their source breaks', async () => {
    const giveUp = new AbortController();
    const cancelled = await store.put(inPieces(someBytes(4 * CHUNK_BYTES)), {
      signal: giveUp.signal,
      onProgress: () => giveUp.abort(),
    });
    expect(cancelled).toEqual({ ok: false, error: { kind: 'cancelled' } });
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (pulls > 20) controller.error(new DOMException('taken away', 'NotReadableError'));
        else controller.enqueue(someBytes(100_000));
        pulls += 1;
      },
    });
    let pulls = 0;
    expect(await store.put(broken)).toEqual({
      ok: false,
      error: { kind: 'source-unreadable', detail: 'NotReadableError' },
    });
    expect(await namesIn(folderName)).toEqual([]);
  });

  it('leave nothing half written on a full disk, and say that it is full', async () => {
    // The runner's own type of the session says nothing of it.
    const session = cdp() as unknown as ChromiumSession;
    const { usage = 0 } = await navigator.storage.estimate();
    const { origin } = window.location;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 2 * CHUNK_BYTES });
    try {
      const full = await store.put(inPieces(someBytes(8 * CHUNK_BYTES)));
      expect(full).toMatchObject({ ok: false, error: { kind: 'cannot-save', fault: { kind: 'disk-full' } } });
      expect(await namesIn(folderName)).toEqual([]);
    } finally {
      await session.send('Storage.overrideQuotaForOrigin', { origin });
    }
    unwrap(await store.put(inPieces(someBytes(8 * CHUNK_BYTES))));
  });

  it('are swept of what a crash left half written, and of nothing that is whole or being written', async () => {
    const { sha256: hash } = unwrap(await store.put(inPieces(someBytes(10))));
    const inside = await (await navigator.storage.getDirectory()).getDirectoryHandle(folderName);
    const [whole = ''] = await namesIn(folderName);
    const left = ['baru-mati', 'baru-mati.crswap', folder.pieceName(whole, 0), folder.pieceName('7'.repeat(32), 0)];
    for (const name of left) await inside.getFileHandle(name, { create: true });
    await folder.write(async () => {
      await folder.sweep();
      const names = await namesIn(folderName);
      // A piece of what is still awaited stays.
      expect(names).toHaveLength(3);
      expect(names.filter((name) => name.startsWith('bagian-'))).toEqual([folder.pieceName('7'.repeat(32), 0)]);
      expect(names.filter((name) => name.startsWith('baru-mati'))).toEqual([]);
    });
    expect(await readAll(store, hash)).toEqual(someBytes(10));
  });

  it('are taken away only when no event names them', async () => {
    const { sha256: hash } = unwrap(await store.put(inPieces(someBytes(10))));
    named.add(hash);
    expect(await store.delete(hash)).toBe(false);
    expect(await store.has(hash)).toBe(true);
    named.clear();
    expect(await store.delete(hash)).toBe(true);
    expect(await store.has(hash)).toBe(false);
    expect(await store.delete(hash)).toBe(true);
  });

  async function storeOf(whose: Device, space: string): Promise<AttachmentStore> {
    return createAttachmentStore({
      folder,
      keys: await keysOf(whose, space),
      isNamed: async (hash) => named.has(hash),
    });
  }

  async function onlyFile(): Promise<File> {
    const [name = ''] = await namesIn(folderName);
    const file = await folder.file(name);
    if (file === null) throw new Error('no file');
    return file;
  }
});

interface ChromiumSession {
  readonly send: (method: string, parameters: object) => Promise<unknown>;
}

function keysOf({ key }: Device, space: string) {
  return openAttachmentKeys(key, space);
}

/** What the attachment says, or why it is refused, before or while it is read. */
async function readAll(store: AttachmentStore, hash: Hash): Promise<Uint8Array | object> {
  const opened = await store.read(hash);
  if (!opened.ok) return opened.error;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  try {
    for await (const chunk of opened.value.chunks) parts.push(chunk);
  } catch (error) {
    if (error instanceof AttachmentRefused) return error.refusal;
    throw error;
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function someBytes(size: number, seed = 1): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8) * seed) & 255);
}

function inPieces(content: Uint8Array, size = 65_536): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at >= content.length) controller.close();
      else controller.enqueue(content.slice(at, at + size));
      at += size;
    },
  });
}

function hashOf(content: Uint8Array): string {
  return bytesToHex(sha256(content));
}

function flip(bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> {
  const changed = bytes.slice();
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

async function namesIn(folderName: string): Promise<readonly string[]> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create: true });
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

async function overwrite(
  folderName: string,
  change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  const [name = ''] = await namesIn(folderName);
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(folderName);
  const file = await folder.getFileHandle(name);
  const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
  const writable = await file.createWritable();
  await writable.write(await change(bytes));
  await writable.close();
}

async function rename(folderName: string, from: string, to: string): Promise<void> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(folderName);
  const bytes = await (await (await folder.getFileHandle(from)).getFile()).arrayBuffer();
  const writable = await (await folder.getFileHandle(to, { create: true })).createWritable();
  await writable.write(bytes);
  await writable.close();
  await folder.removeEntry(from);
}
