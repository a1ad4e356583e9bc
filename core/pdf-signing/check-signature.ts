/** Checks an encoded signature (CMS) against the bytes it speaks for. */
import { fromBER, type OctetString, UTCTime, GeneralizedTime } from 'asn1js';
import {
  type Attribute,
  Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  SignedDataVerifyError,
  type SignerInfo,
  TSTInfo,
} from 'pkijs';
import type { Instant } from '#core/calendar/instant.ts';
import { sha256Bytes } from '#core/log/hash.ts';
import type { Integrity } from '#core/tender/signing-model.ts';
import { type CertificateFacts, certificateFacts } from './certificate.ts';
import type { SigningEngine } from './engine.ts';
import { readMoment } from './moment.ts';

export interface SignatureReading {
  readonly integrity: Integrity;
  readonly signer: CertificateFacts | null;
  readonly signedAt: SigningTime | null;
}

/** `authority`: a time-stamping service said so in a token that was checked; `signer`: the signer's own word. */
export interface SigningTime {
  readonly at: Instant;
  readonly saidBy: 'authority' | 'signer';
}

/** Object identifiers of RFC 5652, 5035 and 3161. */
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const TIME_STAMP_TOKEN = '1.2.840.113549.1.9.16.2.14';
const TIME_STAMP_CONTENT = '1.2.840.113549.1.9.16.1.4';

/** Encodings of signatures in PDF that are checked, and the one of time stamps over a whole file. */
const DETACHED: ReadonlySet<string> = new Set(['ETSI.CAdES.detached', 'adbe.pkcs7.detached']);
const DOCUMENT_TIME_STAMP = 'ETSI.RFC3161';

const UNREADABLE: SignatureReading = { integrity: 'malformed', signer: null, signedAt: null };

/**
 * Checks a signature as a PDF holds it.
 *
 * Shapes  `contents` may end in zeros.   Source  ISO 32000-2 §12.8.3, ETSI EN 319 142-1 §5.
 */
export async function checkSignature(
  {
    subFilter,
    contents,
    bytes,
  }: { readonly subFilter: string; readonly contents: Uint8Array; readonly bytes: Uint8Array<ArrayBuffer> },
  engine: SigningEngine,
): Promise<SignatureReading> {
  const signed = readSignedData(contents);
  const info = signed?.signerInfos[0];
  if (signed === null || info === undefined) return UNREADABLE;
  const certificate = signerCertificate(signed, info);
  const signer = certificate === null ? null : certificateFacts(certificate);
  const signedAt = await signingTime(signed, info, engine);
  const reading = (integrity: Integrity): SignatureReading => ({ integrity, signer, signedAt });
  if (!DETACHED.has(subFilter) && subFilter !== DOCUMENT_TIME_STAMP) return reading('unsupported');
  if (certificate === null) return reading('malformed');
  try {
    if (subFilter === DOCUMENT_TIME_STAMP) {
      if (!(await stampSpeaksFor(signed, bytes, engine))) return reading('altered');
    } else if (!(await digestAgrees(info, bytes, engine))) return reading('altered');
    if (!namesCertificate(info, certificate)) return reading('forged');
    const isSigned = await signed.verify({ signer: 0, data: bytes.buffer }, engine);
    return reading(isSigned ? 'intact' : 'forged');
  } catch (error) {
    if (error instanceof SignedDataVerifyError && error.signatureVerified === false) return reading('forged');
    // What the library does not know and what is no signature at all both end here.
    return reading('unsupported');
  }
}

function readSignedData(contents: Uint8Array): SignedData | null {
  try {
    const content = ContentInfo.fromBER(contents.slice().buffer);
    return content.contentType === ContentInfo.SIGNED_DATA ? new SignedData({ schema: content.content }) : null;
  } catch {
    // Whatever the reader stumbles over, there is no signature to be read: the caller says so.
    return null;
  }
}

