import { beforeAll, describe, expect, it } from 'vitest';
import type { Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { listedAttachments } from '#core/exchange/archive/manifest-of.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { filesNamedBy } from '#core/tender/named-files.ts';
import { eventsOf, linesOf, packArchive, sealLines, sealTender, verifyBytes } from '#test/support/archives.ts';
import { aBid, aBidder, aDossier, bidderId } from '#test/support/builders/dossier.ts';
import { createTestDevice, type TestDevice } from '#test/support/test-device.ts';

const STREAM = 'tender/lampiran' as StreamId;
const CONTENT = Uint8Array.from({ length: 2_500_000 }, (_, at) => (at * 7) & 255);
const HASH = sha256Hex(CONTENT);

describe('an attachment an archive brings', () => {
  let device: TestDevice;
  let events: readonly SealedEvent[];
  let lines: readonly string[];

  beforeAll(async () => {
    device = await createTestDevice();
    const files = [{ name: 'surat.pdf', size: CONTENT.length, sha256: HASH, modifiedAt: null }];
    const decided = eventsOf([
      {
        name: 'importDossier',
        body: { source: { kind: 'manual', files: [] }, dossier: aDossier({ bidders: [aBidder('a')] }) },
      },
      { name: 'recordBid', body: { bidder: bidderId('a'), bid: aBid({ files }) } },
    ]);
    const [imported, recorded] = decided;
    if (imported === undefined || recorded === undefined) throw new Error('not decided');
    events = await sealTender(device, STREAM, decided, { blobs: filesNamedBy(recorded) });
    lines = linesOf(await pack(listedAttachments(events)));
  });

  it('is listed once by what the headers name, and holds in parts', async () => {
    expect(listedAttachments(events)).toEqual([{ sha256: HASH, size: CONTENT.length, type: 'application/pdf' }]);
    expect(parts(lines)).toHaveLength(3);
    expect(await verifyBytes(await sealLines(lines))).toMatchObject({ fault: null, checked: { attachments: 1 } });
  });

  it('is named when a byte of it was changed', async () => {
    const [first, second, third] = parts(lines);
    const changed = [...lines.slice(0, -3), first, second?.replace(/"data":"..../, '"data":"AAAA'), third];
    expect(changed).not.toEqual(lines);
    await expectDiffers(changed);
  });

  it('is named when it was cut, when parts were swapped, and when it is missing', async () => {
    const [first, second, third] = parts(lines);
    const before = lines.slice(0, -3);
    await expectDiffers([...before, first, second]);
    await expectDiffers([...before, second, first, third]);
    await expectDiffers(before);
  });

  it('may be left out of the list: that is a remark, with its hash', async () => {
    const report = await verifyBytes(await pack([]));
    expect(report.fault).toBeNull();
    expect(report.remarks).toContainEqual(expect.objectContaining({ kind: 'attachment-absent', value: HASH }));
  });

  function pack(attachments: ReturnType<typeof listedAttachments>): Promise<Uint8Array<ArrayBuffer>> {
    return packArchive(device, new Map([[STREAM, events]]), { attachments }, new Map([[HASH, CONTENT]]));
  }
});

async function expectDiffers(lines: readonly (string | undefined)[]): Promise<void> {
  const { fault } = await verifyBytes(await sealLines(lines.filter((line) => line !== undefined)));
  expect(fault).toMatchObject({ kind: 'attachment-differs', field: HASH, expected: HASH });
}

function parts(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line.startsWith(`{"attachment":"${HASH satisfies Hash}"`));
}
