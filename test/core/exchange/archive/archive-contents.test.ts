import { beforeAll, describe, expect, it } from 'vitest';
import { nodeArchiveCodec } from '#cli/archive-codec.ts';
import { readArchiveContents, readArchivedFile } from '#core/exchange/archive/archive-contents.ts';
import { listedAttachments } from '#core/exchange/archive/manifest-of.ts';
import type { Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { IssuedDocument } from '#core/tender/issued-model.ts';
import { eventsOf, packArchive, sealTender } from '#test/support/archives.ts';
import { aBid, aBidder, aDossier, bidderId, dateOnly, instant } from '#test/support/builders/dossier.ts';
import { createTestDevice, type TestDevice } from '#test/support/test-device.ts';

const STREAM = 'tender/isi' as StreamId;
/** Does not pack, so that the archive is as long as its files. */
const OFFER = noise(3_000_000);
const PAGES = new TextEncoder().encode('%PDF-1.7 rekaan');
const CONTENT = new TextEncoder().encode('{"title":"BAHP"}');
const ABSENT = 'f'.repeat(64) as Hash;

const fileOf = (bytes: Uint8Array) => ({ sha256: sha256Hex(bytes), size: bytes.length });

const VERSION: IssuedDocument = {
  version: 1,
  title: 'Berita Acara Hasil Pemilihan',
  number: '027/9/POKJA',
  date: dateOnly('2026-11-20'),
  issuedAt: instant('2026-11-20T02:00:00.000Z'),
  content: fileOf(CONTENT),
  pdf: { ...fileOf(PAGES), pages: 3 },
  reason: null,
};

describe('a look into an archive', () => {
  let device: TestDevice;
  let told: readonly TenderEvent[];

  beforeAll(async () => {
    device = await createTestDevice();
    const files = [
      { name: 'penawaran.pdf', ...fileOf(OFFER), modifiedAt: null },
      { name: 'hilang.pdf', size: 9, sha256: ABSENT, modifiedAt: null },
    ];
    const source = { kind: 'manual', files: [] } as const;
    told = [
      ...eventsOf([
        { name: 'importDossier', body: { source, dossier: aDossier({ bidders: [aBidder('a')] }) } },
        { name: 'recordBid', body: { bidder: bidderId('a'), bid: aBid({ files }) } },
      ]),
      { type: 'documentIssued', tv: 1, body: { key: 'bahp', version: VERSION } },
    ];
  });

  it('lists what was issued, whose files it holds, and what it only names', async () => {
    const contents = await readArchiveContents(inPieces(await pack(told)), nodeArchiveCodec);
    expect(contents?.documents).toEqual([
      {
        key: 'bahp',
        version: 1,
        title: VERSION.title,
        number: VERSION.number,
        date: VERSION.date,
        content: { ...fileOf(CONTENT), name: 'bahp-v1.json', bidder: null, inside: true },
        pages: { ...fileOf(PAGES), name: 'bahp-v1.pdf', bidder: null, inside: true },
      },
    ]);
    expect(contents?.bidderFiles.map(({ name, bidder, inside }) => [name, bidder, inside])).toEqual([
      ['penawaran.pdf', 'CV. Contoh A', true],
      ['hilang.pdf', 'CV. Contoh A', false],
    ]);
    expect(contents?.others).toEqual([]);
  });

  it('names no file once names of bidders were hidden, and still gives its content', async () => {
    const hidden: TenderEvent = {
      type: 'biddersHidden',
      tv: 1,
      body: {
        at: instant('2026-11-19T02:00:00.000Z'),
        reason: 'Diminta ketua',
        aliases: { [bidderId('a')]: 'Peserta 1' },
      },
    };
    const contents = await readArchiveContents(inPieces(await pack([...told, hidden])), nodeArchiveCodec);
    expect(contents?.isNameless).toBe(true);
    expect(JSON.stringify([contents?.bidderFiles, contents?.others])).not.toMatch(/penawaran|Contoh/);
    expect(contents?.documents[0]?.pages?.name).toBe('bahp-v1.pdf');
  });

  it('gives each file byte for byte, and nothing for one that is not in it', async () => {
    const bytes = await pack(told);
    const read = async (sha256: Hash) =>
      Buffer.concat(await all(readArchivedFile(inPieces(bytes), nodeArchiveCodec, sha256)));
    for (const each of [OFFER, PAGES, CONTENT]) expect(Buffer.compare(await read(sha256Hex(each)), each)).toBe(0);
    expect(await read(ABSENT)).toHaveLength(0);
  });

  it('reads no further than the events, however long the files are', async () => {
    const bytes = await pack(told);
    let pieces = 0;
    const counted = inPieces(bytes, () => {
      pieces += 1;
    });
    await readArchiveContents(counted, nodeArchiveCodec);
    expect(pieces * PIECE).toBeLessThan(bytes.length / 2);
  });

  it('finds nothing in what is no archive, and in one cut before its events end', async () => {
    const bytes = await pack(told);
    expect(await readArchiveContents(inPieces(new TextEncoder().encode('bukan arsip')), nodeArchiveCodec)).toBeNull();
    expect(await readArchiveContents(inPieces(bytes.subarray(0, 700)), nodeArchiveCodec)).toBeNull();
  });

  async function pack(events: readonly TenderEvent[]): Promise<Uint8Array<ArrayBuffer>> {
    const sealed: readonly SealedEvent[] = await sealTender(device, STREAM, events);
    const contents = new Map([OFFER, PAGES, CONTENT].map((each) => [sha256Hex(each), each] as const));
    expect(listedAttachments(sealed)).toEqual([]);
    const attachments = [...contents].map(([sha256, { length }]) => ({
      sha256,
      size: length,
      type: 'application/pdf',
    }));
    return packArchive(device, new Map([[STREAM, sealed]]), { attachments }, contents);
  }
});

const PIECE = 65_536;

async function* inPieces(bytes: Uint8Array, onPiece: () => void = () => {}): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    onPiece();
    yield bytes.subarray(at, at + PIECE);
  }
}

async function all(pieces: AsyncIterable<Uint8Array>): Promise<readonly Uint8Array[]> {
  const found: Uint8Array[] = [];
  for await (const piece of pieces) found.push(piece);
  return found;
}

/** Numbers of Park and Miller's, the same in every run. */
function noise(length: number): Uint8Array<ArrayBuffer> {
  let value = 7;
  return Uint8Array.from({ length }, () => {
    value = (value * 48_271) % 2_147_483_647;
    return value & 255;
  });
}
