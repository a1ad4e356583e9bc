/** What a device signs to be let in: its key proves itself to this server, for this challenge, and to nothing else. */
import type { Hash } from '#core/log/envelope.ts';
import { signedBytes } from '#core/log/seal.ts';

/** The bytes a device signs for a token.   Source  sync-wire.ts, `POST /v1/token` */
export function tokenInput(server: Hash, challenge: string): Uint8Array<ArrayBuffer> {
  return signedBytes('token/1', `${server} ${challenge}`);
}

/** What a device says of itself when it shows its one-time code. */
export interface EnrolmentClaim {
  readonly challenge: string;
  /** As `readCode` of core/registry gives it: however a person typed it, one text is signed. */
  readonly code: string;
  /** Raw 32 bytes each, base64url: Ed25519 and X25519. */
  readonly signingKey: string;
  readonly exchangeKey: string;
}

/** The bytes a device signs, with the key it claims, to be enrolled.   Source  sync-wire.ts, `POST /v1/enrolment` */
export function enrolmentInput(server: Hash, claim: EnrolmentClaim): Uint8Array<ArrayBuffer> {
  const { challenge, code, signingKey, exchangeKey } = claim;
  return signedBytes('enrol/1', `${server} ${challenge} ${code} ${signingKey} ${exchangeKey}`);
}