function signerCertificate({ certificates = [] }: SignedData, { sid }: SignerInfo): Certificate | null {
  const all = certificates.filter((each): each is Certificate => each instanceof Certificate);
  if (!(sid instanceof IssuerAndSerialNumber)) return all[0] ?? null;
  return all.find((each) => each.issuer.isEqual(sid.issuer) && each.serialNumber.isEqual(sid.serialNumber)) ?? null;
}

async function digestAgrees(info: SignerInfo, bytes: Uint8Array<ArrayBuffer>, engine: SigningEngine): Promise<boolean> {
  const stated = octets(attributeOf(info.signedAttrs?.attributes, MESSAGE_DIGEST));
  // Signed without attributes: the signature itself is over the bytes, and tells alone.
  if (stated === null) return true;
  const digest = await engine.subtle.digest(engine.getAlgorithmByOID(info.digestAlgorithm.algorithmId, true), bytes);
  return sameBytes(new Uint8Array(digest), stated);
}

async function stampSpeaksFor(
  signed: SignedData,
  bytes: Uint8Array<ArrayBuffer>,
  engine: SigningEngine,
): Promise<boolean> {
  const stamp = stampOf(signed);
  return stamp !== null && (await stamp.verify({ data: bytes.buffer }, engine));
}

/**
 * Whether the signature names this very certificate, so that another of the same key cannot be put in its place; one
 * that names none is of the older kind.
 *
 * Source  RFC 5035 §3: SHA-256 where no other digest is named, which is all that is compared.
 */
function namesCertificate(info: SignerInfo, certificate: Certificate): boolean {
  const attribute = attributeOf(info.signedAttrs?.attributes, SIGNING_CERTIFICATE_V2);
  const first = attribute?.values[0]?.valueBlock?.value?.[0]?.valueBlock?.value?.[0]?.valueBlock?.value ?? [];
  const named: Uint8Array | undefined =
    first.length > 0 && first[0].idBlock.tagNumber === 4 ? first[0].valueBlock.valueHexView : undefined;
  if (named === undefined) return true;
  return sameBytes(sha256Bytes(new Uint8Array(certificate.toSchema(false).toBER())), named);
}

async function signingTime(signed: SignedData, info: SignerInfo, engine: SigningEngine): Promise<SigningTime | null> {
  const own = stampOf(signed);
  if (own !== null) return timeOf(own.genTime, 'authority');
  const token = attributeOf(info.unsignedAttrs?.attributes, TIME_STAMP_TOKEN)?.values[0];
  const stamped = token === undefined ? null : readSignedData(new Uint8Array(token.toBER()));
  const stamp = stamped === null ? null : stampOf(stamped);
  if (stamped !== null && stamp !== null && (await isStamped(stamped, info.signature, engine))) {
    return timeOf(stamp.genTime, 'authority');
  }
  const said = attributeOf(info.signedAttrs?.attributes, SIGNING_TIME)?.values[0];
  const isTime = said instanceof UTCTime || said instanceof GeneralizedTime;
  return isTime ? timeOf(said.toDate(), 'signer') : null;
}

async function isStamped(token: SignedData, signature: OctetString, engine: SigningEngine): Promise<boolean> {
  try {
    return await token.verify({ signer: 0, data: signature.valueBlock.valueHexView.slice().buffer }, engine);
  } catch {
    // A token that cannot be checked is no witness of the time; the signer's own word is taken as such.
    return false;
  }
}

function stampOf(signed: SignedData): TSTInfo | null {
  const { eContentType, eContent } = signed.encapContentInfo;
  if (eContentType !== TIME_STAMP_CONTENT || eContent === undefined) return null;
  try {
    return new TSTInfo({ schema: fromBER(eContent.getValue()).result });
  } catch {
    // Says it is a time stamp and is none.
    return null;
  }
}

function timeOf(date: Date, saidBy: SigningTime['saidBy']): SigningTime | null {
  const at = readMoment(date);
  return at === null ? null : { at, saidBy };
}

function attributeOf(attributes: readonly Attribute[] | undefined, type: string): Attribute | undefined {
  return attributes?.find((each) => each.type === type);
}

function octets(attribute: Attribute | undefined): Uint8Array | null {
  return attribute?.values[0]?.valueBlock?.valueHexView ?? null;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
