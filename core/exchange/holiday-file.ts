/**
 * Holiday tables as signed files: one year each, handed from office to office on a stick or by mail.
 *
 * Signed are the bytes `"holidays/1"` followed by the SHA-256 of the canonical JSON of everything but the signature, with
 * an Ed25519 key whose public half stands in the file. The signature shows that nothing was changed after the key signed
 * it; whether that key is to be trusted a person decides, by its fingerprint.
 */
import { z } from 'zod';
import { parseDate } from '#core/calendar/day.ts';
import type { Holiday, HolidayYear } from '#core/calendar/holidays.ts';
import { FIRST_YEAR, LAST_YEAR, type DateOnly } from '#core/calendar/instant.ts';
import { decodeBase64Url, encodeBase64Url } from '#core/log/base64url.ts';
import { canonicalJson } from '#core/log/canonical.ts';
import { sha256Bytes, sha256Hex } from '#core/log/hash.ts';
import type { Sign } from '#core/log/seal.ts';
import { assert } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { type FileFault, type FileFaultCode, jsonFault, shapeFault } from './file-fault.ts';
import { placeOfPath } from './json-place.ts';
import { parseJson } from './json-text.ts';
import { shownValue } from './message.ts';
import { latin1Bytes } from '#core/shared/latin1.ts';

/** A table read from a file whose signature is good. */
export interface HolidayFile {
  readonly table: HolidayYear;
  /** SHA-256 of the public key that signed it, hex: what people compare. */
  readonly key: string;
}

/** One fault of a holiday file, by its place. */
export interface HolidayFileFault extends Omit<FileFault, 'code'> {
  readonly code: FileFaultCode | 'not-holidays' | 'other-year' | 'twice' | 'wrong-signature';
}

/** Checks an Ed25519 signature; core has no cryptography besides hashing. */
export type VerifySignature = (
  publicKey: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  input: Uint8Array<ArrayBuffer>,
) => Promise<boolean>;

const FORMAT = 'meja-pokja/holidays';
const VERSION = 1;
const SIGNATURE_CONTEXT = 'holidays/1';
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

const MEANS = 'Tabel hari libur tidak diambil; yang tersimpan tidak berubah.';
const ACTION = 'Minta berkas yang utuh dari pengirimnya, lalu impor lagi.';

const text = z.string().trim().min(1);
const fileShape = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  year: z.int().min(FIRST_YEAR).max(LAST_YEAR),
  source: text.max(500),
  status: z.enum(['confirmed-text', 'confirmed-secondary', 'unconfirmed']),
  days: z.array(
    z.strictObject({
      date: z.custom<DateOnly>((value) => typeof value === 'string' && parseDate(value).ok),
      name: text.max(200),
      kind: z.enum(['national', 'collective-leave', 'regional', 'election', 'office']),
      source: text.max(500).exactOptional(),
    }),
  ),
  signature: z.strictObject({ algorithm: z.literal('Ed25519'), key: z.string(), value: z.string() }),
});

type FileContent = z.infer<typeof fileShape>;

/** The text of a holiday file of one year, signed. */
export async function writeHolidayFile(
  table: HolidayYear,
  signer: { readonly publicKey: Uint8Array<ArrayBuffer>; readonly sign: Sign },
): Promise<string> {
  const { year, source, status, days } = table;
  const content = { format: FORMAT, version: VERSION, year, source, status, days };
  const value = encodeBase64Url(await signer.sign(signedBytes(content)));
  const signature = { algorithm: 'Ed25519', key: encodeBase64Url(signer.publicKey), value };
  return `${JSON.stringify({ ...content, signature }, null, 1)}\n`;
}

/**
 * Reads a holiday file whole or not at all.
 *
 * Fails   broken JSON by line and column; another kind of file; a missing, unknown or wrong field by its path; a day of
 *         another year; a day twice; a signature that is not of these bytes.
 */
