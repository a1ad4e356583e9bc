import { beforeEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { addCards, makeOwnCard } from '#renderer/session/people.ts';
import type { Receipt, ReceiveOptions } from '#renderer/session/receive-bundle.ts';
import { openAttachmentKeys } from '#renderer/storage/attachments/attachment-keys.ts';
import { AttachmentRefused } from '#renderer/storage/attachments/attachment-refusal.ts';
import { aBid, bidderId } from '#test/support/builders/dossier.ts';
import { anOpenedTender } from '#test/support/evaluated-space.ts';
import { joined } from '#test/support/joined.ts';
import { openTestSpace, putDossiers, ready, type TestSpace } from '#test/support/open-workspace.ts';
import { unwrap } from '#test/support/unwrap.ts';

const LETTER = Uint8Array.from({ length: 2_500_000 }, (_, at) => (at * 13 + (at >> 9)) & 255);
const LIST = new TextEncoder().encode('daftar kuantitas dan harga');
const EMPTY = new Uint8Array();
const ALL = [LETTER, LIST, EMPTY];

describe('the files of bids carried with their tender', () => {
  let siti: TestSpace;
  let budi: TestSpace;
  let stream: StreamId;

  beforeEach(async () => {
    [siti, budi] = await Promise.all([openTestSpace(), openTestSpace()]);
    await siti.device.set('identity', { name: 'Siti Aminah', role: 'chair', zone: 'WITA' });
    await budi.device.set('identity', { name: 'Budi Santoso', role: 'member', zone: 'WITA' });
    await addCards(budi.device, [await makeOwnCard(siti.device)]);
    [stream = '' as StreamId] = await putDossiers(siti.workspace, anOpenedTender(1));
    await attach(...ALL);
  });

  it('are there byte for byte, after another start too', async () => {
    const file = await pack();
    const { content, files } = await look(file);
    expect(files.brings).toHaveLength(3);
    expect(files.present.length + files.lost.length + files.unnamed.length).toBe(0);
    expect(content.damage).toMatchObject({ cutShort: false, passedOver: 0 });
    expect(await take(file)).toMatchObject({
      events: 2,
      files: { count: 3, bytes: LETTER.length + LIST.length, lost: [], fault: null },
    });
    const again = await budi.again();
    for (const each of ALL) expect(await read(again.attachments, sha256Hex(each))).toEqual(each);
  });

  it('are counted for the sender before anything is written, and what is damaged there is told', async () => {
    const signal = new AbortController().signal;
    const bytes = LETTER.length + LIST.length;
    expect(await siti.workspace.exchange.filesToSend([stream], signal)).toEqual({ count: 3, bytes, absent: 0 });
    await damage(siti, sha256Hex(LIST), -5);
    expect(await siti.workspace.exchange.filesToSend([stream], signal)).toEqual({
      count: 2,
      bytes: LETTER.length,
      absent: 1,
    });
  });

  it('come once: read again nothing is new, and one that is damaged here is brought anew', async () => {
    const file = await pack();
    await take(file);
    const { files } = await look(file);
    expect(files).toMatchObject({ brings: [], present: [{}, {}, {}], lost: [] });
    expect(await take(file)).toMatchObject({ events: 0, files: { count: 0, lost: [] } });
    await damage(budi, sha256Hex(LIST), -5);
    expect(await take(file)).toMatchObject({ events: 0, files: { count: 1 } });
    expect(await read(budi.workspace.attachments, sha256Hex(LIST))).toEqual(LIST);
  });

  it('come after their events, as from a file without them before', async () => {
    expect(await take(await pack(false))).toMatchObject({ events: 2, files: { count: 0 } });
    expect(await take(await pack())).toMatchObject({ events: 0, files: { count: 3 } });
  });

  it('wait where no event names them that is taken', async () => {
    const file = await pack();
    const content = unwrap(await budi.workspace.exchange.open(file));
    expect((await budi.workspace.exchange.planFiles(content, [])).unnamed).toHaveLength(3);
    expect(await budi.workspace.exchange.receive({ file, content, plans: [] })).toMatchObject({ files: { count: 0 } });
    expect(await namesIn(budi.name)).toEqual([]);
  });

  it('come whole up to a cut; the one that is not is named, and the same file whole brings the rest', async () => {
    const file = await pack();
    const cut = file.slice(0, file.size - 1_000_000);
    const { files, content } = await look(cut);
    expect(content.damage.cutShort).toBe(true);
    const lost = files.lost.map(({ sha256 }) => files.names.get(sha256));
    expect(lost).toContain(`berkas-${LETTER.length}.pdf`);
    const receipt = await take(cut);
    expect(receipt).toMatchObject({ events: 2, fault: null, files: { count: 3 - lost.length } });
    expect(receipt.files.lost.map(({ name }) => name)).toEqual(lost);
    expect(await take(file)).toMatchObject({ events: 0, files: { count: lost.length, lost: [] } });
  });

  it('that break on the way are named, whatever the check sums say, and the others come', async () => {
    const file = await pack();
    const content = unwrap(await budi.workspace.exchange.open(file));
    const [part] = content.files.whole.find(({ size }) => size === LETTER.length)?.parts ?? [];
    if (part === undefined) throw new Error('a part');
    // Changed after it was looked at: the sums were right then.
    const bytes = new Uint8Array(await file.arrayBuffer());
    bytes[part.at + 10] = (bytes[part.at + 10] ?? 0) ^ 1;
    const plans = await budi.workspace.exchange.plan(content);
    const receipt = await budi.workspace.exchange.receive({ file: new Blob([bytes]), content, plans });
    expect(receipt).toMatchObject({ events: 2, fault: null });
    expect(receipt.files).toMatchObject({ count: 2, lost: [{ name: `berkas-${LETTER.length}.pdf` }], fault: null });
    expect(await namesIn(budi.name)).toHaveLength(2);
  });

  it('that are damaged on the device of the sender stay behind and are told to both', async () => {
    await damage(siti, sha256Hex(LETTER), 1_500_000);
    const sending = siti.workspace.exchange.send(await options());
    const file = await joined(sending.pieces);
    expect(sending.sent()).toMatchObject({ files: 2, filesLeftOut: [sha256Hex(LETTER)] });
    expect((await look(file)).files).toMatchObject({ brings: [{}, {}], lost: [{ sha256: sha256Hex(LETTER) }] });
    expect(await take(file)).toMatchObject({ events: 2, files: { count: 2, lost: [{ size: LETTER.length }] } });
  });

  it('are not for someone the file is not for', async () => {
    const other = await openTestSpace();
    expect(await other.workspace.exchange.open(await pack())).toMatchObject({
      ok: false,
      error: { kind: 'not-for-you' },
    });
  });

  it('leave the events in, and nothing half written, when they are stopped', async () => {
    const stop = new AbortController();
    const receipt = await take(await pack(), { onFileProgress: () => stop.abort(), signal: stop.signal });
    expect(receipt).toMatchObject({ events: 2, cancelled: true, fault: null });
    expect((await namesIn(budi.name)).filter((name) => name.startsWith('baru-'))).toEqual([]);
    expect(receipt.files.count).toBeLessThan(3);
  });

  it('stay out of a disk that would be full behind them, and what did come is safe', async () => {
    budi.workspace.saving.setState({ freeBytes: 200_000_000 + 1_000 });
    const file = await pack();
    expect(await take(file)).toMatchObject({ events: 2, fault: { kind: 'disk-full' }, files: { count: 0 } });
    expect(await namesIn(budi.name)).toEqual([]);
    budi.workspace.saving.setState({ freeBytes: null, fault: null });
    expect(await take(file)).toMatchObject({ events: 0, fault: null, files: { count: 3 } });
  });

  it('leave nothing half written on a disk that is full, and say so', async () => {
    const session = cdp() as unknown as { readonly send: (method: string, parameters: object) => Promise<unknown> };
    const { origin } = window.location;
    const file = await pack();
    const content = unwrap(await budi.workspace.exchange.open(file));
    const plans = await budi.workspace.exchange.plan(content);
    await budi.workspace.exchange.receive({ file, content: { ...content, files: { whole: [], lost: [] } }, plans });
    const { usage = 0 } = await navigator.storage.estimate();
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 1_000_000 });
    try {
      expect(await take(file)).toMatchObject({ fault: { kind: 'disk-full' } });
      expect((await namesIn(budi.name)).filter((name) => name.startsWith('baru-'))).toEqual([]);
    } finally {
      await session.send('Storage.overrideQuotaForOrigin', { origin });
    }
    await take(file);
    expect(await namesIn(budi.name)).toHaveLength(3);
  });

  async function options(withFiles = true) {
    return { streams: [stream], recipients: [await makeOwnCard(budi.device)], withFiles, app: 'uji' };
  }

  async function pack(withFiles = true): Promise<Blob> {
    return joined(siti.workspace.exchange.send(await options(withFiles)).pieces);
  }

  async function look(file: Blob) {
    const { exchange } = budi.workspace;
    const content = unwrap(await exchange.open(file));
    return { content, files: await exchange.planFiles(content, await exchange.plan(content)) };
  }

  async function take(file: Blob, receiving: ReceiveOptions = {}): Promise<Receipt> {
    const { exchange } = budi.workspace;
    const content = unwrap(await exchange.open(file));
    return exchange.receive({ file, content, plans: await exchange.plan(content) }, receiving);
  }

  async function attach(...contents: readonly Uint8Array<ArrayBuffer>[]): Promise<void> {
    const session = siti.workspace.openTender(stream);
    await ready(session);
    const files = contents.map((content) => {
      const name = `berkas-${content.length}.pdf`;
      return { name, file: new File([content], name) };
    });
    const added = await siti.workspace.attachments.add(files, {
      record: async (named) =>
        (await session.execute({ name: 'recordBid', body: { bidder: bidderId('a'), bid: aBid({ files: named }) } })).ok,
    });
    expect(added).toMatchObject({ kind: 'added', count: contents.length });
  }
});

/** Changes one bit of the sealed file; a negative place counts from its end. */
async function damage(at: TestSpace, hash: Hash, place: number): Promise<void> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(at.name);
  const file = await folder.getFileHandle(await (await openAttachmentKeys(at.device.key, 'latihan')).fileNameOf(hash));
  const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
  const index = place < 0 ? bytes.length + place : place;
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  const writable = await file.createWritable();
  await writable.write(bytes);
  await writable.close();
}

async function read(
  attachments: TestSpace['workspace']['attachments'],
  hash: Hash,
): Promise<Uint8Array<ArrayBuffer> | string> {
  const opened = await attachments.read(hash);
  if (!opened.ok) return opened.error.kind;
  try {
    return new Uint8Array(await (await joined(opened.value.chunks)).arrayBuffer());
  } catch (error) {
    if (error instanceof AttachmentRefused) return error.refusal.kind;
    throw error;
  }
}

async function namesIn(folderName: string): Promise<readonly string[]> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create: true });
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}
