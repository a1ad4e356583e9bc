/** Makes the encoded signature (CMS) that goes into a PDF: the baseline of PAdES. */
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { sha256Bytes } from '#core/log/hash.ts';
import type { SigningEngine } from './engine.ts';
import type { SigningKey } from './key-file.ts';

/** Object identifiers of RFC 5652 and 5035. */
const DATA = '1.2.840.113549.1.7.1';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

/** Room for names, numbers and lengths around the certificates and the signature itself, in bytes. */
const FRAME_BYTES = 3072;

/** How much room the signature of this key needs at most. */
export function signatureRoom({ certificate, issuers }: SigningKey): number {
  const sizes = [certificate, ...issuers].map((each) => each.toSchema(false).toBER().byteLength);
  return sizes.reduce((sum, size) => sum + size, FRAME_BYTES);
}

/**
 * Signs bytes, which stay outside the signature.
 *
 * Shapes  certificates of the key file inside, the time outside: a PDF says it beside the signature.
 * Source  ETSI EN 319 142-1 §5.3 and §6, level B-B; RFC 5652; RFC 5035 §3.
 */
export async function encodeSignature(
  bytes: Uint8Array<ArrayBuffer>,
  key: SigningKey,
  engine: SigningEngine,
): Promise<Uint8Array> {
  const { certificate, issuers } = key;
  const attributes = [
    new Attribute({ type: CONTENT_TYPE, values: [new ObjectIdentifier({ value: DATA })] }),
    new Attribute({ type: MESSAGE_DIGEST, values: [new OctetString({ valueHex: bufferOf(sha256Bytes(bytes)) })] }),
    new Attribute({ type: SIGNING_CERTIFICATE_V2, values: [signingCertificate(key)] }),
  ];
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    certificates: [certificate, ...issuers],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: attributes.toSorted(byEncoding) }),
      }),
    ],
  });
  await signed.sign(await importKey(key, engine), 0, 'SHA-256', bytes.buffer, engine);
  const content = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) });
  return new Uint8Array(content.toSchema().toBER());
}

/** Names the certificate by its digest; SHA-256 is the standard's default and goes unsaid. */
function signingCertificate({ certificate }: SigningKey): Sequence {
  const digest = sha256Bytes(new Uint8Array(certificate.toSchema(false).toBER()));
  const named = new Sequence({ value: [new OctetString({ valueHex: bufferOf(digest) })] });
  return new Sequence({ value: [new Sequence({ value: [named] })] });
}

/** Sets are written in the order of their bytes: others check the signature over exactly these. */
function byEncoding(a: Attribute, b: Attribute): number {
  const [left, right] = [new Uint8Array(a.toSchema().toBER()), new Uint8Array(b.toSchema().toBER())];
  const index = left.findIndex((byte, place) => byte !== right[place]);
  return index === -1 ? left.length - right.length : (left[index] ?? 0) - (right[index] ?? -1);
}

function importKey(
  { privateKey, algorithm }: SigningKey,
  engine: SigningEngine,
): ReturnType<SigningEngine['subtle']['importKey']> {
  const named =
    algorithm.kind === 'rsa'
      ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
      : { name: 'ECDSA', namedCurve: algorithm.curve };
  return engine.subtle.importKey('pkcs8', privateKey, named, false, ['sign']);
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
