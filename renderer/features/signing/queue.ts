/** Documents that wait for an office's signing service, what is sent there, and what comes back. */
import { packParts } from '#core/documents/zip.ts';
import { type Signer, signersOf } from '#core/documents/issue/signers.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { sha256Hex } from '#core/log/hash.ts';
import type { CopyFault, InspectedCopy } from '#core/pdf-signing/inspect-copy.ts';
import type { NamedBytes } from '#core/pdf-signing/pictures-to-pdf.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import { type IssuedDocument, issuedOf } from '#core/tender/issued-model.ts';
import { type CopyVerdict, judgeCopy } from '#core/tender/judge-copy.ts';
import { fingerprintsIn, printedFingerprint } from '#core/tender/printed-fingerprint.ts';
import { issuedFileName } from '#core/tender/named-files.ts';
import { versionSigningOf } from '#core/tender/signing-model.ts';
import type { Attachments } from '#renderer/session/attachments.ts';
import { type NotShown, readWhole, readIssued } from '#renderer/session/read-issued.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { inspectSigned, withSignatureFields } from './pdf-signing.ts';
import { readWords } from './read-words.ts';

/** A tender whose documents may wait, and how its log is written. */
export interface QueuedTender extends Pick<StageProps, 'dossier' | 'words' | 'readOnly' | 'execute'> {
  /** The documents looked at; null looks at all. */
  readonly keys: ReadonlySet<DocumentKey> | null;
}

export interface Waiting {
  readonly tender: QueuedTender;
  readonly key: DocumentKey;
  readonly version: IssuedDocument;
  readonly content: DocumentModel;
  /** Everyone who signs it. */
  readonly signers: readonly Signer[];
  /** Those who have not answered. */
  readonly open: readonly Signer[];
}

/** A file that came back: the document it belongs to, or none that waits. */
export interface ReturnedFile {
  readonly name: string;
  readonly found: Result<
    { readonly waiting: Waiting; readonly copy: InspectedCopy; readonly verdict: CopyVerdict },
    CopyFault | { readonly kind: 'not-waiting' }
  >;
}

/** The newest version of each document that has pages and signers who have not answered, as far as it can be read here. */
export async function waitingOf(
  tender: QueuedTender,
  attachments: Pick<Attachments, 'read'>,
): Promise<readonly Waiting[]> {
  const { dossier, keys } = tender;
  const newest = Object.entries(issuedOf(dossier)).flatMap(([text, versions]) => {
    const key = text as DocumentKey;
    const version = versions.at(-1);
    return version?.pdf && (keys === null || keys.has(key)) ? [{ key, version }] : [];
  });
  const waiting: Waiting[] = [];
  for (const { key, version } of newest) {
    const content = await readIssued(attachments, version, dossier.notice.code);
    if (!content.ok) continue;
    const { marks } = versionSigningOf(dossier, key, version.version);
    const signers = signersOf(content.value);
    const open = signers.filter(({ place }) => !Object.hasOwn(marks, String(place)));
    if (open.length > 0) waiting.push({ tender, key, version, content: content.value, signers, open });
  }
  return waiting;
}

/** All that waits in one file: each PDF with its empty signature fields, and a list with the hash of each. */
export async function packForService(
  waiting: readonly Waiting[],
  attachments: Pick<Attachments, 'read'>,
  onDone: (done: number) => void,
): Promise<Result<Uint8Array<ArrayBuffer>, NotShown>> {
  const parts: Record<string, string | Uint8Array> = {};
  const lines = ['berkas;sha256;halaman;judul;penanda tangan;kode paket;paket'];
  for (const [index, { tender, key, version, content, open }] of waiting.entries()) {
    onDone(index);
    if (version.pdf === null) continue;
    const { code, name: tenderName } = tender.dossier.notice;
    const ours = await readWhole(attachments, version.pdf.sha256);
    if (!ours.ok) return ours;
    const prepared = await withSignatureFields(ours.value, content);
    if (!prepared.ok) return err('damaged');
    // Every tender has minutes of that name.
    const name = `${code}-${issuedFileName(key, version.version)}.pdf`;
    parts[name] = prepared.value;
    const names = open.map(({ name: signer }) => signer).join('; ');
    const { pages } = version.pdf;
    const cells = [name, sha256Hex(prepared.value), pages, version.title, names, code, tenderName];
    lines.push(cells.map(cell).join(';'));
  }
  // Spreadsheets here read a list as UTF-8 only where it says so.
  return ok(await packParts({ ...parts, 'daftar.csv': `\uFEFF${lines.join('\r\n')}\r\n` }));
}

/** Finds the document each file belongs to by its bytes, else by the fingerprint on its pages, and judges it. */
export async function matchReturned(
  files: readonly NamedBytes[],
  waiting: readonly Waiting[],
  { attachments, onDone }: { readonly attachments: Pick<Attachments, 'read'>; readonly onDone: (done: number) => void },
): Promise<readonly ReturnedFile[]> {
  const ours = new Map<Waiting, Uint8Array>();
  for (const each of waiting) {
    const bytes = each.version.pdf === null ? null : await readWhole(attachments, each.version.pdf.sha256);
    if (bytes?.ok) ours.set(each, bytes.value);
  }
  const matched: ReturnedFile[] = [];
  for (const [index, file] of files.entries()) {
    onDone(index);
    matched.push({ name: file.name, found: await matchOne(file, ours) });
  }
  return matched;
}

async function matchOne(file: NamedBytes, ours: ReadonlyMap<Waiting, Uint8Array>): Promise<ReturnedFile['found']> {
  const continued = [...ours].filter(([, bytes]) => beginsWith(file.bytes, bytes));
  const named = continued.length > 0 ? ok(continued) : await namedOn(file, ours);
  if (!named.ok) return named;
  for (const [waiting, bytes] of named.value) {
    const inspected = await inspectSigned({ file, ours: bytes, signers: waiting.signers });
    if (!inspected.ok) return inspected;
    const copy = inspected.value;
    if (copy.relation === 'different' || copy.relation === 'fewer-pages') continue;
    return ok({ waiting, copy, verdict: judgeCopy(copy, waiting.version.pdf?.pages ?? null) });
  }
  return err({ kind: 'not-waiting' });
}

/** Those whose fingerprint stands on the pages: comparing a file with every document of an office would take minutes. */
async function namedOn(
  file: NamedBytes,
  ours: ReadonlyMap<Waiting, Uint8Array>,
): Promise<Result<readonly (readonly [Waiting, Uint8Array])[], CopyFault>> {
  // Says what is wrong with a file that is none to be read.
  const opened = await inspectSigned({ file, ours: null, signers: [] });
  if (!opened.ok) return opened;
  const found = fingerprintsIn(await readWords(file.bytes));
  return ok([...ours].filter(([{ version }]) => found.has(printedFingerprint(version.content.sha256))));
}

function beginsWith(file: Uint8Array, start: Uint8Array): boolean {
  return file.length >= start.length && start.every((byte, index) => byte === file[index]);
}

/** A cell that begins like a formula would be computed by whoever opens the list. */
function cell(value: string | number): string {
  const text = String(value).replaceAll('"', '""');
  return `"${/^[=+\-@]/u.test(text) ? `'${text}` : text}"`;
}