export async function readHolidayFile(
  written: string,
  verify: VerifySignature,
): Promise<Result<HolidayFile, readonly HolidayFileFault[]>> {
  const json = written.replace(/^\uFEFF/, '');
  const parsed = parseJson(json);
  if (!parsed.ok) return err([told(jsonFault(json, parsed.error))]);
  if (!isHolidayFile(parsed.value)) return err([notHolidays(parsed.value)]);
  const faults: HolidayFileFault[] = [];
  const shaped = fileShape.safeParse(parsed.value, {
    error: (issue) => {
      faults.push(told(shapeFault(json, issue)));
      return issue.code;
    },
  });
  if (!shaped.success) {
    // The error is made when it is first read, and the faults with it.
    assert(shaped.error.issues.length > 0, 'a refused shape names an issue');
    return err(faults);
  }
  const unfit = unfitDays(json, shaped.data);
  if (unfit.length > 0) return err(unfit);
  return checkSignature(json, shaped.data, verify);
}

async function checkSignature(
  json: string,
  file: FileContent,
  verify: VerifySignature,
): Promise<Result<HolidayFile, readonly HolidayFileFault[]>> {
  const { signature, ...content } = file;
  const publicKey = decodeBase64Url(signature.key);
  if (publicKey?.length !== KEY_BYTES) {
    const happened = 'signature.key bukan kunci publik Ed25519 (32 bita dalam base64url).';
    return err([fault(json, ['signature', 'key'], 'wrong-form', signature.key, happened)]);
  }
  const bytes = decodeBase64Url(signature.value);
  if (bytes?.length !== SIGNATURE_BYTES || !(await verify(publicKey, bytes, signedBytes(content)))) {
    const happened = 'Tanda tangan berkas tidak cocok dengan isinya: berkas diubah sesudah ditandatangani.';
    return err([fault(json, ['signature', 'value'], 'wrong-signature', signature.value, happened)]);
  }
  const { year, source, status, days } = content;
  return ok({ table: { year, source, status, days: inOrder(days) }, key: sha256Hex(publicKey) });
}

function unfitDays(json: string, { year, days }: FileContent): readonly HolidayFileFault[] {
  const faults: HolidayFileFault[] = [];
  const seen = new Set<DateOnly>();
  for (const [index, { date }] of days.entries()) {
    const path = ['days', index, 'date'];
    if (Number(date.slice(0, 4)) !== year) {
      const happened = `days[${index}].date berisi "${date}", padahal berkas ini untuk tahun ${year}.`;
      faults.push(fault(json, path, 'other-year', date, happened));
    }
    if (seen.has(date)) faults.push(fault(json, path, 'twice', date, `Tanggal "${date}" ditulis lebih dari sekali.`));
    seen.add(date);
  }
  return faults;
}

function signedBytes(content: object): Uint8Array<ArrayBuffer> {
  const context = latin1Bytes(SIGNATURE_CONTEXT);
  const hash = sha256Bytes(canonicalJson(content));
  const bytes = new Uint8Array(context.length + hash.length);
  bytes.set(context);
  bytes.set(hash, context.length);
  return bytes;
}

function isHolidayFile(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'format') === FORMAT;
}

function notHolidays(value: unknown): HolidayFileFault {
  const format: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'format') : undefined;
  const found = typeof format === 'string' ? ` (format "${shownValue(format)}")` : '';
  const happened = `Ini bukan berkas hari libur Meja Pokja${found}.`;
  const action = `Pilih berkas dengan "format": "${FORMAT}".`;
  const message = { happened, means: MEANS, action };
  return { code: 'not-holidays', place: 'format', line: null, column: null, value: null, message };
}

/** Faults of shape are those of any file; what they mean here is said anew. */
function told(found: FileFault): HolidayFileFault {
  return { ...found, message: { happened: found.message.happened, means: MEANS, action: ACTION } };
}

function fault(
  json: string,
  path: readonly (string | number)[],
  code: HolidayFileFault['code'],
  value: string,
  happened: string,
): HolidayFileFault {
  const { line, column } = placeOfPath(json, path);
  const place = path.reduce<string>(
    (before, part) => (typeof part === 'number' ? `${before}[${part}]` : `${before}${before === '' ? '' : '.'}${part}`),
    '',
  );
  return { code, place, line, column, value: shownValue(value), message: { happened, means: MEANS, action: ACTION } };
}

function inOrder(days: readonly Holiday[]): readonly Holiday[] {
  return [...days].sort((a, b) => (a.date < b.date ? -1 : 1));
}
