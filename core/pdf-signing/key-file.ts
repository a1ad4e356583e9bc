// oxlint-disable-next-line typescript/triple-slash-reference -- areas are checked apart, and each has to find the declaration
/// <reference path="./node-forge.d.ts" />
/** Opens the file a certificate is handed out in, with its private key (PKCS #12, `.p12` or `.pfx`). */
import { fromBER } from 'asn1js';
import forge, { type Asn1, type Bag } from 'node-forge/lib/forge.js';
import 'node-forge/lib/md.all.js';
import 'node-forge/lib/pkcs12.js';
import { Certificate, PrivateKeyInfo } from 'pkijs';
import { err, ok, type Result } from '#core/shared/result.ts';
import { type CertificateFacts, certificateFacts } from './certificate.ts';
import { latin1Bytes } from '#core/shared/latin1.ts';

/** A key and whose it is. Held only as long as it takes to sign. */
export interface SigningKey {
  /** PKCS #8. */
  readonly privateKey: Uint8Array<ArrayBuffer>;
  readonly algorithm: KeyAlgorithm;
  readonly certificate: Certificate;
  /** Those above it that the file has, for whoever checks. */
  readonly issuers: readonly Certificate[];
  readonly owner: CertificateFacts;
}

export type KeyAlgorithm =
  | { readonly kind: 'rsa' }
  | { readonly kind: 'elliptic'; readonly curve: 'P-256' | 'P-384' | 'P-521' };

export type KeyFileFault =
  | { readonly kind: 'not-key-file' }
  | { readonly kind: 'wrong-passphrase' }
  /** Certificates without a key: what is given to others, not what one signs with. */
  | { readonly kind: 'no-private-key' }
  | { readonly kind: 'no-certificate' }
  /** A kind of key or of protection that this program does not know; `named` as the file says it. */
  | { readonly kind: 'unknown-protection'; readonly named: string };

const RSA = '1.2.840.113549.1.1.1';
const ELLIPTIC = '1.2.840.10045.2.1';
/** Curves by their object identifiers (RFC 5480 §2.1.1.1). */
const CURVES: Readonly<Record<string, 'P-256' | 'P-384' | 'P-521'>> = {
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
};

/** What the library says when the passphrase opens nothing. */
const WRONG_PASSPHRASE = /MAC could not be verified|decrypt/iu;

/**
 * Opens a key file with its passphrase; old ways of protecting it included, which certificate offices still use.
 *
 * Fails   `not-key-file`, `wrong-passphrase`, `no-private-key`, `no-certificate`, `unknown-protection`.   Source  RFC 7292
 */
export function openKeyFile(file: Uint8Array, passphrase: string): Result<SigningKey, KeyFileFault> {
  const parsed = parseFile(file);
  if (parsed === null) return err({ kind: 'not-key-file' });
  let keys: readonly Bag[];
  let certificates: readonly Bag[];
  try {
    const { pkcs8ShroudedKeyBag, keyBag, certBag } = forge.pki.oids;
    const opened = forge.pkcs12.pkcs12FromAsn1(parsed, false, passphrase);
    const bags = (bagType: string): readonly Bag[] => opened.getBags({ bagType })[bagType] ?? [];
    keys = [...bags(pkcs8ShroudedKeyBag), ...bags(keyBag)];
    certificates = bags(certBag);
  } catch (error) {
    return err(faultOf(error));
  }
  const [key] = keys;
  if (key === undefined) return err({ kind: 'no-private-key' });
  return pairUp(key, certificates);
}

function parseFile(file: Uint8Array): Asn1 | null {
  try {
    return forge.asn1.fromDer(forge.util.createBuffer(file), { strict: false });
  } catch {
    // Not of this encoding at all: a picture, a text, a file cut off.
    return null;
  }
}

function faultOf(error: unknown): KeyFileFault {
  const said = error instanceof Error ? error.message : String(error);
  if (WRONG_PASSPHRASE.test(said)) return { kind: 'wrong-passphrase' };
  if (/unsupported|only .* supported/iu.test(said)) return { kind: 'unknown-protection', named: said };
  return { kind: 'not-key-file' };
}

function pairUp(key: Bag, bags: readonly Bag[]): Result<SigningKey, KeyFileFault> {
  const own = bags.find((bag) => isPartner(key, bag)) ?? bags[0];
  if (own === undefined) return err({ kind: 'no-certificate' });
  const privateKey = privateKeyOf(key);
  const info = PrivateKeyInfo.fromBER(privateKey.buffer);
  const algorithm = algorithmOf(info);
  if (algorithm === null) {
    return err({ kind: 'unknown-protection', named: info.privateKeyAlgorithm.algorithmId });
  }
  const certificate = certificateOf(own);
  const issuers = bags.filter((bag) => bag !== own).map(certificateOf);
  return ok({ privateKey, algorithm, certificate, issuers, owner: certificateFacts(certificate) });
}

function isPartner(key: Bag, bag: Bag): boolean {
  const id = key.attributes.localKeyId?.[0];
  return id !== undefined && id === bag.attributes.localKeyId?.[0];
}

function algorithmOf({ privateKeyAlgorithm }: PrivateKeyInfo): KeyAlgorithm | null {
  const { algorithmId, algorithmParams } = privateKeyAlgorithm;
  if (algorithmId === RSA) return { kind: 'rsa' };
  const curve = algorithmId === ELLIPTIC ? CURVES[String(algorithmParams?.valueBlock)] : undefined;
  return curve === undefined ? null : { kind: 'elliptic', curve };
}

function privateKeyOf({ key, asn1 }: Bag): Uint8Array<ArrayBuffer> {
  if (asn1 !== undefined) return derOf(asn1);
  const { privateKeyToAsn1, wrapRsaPrivateKey } = forge.pki;
  return derOf(wrapRsaPrivateKey(privateKeyToAsn1(key ?? {})));
}

function certificateOf({ cert, asn1 }: Bag): Certificate {
  const der = derOf(asn1 ?? forge.pki.certificateToAsn1(cert ?? {}));
  return new Certificate({ schema: fromBER(der.buffer).result });
}

function derOf(value: Asn1): Uint8Array<ArrayBuffer> {
  const bytes = forge.asn1.toDer(value).getBytes();
  return latin1Bytes(bytes);
}
