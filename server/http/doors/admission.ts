/** How a device gets in: greeting, challenge, token, enrolment, renewal. */
import { createPublicKey, verify } from 'node:crypto';
import type { z } from 'zod';
import { unixMsOf } from '#core/calendar/instant.ts';
import { OLDEST_SYNC_PROTOCOL, SYNC_PROTOCOL } from '#core/contract/sync-version.ts';
import type {
  challengeAnswer,
  challengeRequest,
  enrolmentAnswer,
  enrolmentRequest,
  renewalAnswer,
  ServerGreeting,
  tokenAnswer,
  tokenRequest,
} from '#core/contract/sync-wire.ts';
import { decodeBase64Url, encodeBase64Url } from '#core/log/base64url.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { readCode, codeHash } from '#core/registry/code.ts';
import { ok } from '#core/shared/result.ts';
import { enrolmentInput, tokenInput } from '#core/sync/access.ts';
import type { EnrolmentRefusal } from '#server/log/central-log.ts';
import type { Caller } from '../access/caller.ts';
import type { Office } from '../office.ts';
import { type Outcome, refuse, refuseFailure } from '../outcome.ts';

export async function greet({ clock, key, log }: Office): Promise<Outcome<ServerGreeting>> {
  const { id, epoch } = await log.identity();
  const { server } = await log.registry();
  return ok({
    server: 'meja-pokja',
    id,
    key: encodeBase64Url(key.publicKey),
    name: server?.name ?? id,
    epoch,
    protocol: { oldest: OLDEST_SYNC_PROTOCOL, newest: SYNC_PROTOCOL },
    now: clock.now(),
  });
}

/** The same for a device that is not enrolled: it may be about to, and nobody learns which are. */
export async function challenge(
  { access, clock }: Office,
  { dev }: z.output<typeof challengeRequest>,
): Promise<Outcome<z.input<typeof challengeAnswer>>> {
  return ok({ challenge: access.challengeFor(dev, clock.now()) });
}

/** One answer for all that is wrong: it does not say which devices there are. */
const NOT_PROVED = refuse(
  'not-admitted',
  'No such device, or the challenge is not signed by it, or was used, or is old.',
);

export async function token(
  { access, clock, key, log }: Office,
  asked: z.output<typeof tokenRequest>,
): Promise<Outcome<z.input<typeof tokenAnswer>>> {
  const { dev } = asked;
  const device = (await log.registry()).devices[dev];
  const isProved = device !== undefined && isSigned(device.key, tokenInput(key.id, asked.challenge), asked.signature);
  const now = clock.now();
  // Last, so that only the device itself can use a challenge up.
  if (!isProved || !(await access.spendChallenge(asked.challenge, dev, now))) return NOT_PROVED;
  return ok(access.tokenFor(dev, now));
}

export async function enrol(
  { access, clock, key, log, moves }: Office,
  asked: z.output<typeof enrolmentRequest>,
): Promise<Outcome<z.input<typeof enrolmentAnswer>>> {
  const dev = deviceOf(asked.signingKey);
  const code = readCode(asked.code);
  if (code === null) return refuse('wrong-code', 'A code has 20 letters and digits.');
  const now = clock.now();
  const isProved = isSigned(asked.signingKey, enrolmentInput(key.id, { ...asked, code }), asked.signature);
  if (!isProved || !(await access.spendChallenge(asked.challenge, dev, now))) return NOT_PROVED;
  const claim = { dev, key: asked.signingKey, exchangeKey: asked.exchangeKey, codeHash: codeHash(code) };
  const enrolled = await log.enrol(claim, now);
  if (!enrolled.ok) return refuseEnrolment(enrolled.error);
  moves.tell(OFFICE_STREAM);
  const { person, serial, validUntil } = enrolled.value;
  const { names = [], role = 'staff' } = (await log.registry()).people[person] ?? {};
  return ok({ person, name: names.at(-1) ?? person, role, serial, validUntil });
}

export async function renew(
  { clock, log, moves }: Office,
  { dev, registry }: Caller,
): Promise<Outcome<z.input<typeof renewalAnswer>>> {
  const now = clock.now();
  const device = registry.devices[dev];
  const serial = device?.serials.at(-1);
  if (device && serial !== undefined && unixMsOf(device.validUntil) - unixMsOf(now) > RENEW_BEFORE_MS) {
    return ok({ serial, validUntil: device.validUntil });
  }
  const renewed = await log.renew(dev, now);
  if (renewed.ok) {
    moves.tell(OFFICE_STREAM);
    return ok({ serial: renewed.value.serial, validUntil: renewed.value.validUntil });
  }
  switch (renewed.error.kind) {
    case 'unknown-device':
      return NOT_PROVED;
    case 'revoked':
      return refuse('revoked', 'The device was revoked.');
    default:
      return refuseFailure(renewed.error);
  }
}

/** Earlier, every question would cost the office stream an event. */
const RENEW_BEFORE_MS = 30 * 24 * 3_600_000;

function refuseEnrolment(error: EnrolmentRefusal): Outcome<never> {
  switch (error.kind) {
    case 'wrong-code':
      return refuse('wrong-code', 'No such code is offered.');
    case 'code-used':
      return refuse('code-used', 'The code was used by another device.');
    case 'code-expired':
      return refuse('code-expired', 'The code is too old.');
    case 'device-known':
      return refuse('not-admitted', 'The device is enrolled already, or was revoked: it needs a new key.');
    default:
      return refuseFailure(error);
  }
}

function deviceOf(key: string): DeviceId {
  return sha256Hex(decodeBase64Url(key) ?? new Uint8Array()) as string as DeviceId;
}

/** `key` is the raw key and `signature` 64 bytes, both base64url. */
function isSigned(key: string, input: Uint8Array, signature: string): boolean {
  const bytes = decodeBase64Url(signature);
  if (bytes === null || decodeBase64Url(key) === null) return false;
  try {
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
    return verify(null, input, publicKey, bytes);
  } catch {
    // Thirty-two bytes need not be a point of the curve: nobody signs with those.
    return false;
  }
}
