import { beforeEach, describe, expect, it } from 'vitest';
import { verifyArchive } from '#core/exchange/archive/verify-archive.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { openHeader } from '#core/log/parse.ts';
import type { BidFile } from '#core/tender/model.ts';
import { browserArchiveCodec } from '#renderer/session/archive-codec.ts';
import { piecesOf } from '#renderer/session/file-pieces.ts';
import type { TenderArchive } from '#renderer/session/archive.ts';
import { createEventLog } from '#renderer/storage/event-log.ts';
import { createVerify } from '#renderer/storage/signature-check.ts';
import { openAttachmentFolder } from '#renderer/storage/attachments/attachment-folder.ts';
import { openAttachmentKeys } from '#renderer/storage/attachments/attachment-keys.ts';
import { aBid, bidderId } from '#test/support/builders/dossier.ts';
import { anOpenedTender } from '#test/support/evaluated-space.ts';
import { openTestSpace, putDossiers, ready, type TestSpace } from '#test/support/open-workspace.ts';
import { joined } from '#test/support/joined.ts';
import { unwrap } from '#test/support/unwrap.ts';

const LETTER = Uint8Array.from({ length: 1_500_000 }, (_, at) => (at * 13) & 255);
const LIST = new TextEncoder().encode('daftar kuantitas');

describe('the files of a bid', () => {
  let space: TestSpace;
  let stream: StreamId;

  beforeEach(async () => {
    space = await openTestSpace();
    [stream = '' as StreamId] = await putDossiers(space.workspace, anOpenedTender());
  });

  it('are named by the event that records them, and are here after another start', async () => {
    expect(await add(LETTER, LIST)).toEqual({ kind: 'added', count: 2, unreadable: [] });
    const header = unwrap(openHeader((await eventsHere()).at(-1) ?? { header: '', body: '', sig: '' })).header;
    expect(header.blobs).toEqual([
      { sha256: sha256Hex(LETTER), size: LETTER.length, type: 'application/pdf' },
      { sha256: sha256Hex(LIST), size: LIST.length, type: 'application/pdf' },
    ]);
    const again = await space.again();
    expect(await again.attachments.has(sha256Hex(LETTER))).toBe(true);
    const [bidder] = (await again.readDossier(stream))?.bidders ?? [];
    expect(bidder?.bid?.files.map(({ sha256 }) => sha256)).toEqual(header.blobs.map(({ sha256 }) => sha256));
  });

  it('are not kept when nothing was recorded or it was given up, unless another event names them', async () => {
    const { attachments } = space.workspace;
    const refused = { record: async () => false };
    expect(await attachments.add([named(LETTER)], refused)).toEqual({ kind: 'not-recorded' });
    expect(await attachments.has(sha256Hex(LETTER))).toBe(false);
    await add(LETTER);
    const giveUp = new AbortController();
    const outcome = await attachments.add([named(LETTER), named(LIST)], {
      record: async () => true,
      signal: giveUp.signal,
      onProgress: ({ done }) => {
        if (done > LETTER.length) giveUp.abort();
      },
    });
    expect(outcome).toEqual({ kind: 'cancelled' });
    expect(await attachments.has(sha256Hex(LIST))).toBe(false);
    expect(await attachments.has(sha256Hex(LETTER))).toBe(true);
  });

  it('stay out of a disk that would be full behind them', async () => {
    space.workspace.saving.setState({ freeBytes: 200_000_000 + LETTER.length - 1 });
    expect(await add(LETTER)).toMatchObject({ kind: 'cannot-save', fault: { kind: 'disk-full' } });
    expect(await space.workspace.attachments.has(sha256Hex(LETTER))).toBe(false);
  });

  it('go into the archive, which holds; one that is damaged or not here is left out and told', async () => {
    await add(LETTER, LIST);
    const whole = await space.workspace.writeArchive(stream, '0.0.0');
    expect(whole.leftOut).toEqual([]);
    expect(await verified(whole)).toMatchObject({ fault: null, checked: { attachments: 2 } });

    await damage(sha256Hex(LETTER));
    const without = await space.workspace.writeArchive(stream, '0.0.0');
    expect(without.leftOut).toEqual([sha256Hex(LETTER)]);
    const report = await verified(without);
    expect(report).toMatchObject({ fault: null, checked: { attachments: 1 } });
    expect(report.remarks).toContainEqual(
      expect.objectContaining({ kind: 'attachment-absent', value: sha256Hex(LETTER) }),
    );

    // The same file again mends what is here.
    expect(await add(LETTER)).toMatchObject({ kind: 'added' });
    expect((await space.workspace.writeArchive(stream, '0.0.0')).leftOut).toEqual([]);
  });

  it('are gone with the practice space', async () => {
    await add(LIST);
    await space.workspace.resetPractice();
    expect(await space.workspace.attachments.has(sha256Hex(LIST))).toBe(false);
  });

  async function add(...contents: readonly Uint8Array<ArrayBuffer>[]) {
    const session = space.workspace.openTender(stream);
    await ready(session);
    const record = async (files: readonly BidFile[]) =>
      (await session.execute({ name: 'recordBid', body: { bidder: bidderId('a'), bid: { ...aBid(), files } } })).ok;
    return space.workspace.attachments.add(contents.map(named), { record });
  }

  async function eventsHere() {
    return createEventLog(await space.store()).read(stream);
  }

  async function damage(hash: Hash): Promise<void> {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(space.name);
    const name = await (await openAttachmentKeys(space.device.key, 'latihan')).fileNameOf(hash);
    const file = await folder.getFileHandle(name);
    const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
    const at = bytes.length - 200;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const writable = await file.createWritable();
    await writable.write(bytes);
    await writable.close();
    expect(await openAttachmentFolder(space.name).file(name)).not.toBeNull();
  }
});

function named(content: Uint8Array<ArrayBuffer>) {
  const name = `berkas-${content.length}.pdf`;
  return { name, file: new File([content], name, { lastModified: Date.UTC(2014, 4, 5) }) };
}

async function verified({ pieces }: TenderArchive) {
  return verifyArchive(piecesOf(await joined(pieces)), { codec: browserArchiveCodec, verify: createVerify() });
}
