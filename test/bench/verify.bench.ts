// Verifying a season's archive of 50,000 events against verifying the same signatures alone.

import { Readable } from 'node:stream';
import { verifyArchive } from '#core/exchange/archive/verify-archive.ts';
import { decodeBase64Url } from '#core/log/base64url.ts';
import type { SealedEvent, StreamId } from '#core/log/envelope.ts';
import { signatureInput } from '#core/log/seal.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { nodeArchiveCodec } from '#cli/archive-codec.ts';
import { createVerify } from '#cli/verify-signature.ts';
import { eventsOf, packArchive, sealTender } from '#test/support/archives.ts';
import { aBidder, aDossier, aRequirement, withFindings } from '#test/support/builders/dossier.ts';
import { createTestDevice } from '#test/support/test-device.ts';
import { type Bench, interleave, timed } from './bench.ts';

const TENDERS = 967;
const EVENTS = 50_000;
const PER_TENDER = Math.ceil(EVENTS / TENDERS);
/** As many as the verifier of one stream has on the way at a time, times the streams side by side. */
const SIGNATURES_AT_ONCE = 384;

export const bench: Bench = {
  name: `verify an archive of ${TENDERS} tenders, ${PER_TENDER * TENDERS} events`,
  yardstick: 'signatures alone',
  limit: { kind: 'ratio', atMost: 1.5 },
  run: async () => {
    const device = await createTestDevice();
    const tenders = new Map<StreamId, readonly SealedEvent[]>();
    const events = course();
    for (let at = 0; at < TENDERS; at++) {
      const stream = `tender-contoh-${at}` as StreamId;
      tenders.set(stream, await sealTender(device, stream, events));
    }
    const bytes = await packArchive(device, tenders);
    const sealed = [...tenders.values()].flat();
    return interleave({
      rounds: 3,
      warmUp: 1,
      work: () =>
        timed(async () => {
          const pieces = Readable.from(piecesOf(bytes));
          const report = await verifyArchive(pieces, { codec: nodeArchiveCodec, verify: createVerify() });
          if (report.fault !== null) throw new Error(JSON.stringify(report.fault));
        }),
      yardstick: () =>
        timed(async () => {
          const verify = createVerify();
          for (let from = 0; from < sealed.length; from += SIGNATURES_AT_ONCE) {
            const batch = sealed.slice(from, from + SIGNATURES_AT_ONCE);
            const good = await Promise.all(
              batch.map(({ header, sig }) =>
                verify(device.publicKey, decodeBase64Url(sig) ?? new Uint8Array(), signatureInput(header)),
              ),
            );
            if (good.includes(false)) throw new Error('every signature here is good');
          }
        }),
    });
  },
};

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

/** An import and then the ordinary small things: numbers and dates of documents. */
function course() {
  const ids = ['cv-contoh-a', 'cv-contoh-b', 'cv-contoh-c'];
  const bidders = ids.map((id, at) => aBidder(id, { total: 800_000_000 + at }));
  const requirements = [aRequirement('adm'), aRequirement('tek', 'technical'), aRequirement('kual', 'qualification')];
  const dossier = withFindings(aDossier({ bidders, requirements }));
  const begin: TenderCommand = { name: 'importDossier', body: { source: { kind: 'manual', files: [] }, dossier } };
  const numbers = Array.from(
    { length: PER_TENDER - 1 },
    (_, at): TenderCommand => ({
      name: 'setDocumentDetails',
      body: { kind: 'bapp', details: { number: `${at}/UJI`, date: null, place: null, remarks: null } },
    }),
  );
  const events = eventsOf([begin, ...numbers]);
  if (events.length !== PER_TENDER) throw new Error(`${events.length} events`);
  return events;
}
