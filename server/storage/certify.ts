/** Certificates of devices: who may have one, and the event that is it. */
import { randomBytes } from 'node:crypto';
import { type Instant, instantFromUnixMs, unixMsOf } from '#core/calendar/instant.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type {
  Certificate,
  EnrolmentAsked,
  EnrolmentRefusal,
  LogFailure,
  RenewalRefusal,
} from '#server/log/central-log.ts';
import type { Office } from './office-turn.ts';

const DAY_MS = 86_400_000;

/** A committee's laptop that is not seen for a year is to prove itself again.   Source  decision of this build: docs/decisions/0008 */
const CERTIFICATE_DAYS = 365;

export async function enrolDevice(
  { registry, say }: Office,
  { codeHash, dev, key, exchangeKey }: EnrolmentAsked,
  now: Instant,
): Promise<Result<Certificate, Exclude<EnrolmentRefusal, LogFailure>>> {
  const { offers, devices } = registry();
  const offer = Object.values(offers).find((each) => each.codeHash === codeHash);
  if (offer === undefined || offer.state === 'withdrawn') return err({ kind: 'wrong-code' });
  const known = devices[dev];
  if (offer.state === 'used') {
    // The answer to its first question was lost on the way.
    const isSame = known?.person === offer.person && known.exchangeKey === exchangeKey && !known.isRevoked;
    const serial = known?.serials[0];
    if (!isSame || serial === undefined) return err({ kind: 'code-used' });
    return ok({ person: known.person, dev, serial, validUntil: known.validUntil });
  }
  if (offer.validUntil < now) return err({ kind: 'code-expired' });
  if (known !== undefined) return err({ kind: 'device-known' });
  const certificate = { person: offer.person, dev, serial: newSerial(), validUntil: endOfCertificate(now) };
  await say({ type: 'deviceEnrolled', tv: 1, body: { offer: offer.offer, key, exchangeKey, ...certificate } });
  return ok(certificate);
}

export async function renewDevice(
  { registry, say }: Office,
  dev: DeviceId,
  now: Instant,
): Promise<Result<Certificate, Exclude<RenewalRefusal, LogFailure>>> {
  const device = registry().devices[dev];
  if (device === undefined) return err({ kind: 'unknown-device' });
  if (device.isRevoked) return err({ kind: 'revoked' });
  const renewed = { dev, serial: newSerial(), validUntil: endOfCertificate(now) };
  await say({ type: 'deviceRenewed', tv: 1, body: renewed });
  return ok({ person: device.person, ...renewed });
}

function newSerial(): string {
  return randomBytes(8).toString('hex');
}

function endOfCertificate(now: Instant): Instant {
  return instantFromUnixMs(unixMsOf(now) + CERTIFICATE_DAYS * DAY_MS);
}
