/**
 * The name card of a person on a device ("kartu nama perangkat"): what others need to check what they sign and to seal a
 * file for them. Signed by its own key: it shows that whoever made it holds that key, not who they are. That, two people
 * settle by reading the check code to each other.
 *
 * Signed are the bytes `"card/1"` followed by the SHA-256 of the canonical JSON of everything but the signature.
 */
import { z } from 'zod';
import type { Instant } from '#core/calendar/instant.ts';
import { parseInstant } from '#core/calendar/zone.ts';
import { decodeBase64Url, encodeBase64Url } from '#core/log/base64url.ts';
import { canonicalJson } from '#core/log/canonical.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import { sha256Bytes, sha256Hex } from '#core/log/hash.ts';
import type { Sign } from '#core/log/seal.ts';
import { assert } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { VerifySignature } from '../holiday-file.ts';
import { parseJson } from '../json-text.ts';
import { latin1Bytes } from '#core/shared/latin1.ts';

const CARD_FORMAT = 'meja-pokja/card';
const CARD_VERSION = 1;
const SIGNATURE_CONTEXT = 'card/1';

const words = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => text.isWellFormed());
/** Raw bytes as base64url. */
const bytes = (length: number) => z.string().refine((text) => decodeBase64Url(text)?.length === length);

export const cardShape = z.strictObject({
  format: z.literal(CARD_FORMAT),
  version: z.literal(CARD_VERSION),
  name: words,
  role: words,
  /** Ed25519 and X25519, raw 32 bytes each. */
  signingKey: bytes(32),
  exchangeKey: bytes(32),
  madeAt: z.custom<Instant>((value) => typeof value === 'string' && parseInstant(value).ok),
  signature: bytes(64),
});

export type Card = z.infer<typeof cardShape>;

/** Why a text is no card. */
export type CardFault =
  | { readonly kind: 'not-a-card' }
  | { readonly kind: 'newer-card' }
  /** It is one, and this field of it cannot be right. */
  | { readonly kind: 'faulty-card'; readonly field: string }
  /** It was changed after it was signed. */
  | { readonly kind: 'wrong-signature' };

export interface CardHolder {
  readonly name: string;
  readonly role: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly exchangeKey: Uint8Array<ArrayBuffer>;
  readonly sign: Sign;
}

export async function makeCard(holder: CardHolder, madeAt: Instant): Promise<Card> {
  const content = {
    format: CARD_FORMAT,
    version: CARD_VERSION,
    name: holder.name.trim(),
    role: holder.role,
    signingKey: encodeBase64Url(holder.publicKey),
    exchangeKey: encodeBase64Url(holder.exchangeKey),
    madeAt,
  } as const;
  return { ...content, signature: encodeBase64Url(await holder.sign(signedBytes(content))) };
}

/** A card as it is handed on, as a file or pasted into a message. */
export function writeCard(card: Card): string {
  return `${JSON.stringify(card, null, 1)}\n`;
}

export async function readCard(written: string, verify: VerifySignature): Promise<Result<Card, CardFault>> {
  const parsed = parseJson(written.replace(/^\uFEFF/, '').trim());
  const value: unknown = parsed.ok ? parsed.value : null;
  if (typeof value !== 'object' || value === null || Reflect.get(value, 'format') !== CARD_FORMAT) {
    return err({ kind: 'not-a-card' });
  }
  const version: unknown = Reflect.get(value, 'version');
  if (typeof version === 'number' && version > CARD_VERSION) return err({ kind: 'newer-card' });
  const shaped = cardShape.safeParse(value);
  if (!shaped.success) return err({ kind: 'faulty-card', field: shaped.error.issues[0]?.path.join('.') ?? '' });
  return (await isSelfSigned(shaped.data, verify)) ? ok(shaped.data) : err({ kind: 'wrong-signature' });
}

export function isSelfSigned({ signature, ...content }: Card, verify: VerifySignature): Promise<boolean> {
  return verify(keyBytes(content.signingKey), keyBytes(signature), signedBytes(content));
}

/** The device a card speaks of: the fingerprint of its signing key. */
export function deviceOfCard({ signingKey }: Pick<Card, 'signingKey'>): DeviceId {
  return sha256Hex(keyBytes(signingKey)) as string as DeviceId;
}

export function keyBytes(text: string): Uint8Array<ArrayBuffer> {
  const decoded = decodeBase64Url(text);
  assert(decoded !== null, 'a key was checked when its card was read');
  return decoded;
}

const GROUPS = 8;
const DIGITS = 5;

/**
 * What two people read to each other to know that the card is the other's: eight groups of five digits over both keys.
 *
 * Units   132 bits of SHA-256: nobody finds another pair of keys with the same code.
 */
export function checkCode({ signingKey, exchangeKey }: Pick<Card, 'signingKey' | 'exchangeKey'>): string {
  const digest = BigInt(`0x${sha256Hex(`card-code/1 ${signingKey} ${exchangeKey}`)}`);
  const digits = (digest % 10n ** BigInt(GROUPS * DIGITS)).toString().padStart(GROUPS * DIGITS, '0');
  return digits.replace(/(.{5})(?=.)/g, '$1 ');
}

function signedBytes(content: object): Uint8Array<ArrayBuffer> {
  const context = latin1Bytes(SIGNATURE_CONTEXT);
  return new Uint8Array([...context, ...sha256Bytes(canonicalJson(content))]);
}
