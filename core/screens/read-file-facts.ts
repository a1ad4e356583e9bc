/** What a PDF, Word or Excel file of a bid says of itself, from its bytes. */
import { parseInstant } from '#core/calendar/zone.ts';
import { type Instant, instantFromUnixMs } from '#core/calendar/instant.ts';
import { unpackTexts } from '#core/documents/zip.ts';
import { readPdfFacts } from '#core/pdf/pdf-facts.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { FileFacts } from '#core/tender/checks-model.ts';

export type FileFactsRefusal =
  /** Neither a PDF nor a file of Word or Excel since 2007. */
  | 'other-kind'
  /** Damaged, or locked with a password. */
  | 'cannot-be-read';

/**
 * Reads what a file says of who made it, with what and when. The kind is told by the bytes, not by the name.
 *
 * Fails   `other-kind`, `cannot-be-read`.
 */
export async function readFileFacts(bytes: Uint8Array): Promise<Result<FileFacts, FileFactsRefusal>> {
  try {
    if (beginsWith(bytes, '%PDF-')) return ok(await ofPdf(bytes));
    if (beginsWith(bytes, 'PK')) return await ofOfficeFile(bytes);
    return err('other-kind');
  } catch {
    // Whatever the readers stumble over, the file is named to the person, and the others go on.
    return err('cannot-be-read');
  }
}

function beginsWith(bytes: Uint8Array, mark: string): boolean {
  // Scanners put some bytes before the first line of a PDF.
  const head = String.fromCodePoint(...bytes.subarray(0, 1_024));
  return mark === '%PDF-' ? head.includes(mark) : head.startsWith(mark);
}

async function ofPdf(bytes: Uint8Array): Promise<FileFacts> {
  const { author, producer, createdAt, editedAt } = await readPdfFacts(bytes);
  return {
    kind: 'pdf',
    author: named(author),
    lastEditor: null,
    company: null,
    producer: named(producer),
    createdAt: momentOf(createdAt),
    editedAt: momentOf(editedAt),
  };
}

function momentOf(date: Date | null): Instant | null {
  const ms = date === null ? Number.NaN : date.getTime();
  return Number.isNaN(ms) ? null : instantFromUnixMs(ms);
}

const TYPES = '[Content_Types].xml';
const CORE = 'docProps/core.xml';
const APP = 'docProps/app.xml';

async function ofOfficeFile(bytes: Uint8Array): Promise<Result<FileFacts, FileFactsRefusal>> {
  const parts = await unpackTexts(bytes, [TYPES, CORE, APP]);
  const types = parts.get(TYPES) ?? '';
  const kind = types.includes('wordprocessingml') ? 'docx' : types.includes('spreadsheetml') ? 'xlsx' : null;
  if (kind === null) return err('other-kind');
  const core = parts.get(CORE) ?? '';
  const app = parts.get(APP) ?? '';
  const program = [elementOf(app, 'Application'), elementOf(app, 'AppVersion')].filter((word) => word !== null);
  return ok({
    kind,
    author: elementOf(core, 'dc:creator'),
    lastEditor: elementOf(core, 'cp:lastModifiedBy'),
    company: elementOf(app, 'Company'),
    producer: program.length === 0 ? null : program.join(' '),
    createdAt: instantOf(elementOf(core, 'dcterms:created')),
    editedAt: instantOf(elementOf(core, 'dcterms:modified')),
  });
}

/** The text of an element that holds nothing but text; these parts have no others. */
function elementOf(xml: string, name: string): string | null {
  const [, text = ''] = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(xml) ?? [];
  return named(text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, decoded));
}

function decoded(all: string, decimal?: string, hex?: string, word?: string): string {
  const code =
    decimal !== undefined ? Number.parseInt(decimal, 10) : hex !== undefined ? Number.parseInt(hex, 16) : null;
  if (code !== null) return code <= 0x10_ff_ff ? String.fromCodePoint(code) : all;
  return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[(word ?? '').toLowerCase()] ?? all;
}

function instantOf(text: string | null): Instant | null {
  const parsed = text === null ? null : parseInstant(text);
  return parsed?.ok === true ? parsed.value : null;
}

/** Long ones are no name; control characters are no part of one. */
function named(text: string | null): string | null {
  const plain = (text ?? '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 300);
  return plain === '' ? null : plain;
}
