/**
 * Findings of an auditor as a signed file, which anyone can check with nothing else.
 *
 * The file is canonical JSON (RFC 8785). Signed are the bytes `"findings/1"` followed by the SHA-256 of the canonical JSON of
 * everything but the signature, with an Ed25519 key whose public half stands in the file. The signature shows that nothing was
 * changed after the key signed it; whose key it is people compare, by its fingerprint.
 */
import { z } from 'zod';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import { parseDate } from '#core/calendar/day.ts';
import { parseInstant } from '#core/calendar/zone.ts';
import { type FileFault, type FileFaultCode, jsonFault, shapeFault } from '#core/exchange/file-fault.ts';
import { parseJson } from '#core/exchange/json-text.ts';
import { decodeBase64Url, encodeBase64Url } from '#core/log/base64url.ts';
import { canonicalJson } from '#core/log/canonical.ts';
import type { SignatureCheck } from '#core/log/chain.ts';
import type { Hash } from '#core/log/envelope.ts';
import { sha256Bytes, sha256Hex } from '#core/log/hash.ts';
import type { Sign } from '#core/log/seal.ts';
import { assert } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import type { AuditFinding } from './finding.ts';
import { latin1Bytes } from '#core/shared/latin1.ts';

const FORMAT = 'meja-pokja/temuan-audit';
const VERSION = 1;
const SIGNATURE_CONTEXT = 'findings/1';
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** More findings in one file are not an audit. */
const MOST_FINDINGS = 10_000;

const shortText = z.string().max(500);
const longText = z.string().max(20_000);
const instant = z.custom<Instant>((value) => typeof value === 'string' && parseInstant(value).ok);
const day = z.custom<DateOnly>((value) => typeof value === 'string' && parseDate(value).ok);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const within = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('whole') }),
  z.strictObject({ kind: z.literal('event'), dev: hash, n: z.int().positive() }),
  z.strictObject({ kind: z.literal('field'), path: z.array(shortText).readonly() }),
  z.strictObject({
    kind: z.literal('document'),
    key: shortText.transform((text) => text as DocumentKey),
    version: z.int().positive(),
  }),
  z.strictObject({ kind: z.literal('file'), sha256: hash }),
]);

const version = z.strictObject({
  at: instant,
  by: shortText.min(1),
  place: z.strictObject({
    archive: z.strictObject({ fileName: shortText, seal: hash.nullable() }),
    tender: z.strictObject({ stream: shortText, code: shortText, name: longText, year: z.int() }).nullable(),
    within,
    words: longText,
  }),
  text: longText.min(1),
  severity: shortText.min(1),
  date: day,
  recommendation: longText,
  reason: longText.nullable(),
  isWithdrawn: z.boolean(),
});

/** One finding as it is kept and exchanged. */
export const findingShape: z.ZodType<AuditFinding> = z.strictObject({
  id: z.string().min(1).max(100),
  versions: z.array(version).min(1).readonly(),
});

const fileShape = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  madeAt: instant,
  app: shortText,
  auditor: z.strictObject({ name: shortText.min(1), role: shortText.min(1) }),
  findings: z.array(findingShape).max(MOST_FINDINGS).readonly(),
  signature: z.strictObject({ algorithm: z.literal('Ed25519'), key: z.string(), value: z.string() }),
});

type FileContent = Omit<z.infer<typeof fileShape>, 'signature'>;

/** What an auditor signs. */
export type FindingsDraft = Omit<FileContent, 'format' | 'version'>;

/** Findings whose signature is good. */
export interface FindingsFile extends FindingsDraft {
  /** SHA-256 of the public key that signed, hex: what people compare. */
  readonly key: Hash;
  /** Of the findings: stands on the printed report as well. */
  readonly fingerprint: Hash;
}

/** One fault of a findings file, by its place. */
export interface FindingsFileFault extends Omit<FileFault, 'code'> {
  readonly code: FileFaultCode | 'not-findings' | 'newer' | 'no-key' | 'wrong-signature';
}

/** SHA-256 of the canonical JSON of findings: the same on paper and in every file that says the same of them. */
export function findingsFingerprint(findings: FindingsDraft['findings']): Hash {
  return sha256Hex(canonicalJson(findings));
}

