/** Archives for the auditor's desk: a tender that was decided, with a document that went out. */
import { Readable } from 'node:stream';
import { examineArchive } from '#core/audit/examine-archive.ts';
import type { ExaminedArchive } from '#core/audit/examined.ts';
import { auditTender, type AuditedTender } from '#core/audit/tender.ts';
import { buildDocument } from '#core/documents/build.ts';
import { frozenText } from '#core/documents/issue/frozen.ts';
import { EMPTY_OFFICE } from '#core/documents/office.ts';
import { listedAttachments } from '#core/exchange/archive/manifest-of.ts';
import type { Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { ruleSetOfChoice } from '#core/regulation/given-rules.ts';
import { assert } from '#core/shared/assert.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { IssuedDocument } from '#core/tender/issued-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { filesNamedBy } from '#core/tender/named-files.ts';
import { nodeArchiveCodec } from '#cli/archive-codec.ts';
import { createVerify } from '#cli/verify-signature.ts';
import { eventsOf, packArchive, sealTender } from './archives.ts';
import { anAssessedDossier, bidderId, dateOnly, instant, rupiah } from './builders/dossier.ts';
import { after, evaluationOf } from './builders/context.ts';
import { createTestDevice, type TestDevice } from './test-device.ts';
import { unwrap } from './unwrap.ts';

export const AUDITED_STREAM = 'tender/90000001000-lpse-contoh' as StreamId;

export interface AuditedFixture {
  readonly device: TestDevice;
  readonly events: readonly TenderEvent[];
  readonly sealed: readonly SealedEvent[];
  readonly contents: ReadonlyMap<Hash, Uint8Array>;
  readonly archive: Uint8Array<ArrayBuffer>;
}

export function begin(dossier: Dossier): TenderCommand {
  return { name: 'importDossier', body: { source: { kind: 'manual', files: [] }, dossier } };
}

/** The award that follows from `anAssessedDossier({ a: 800_000_000, b: 850_000_000 })`. */
const AWARD: TenderCommand = {
  name: 'decideAward',
  body: {
    decidedAt: instant('2014-05-20T02:00:00.000Z'),
    winner: { bidder: bidderId('a'), price: rupiah(800_000_000) },
    reserves: [{ bidder: bidderId('b'), price: rupiah(850_000_000) }],
    note: null,
  },
};

/** The evaluation minutes of a tender as they would go out; `alter` changes what they say. */
function issuedMinutes(
  dossier: Dossier,
  alter: (text: string) => string = (text) => text,
): { readonly event: TenderEvent; readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: Hash } {
  const ruleSet = ruleSetOfChoice(dossier.ruleSet);
  assert(ruleSet !== null, 'the tender of this test has a rule set');
  const evaluation = evaluationOf(dossier);
  const input = { dossier, evaluation, ruleSet, office: EMPTY_OFFICE, today: dateOnly('2014-05-21') };
  const { content } = unwrap(buildDocument('bahp', input));
  const bytes = new TextEncoder().encode(alter(frozenText(content)));
  const sha256 = sha256Hex(bytes);
  const version: IssuedDocument = {
    version: 1,
    title: 'Berita acara hasil pemilihan',
    number: '001/UJI',
    date: dateOnly('2014-05-21'),
    issuedAt: instant('2014-05-21T02:00:00.000Z'),
    content: { sha256, size: bytes.length },
    pdf: null,
    reason: null,
  };
  return { event: { type: 'documentIssued', tv: 1, body: { key: 'bahp', version } }, bytes, sha256 };
}

/** An archive of a tender that was imported, decided and put on paper. */
export async function anAuditedArchive(
  alter: (text: string) => string = (text) => text,
  dossier: Dossier = anAssessedDossier({ a: 800_000_000, b: 850_000_000 }),
): Promise<AuditedFixture> {
  const device = await createTestDevice();
  const decided = eventsOf([begin(dossier), AWARD]);
  assert(decided.length === 2, 'the award of this test follows from its bids');
  const issued = issuedMinutes(after(null, begin(dossier), AWARD), alter);
  const events = [...decided, issued.event];
  const sealed = await sealTender(device, AUDITED_STREAM, events, { blobs: filesNamedBy(issued.event) });
  const contents = new Map([[issued.sha256, issued.bytes]]);
  const archive = await packArchive(
    device,
    new Map([[AUDITED_STREAM, sealed]]),
    { attachments: listedAttachments(sealed) },
    contents,
  );
  return { device, events, sealed, contents, archive };
}

/** What examining these bytes finds. */
export async function examineBytes(bytes: Uint8Array): Promise<ExaminedArchive> {
  const examined = await examineArchive(Readable.from([bytes]), {
    codec: nodeArchiveCodec,
    verify: createVerify(),
    decodeText: (content) => new TextDecoder().decode(content),
    readPaper: async () => ({ signatures: [], unreadable: null }),
  });
  assert(examined !== null, 'nobody cancelled');
  return examined;
}

/** The first tender of an examined archive. */
export function tenderOf({ streams: [first] }: ExaminedArchive): AuditedTender {
  const tender = first === undefined ? null : auditTender(first);
  assert(tender !== null, 'the archive of this test has a tender');
  return tender;
}
