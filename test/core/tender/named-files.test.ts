import { expect, it } from 'vitest';
import { filesNamedBy } from '#core/tender/named-files.ts';
import type { BidFile } from '#core/tender/model.ts';
import { aBid, aBidder, bidderId } from '#test/support/builders/dossier.ts';

const HASH = 'a'.repeat(64);

it('an event names the content of the bid it records, each once, and nothing that is a name only', () => {
  const bid = aBid({
    files: [
      file('surat.PDF', HASH),
      file('salinan.pdf', HASH),
      file('x', 'b'.repeat(64)),
      file('y', null),
      file('z', 'md5'),
    ],
  });
  const named = [
    { sha256: HASH, size: 10, type: 'application/pdf' },
    { sha256: 'b'.repeat(64), size: 10, type: 'application/octet-stream' },
  ];
  expect(filesNamedBy({ type: 'bidRecorded', tv: 1, body: { bidder: bidderId('a'), bid } })).toEqual(named);
  expect(filesNamedBy({ type: 'bidderRegistered', tv: 1, body: { bidder: aBidder('a', { bid }) } })).toEqual(named);
  expect(filesNamedBy({ type: 'bidRecorded', tv: 1, body: { bidder: bidderId('a'), bid: null } })).toEqual([]);
  expect(filesNamedBy({ type: 'bidderRemoved', tv: 1, body: { bidder: bidderId('a') } })).toEqual([]);
});

function file(name: string, sha256: string | null): BidFile {
  return { name, size: 10, sha256, modifiedAt: null };
}
