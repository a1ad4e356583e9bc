/** What an archive holds, read from its bytes without importing anything: issued documents and files, with their names. */
import { decodeBase64Url } from '#core/log/base64url.ts';
import type { Hash, SealedEvent } from '#core/log/envelope.ts';
import { parseSealed } from '#core/log/parse.ts';
import { replayParsed } from '#core/log/replay.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import { TENDER_EVENT_KINDS } from '#core/tender/event-kinds.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { IssuedDocument } from '#core/tender/issued-model.ts';
import type { Bid, Bidder } from '#core/tender/model.ts';
import { issuedFileName } from '#core/tender/named-files.ts';
import { archivedEventOf } from './archive-line.ts';
import type { ArchiveCodec } from './codec.ts';
import { type ArchiveManifest, readManifest } from './manifest.ts';
import { readArchiveLines } from './read-lines.ts';

/** A file of the archive; `inside` is false where the events name it and the archive does not bring it. */
export interface ArchivedFile {
  readonly sha256: Hash;
  /** Null where names of bidders were once hidden: a name may say whose it is. */
  readonly name: string | null;
  readonly bidder: string | null;
  readonly size: number;
  readonly inside: boolean;
}

export interface ArchivedDocument extends Pick<IssuedDocument, 'version' | 'title' | 'number' | 'date'> {
  readonly key: DocumentKey;
  readonly content: ArchivedFile;
  readonly pages: ArchivedFile | null;
}

export interface ArchiveContents {
  /** Oldest first. */
  readonly documents: readonly ArchivedDocument[];
  readonly bidderFiles: readonly ArchivedFile[];
  /** Brought, and named by no event this build can read. */
  readonly others: readonly ArchivedFile[];
  readonly isNameless: boolean;
}

/**
 * Reads as far as the events go, one stream at a time; the attachments behind them are not read. Null for what is no archive.
 * What is read here proves nothing: `verifyArchive` does.
 */
export async function readArchiveContents(
  file: AsyncIterable<Uint8Array>,
  codec: ArchiveCodec,
): Promise<ArchiveContents | null> {
  const lines = readArchiveLines(file, codec).lines[Symbol.asyncIterator]();
  try {
    const first = await lines.next();
    const opened = first.done === true ? null : readManifest(parsed(first.value));
    if (opened === null || !opened.ok) return null;
    const manifest = opened.value;
    const told = emptyTold();
    for (const { events: count, kind } of manifest.streams) {
      const events: SealedEvent[] = [];
      for (let at = 0; at <= count; at += 1) {
        const next = await lines.next();
        if (next.done === true) return null;
        const event = at < count ? archivedEventOf(parsed(next.value)) : null;
        if (event !== null) events.push(event);
      }
      if (kind === 'tender') tell(told, events);
    }
    return contentsOf(told, manifest);
  } finally {
    await lines.return?.();
  }
}

/** The bytes of one file of an archive, piece by piece; ends early where the archive does. */
export async function* readArchivedFile(
  file: AsyncIterable<Uint8Array>,
  codec: ArchiveCodec,
  sha256: Hash,
): AsyncGenerator<Uint8Array> {
  const head = `{"attachment":"${sha256}"`;
  let isIn = false;
  for await (const text of readArchiveLines(file, codec).lines) {
    if (!text.startsWith(head)) {
      if (isIn) return;
      continue;
    }
    isIn = true;
    const value = parsed(text);
    const data: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'data') : null;
    const bytes = typeof data === 'string' ? decodeBase64Url(data) : null;
    if (bytes === null) return;
    yield bytes;
  }
}

interface Told {
  readonly files: Map<Hash, { readonly name: string; readonly bidder: string | null; readonly size: number }>;
  readonly bidders: Map<BidderId, string>;
  readonly documents: { readonly key: DocumentKey; readonly version: IssuedDocument }[];
  isNameless: boolean;
}

function emptyTold(): Told {
  return { files: new Map(), bidders: new Map(), documents: [], isNameless: false };
}

function tell(told: Told, events: readonly SealedEvent[]): void {
  const opened = events.flatMap((sealed) => {
    const event = parseSealed(sealed);
    return event.ok ? [event.value] : [];
  });
  // By the header: one this build cannot read hides names all the same.
  if (opened.some(({ header }) => header.type === ('biddersHidden' satisfies TenderEvent['type'])))
    told.isNameless = true;
  for (const { event } of replayParsed(opened, TENDER_EVENT_KINDS).events) tellOne(told, event);
}

function tellOne(told: Told, event: TenderEvent): void {
  switch (event.type) {
    case 'documentIssued':
      told.documents.push(event.body);
      return;
    case 'dossierImported':
      for (const bidder of event.body.dossier.bidders) addBidder(told, bidder);
      return;
    case 'bidderRegistered':
      addBidder(told, event.body.bidder);
      return;
    case 'bidRecorded':
      addFiles(told, told.bidders.get(event.body.bidder) ?? null, event.body.bid);
      return;
    default:
  }
}

function addBidder(told: Told, { id, name, bid }: Bidder): void {
  told.bidders.set(id, name);
  addFiles(told, name, bid);
}

/** The newest name of a content counts. */
function addFiles(told: Told, bidder: string | null, bid: Bid | null): void {
  for (const { name, size, sha256 } of bid?.files ?? []) {
    // What other systems call a SHA-256 may be anything; only what the archive brings can be saved.
    if (sha256 !== null) told.files.set(sha256 as Hash, { name, bidder, size });
  }
}

function contentsOf({ files, documents, isNameless }: Told, { attachments }: ArchiveManifest): ArchiveContents {
  const inside = new Map(attachments.map(({ sha256, size }) => [sha256, size]));
  const used = new Set<Hash>();
  const fileOf = (sha256: Hash, size: number, name: string | null, bidder: string | null): ArchivedFile => {
    used.add(sha256);
    return { sha256, name, bidder, size: inside.get(sha256) ?? size, inside: inside.has(sha256) };
  };
  const issued = documents.map(({ key, version: { version, title, number, date, content, pdf } }): ArchivedDocument => {
    const name = issuedFileName(key, version);
    return {
      key,
      version,
      title,
      number,
      date,
      content: fileOf(content.sha256, content.size, `${name}.json`, null),
      pages: pdf === null ? null : fileOf(pdf.sha256, pdf.size, `${name}.pdf`, null),
    };
  });
  const bidderFiles = [...files].map(([sha256, { name, bidder, size }]) =>
    isNameless ? fileOf(sha256, size, null, null) : fileOf(sha256, size, name, bidder),
  );
  const others = attachments
    .filter(({ sha256 }) => !used.has(sha256))
    .map(({ sha256, size }): ArchivedFile => ({ sha256, name: null, bidder: null, size, inside: true }));
  return { documents: issued, bidderFiles, others, isNameless };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no line of an archive holds nothing.
    return null;
  }
}