/** The text of a findings file, signed. */
export async function writeFindingsFile(
  draft: FindingsDraft,
  signer: { readonly publicKey: Uint8Array<ArrayBuffer>; readonly sign: Sign },
): Promise<string> {
  const content = contentOf(draft);
  const value = encodeBase64Url(await signer.sign(signedBytes(content)));
  const signature = { algorithm: 'Ed25519', key: encodeBase64Url(signer.publicKey), value };
  return `${canonicalJson({ ...content, signature })}\n`;
}

/**
 * Reads a findings file whole or not at all.
 *
 * Fails   broken JSON by line and column; another kind of file, or of a newer app; a missing, unknown or wrong field by its
 *         path; a signature that is not of these bytes.
 */
export async function readFindingsFile(
  text: string,
  verify: SignatureCheck['verify'],
): Promise<Result<FindingsFile, readonly FindingsFileFault[]>> {
  const json = text.replace(/^\uFEFF/, '');
  const parsed = parseJson(json);
  if (!parsed.ok) return err([told(jsonFault(json, parsed.error))]);
  const kind = kindOf(parsed.value);
  if (kind !== null) return err([fault(kind)]);
  const faults: FindingsFileFault[] = [];
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
  const { signature, ...content } = shaped.data;
  const publicKey = decodeBase64Url(signature.key);
  if (publicKey?.length !== KEY_BYTES) return err([fault('no-key')]);
  const bytes = decodeBase64Url(signature.value);
  const holds = bytes?.length === SIGNATURE_BYTES && (await verify(publicKey, bytes, signedBytes(content)));
  if (!holds) return err([fault('wrong-signature')]);
  const { format: _format, version: _version, ...draft } = content;
  return ok({ ...draft, key: sha256Hex(publicKey), fingerprint: findingsFingerprint(draft.findings) });
}

function contentOf(draft: FindingsDraft): FileContent {
  return { format: FORMAT, version: VERSION, ...draft };
}

function signedBytes(content: FileContent): Uint8Array<ArrayBuffer> {
  const context = latin1Bytes(SIGNATURE_CONTEXT);
  const digest = sha256Bytes(canonicalJson(content));
  const bytes = new Uint8Array(context.length + digest.length);
  bytes.set(context);
  bytes.set(digest, context.length);
  return bytes;
}

function kindOf(value: unknown): 'not-findings' | 'newer' | null {
  const named: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'format') : undefined;
  if (named !== FORMAT) return 'not-findings';
  const given: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'version') : undefined;
  return typeof given === 'number' && given > VERSION ? 'newer' : null;
}

/** Faults of shape are those of any file; what they mean here is said anew. */
function told(found: FileFault): FindingsFileFault {
  const means = 'Berkas temuan tidak dibaca; tidak ada yang diambil.';
  const action = 'Minta berkas yang utuh dari auditornya, lalu pilih lagi.';
  return { ...found, message: { happened: found.message.happened, means, action } };
}

type OwnCode = Exclude<FindingsFileFault['code'], FileFaultCode>;

const MESSAGES: Readonly<Record<OwnCode, FindingsFileFault['message']>> = {
  'not-findings': {
    happened: 'Ini bukan berkas temuan Meja Pokja.',
    means: 'Tidak ada yang diperiksa.',
    action: `Pilih berkas temuan yang bertanda tangan ("format": "${FORMAT}").`,
  },
  newer: {
    happened: 'Berkas temuan ini dibuat Meja Pokja yang lebih baru.',
    means: 'Versi ini belum mengenal bentuknya.',
    action: 'Pasang versi terbaru, lalu periksa lagi.',
  },
  'no-key': {
    happened: 'Kunci dalam berkas temuan bukan kunci publik Ed25519 (32 bita dalam base64url).',
    means: 'Tanda tangannya tidak dapat diperiksa; isinya tidak dapat dipercaya.',
    action: 'Minta berkas yang asli dari auditornya.',
  },
  'wrong-signature': {
    happened: 'Tanda tangan tidak cocok dengan isi berkas temuan: berkas diubah sesudah ditandatangani.',
    means: 'Temuan di dalamnya tidak dapat dipercaya; tidak ada yang diambil.',
    action: 'Minta berkas yang asli dari auditornya, dan simpan berkas ini sebagai bukti.',
  },
};

const PLACES: Readonly<Record<OwnCode, string>> = {
  'not-findings': 'format',
  newer: 'version',
  'no-key': 'signature.key',
  'wrong-signature': 'signature.value',
};

function fault(code: OwnCode): FindingsFileFault {
  return { code, place: PLACES[code], line: null, column: null, value: null, message: MESSAGES[code] };
}
