/**
 * Challenges and tokens. Both carry what they say under a key every process of the server derives from its own, so that any of
 * them opens what another gave; the device's certificate is looked up at every question.
 */
import { type Instant, instantFromUnixMs, unixMsOf } from '#core/calendar/instant.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import type { ServerKey } from '#server/key/server-key.ts';
import { openText, sealText } from './sealed-text.ts';
import type { Spent } from './spent.ts';

/** Long enough for a line of 256 kbit/s that loses packets. */
const CHALLENGE_MS = 120_000;
/** Short: a token that leaked is worth this much. */
const TOKEN_MS = 15 * 60_000;

export interface Token {
  readonly token: string;
  readonly until: Instant;
}

export interface Access {
  readonly challengeFor: (dev: DeviceId, now: Instant) => string;
  /** True once for a challenge of this server, made for that device not long ago. */
  readonly spendChallenge: (challenge: string, dev: DeviceId, now: Instant) => Promise<boolean>;
  readonly tokenFor: (dev: DeviceId, now: Instant) => Token;
  /** Whose token this is, and until when; null for what is none, or no longer. */
  readonly openToken: (token: string, now: Instant) => { readonly dev: DeviceId; readonly until: Instant } | null;
}

export function createAccess(
  key: Pick<ServerKey, 'secretFor'>,
  spent: Spent,
  random: (bytes: number) => Uint8Array,
): Access {
  const challengeSecret = key.secretFor('challenge/1');
  const tokenSecret = key.secretFor('token/1');
  return {
    challengeFor: (dev, now) => sealFor(challengeSecret, dev, unixMsOf(now) + CHALLENGE_MS, random),
    spendChallenge: async (challenge, dev, now) => {
      const opened = openFor(challengeSecret, challenge, CHALLENGE_MS, now);
      return opened?.dev === dev && spent.spend(challenge, opened.untilMs, unixMsOf(now));
    },
    tokenFor: (dev, now) => {
      const untilMs = unixMsOf(now) + TOKEN_MS;
      return { token: sealFor(tokenSecret, dev, untilMs, random), until: instantFromUnixMs(untilMs) };
    },
    openToken: (token, now) => {
      const opened = openFor(tokenSecret, token, TOKEN_MS, now);
      return opened && { dev: opened.dev, until: instantFromUnixMs(opened.untilMs) };
    },
  };
}

const NONCE_BYTES = 16;

function sealFor(secret: Uint8Array, dev: DeviceId, untilMs: number, random: (bytes: number) => Uint8Array): string {
  return sealText(secret, [dev, String(untilMs), encodeBase64Url(random(NONCE_BYTES))]);
}

function openFor(
  secret: Uint8Array,
  text: string,
  livesMs: number,
  now: Instant,
): { readonly dev: DeviceId; readonly untilMs: number } | null {
  const fields = openText(secret, text);
  if (fields === null) return null;
  const untilMs = Number(fields[1]);
  const left = untilMs - unixMsOf(now);
  // Longer than it was given for: the server's clock was set back, and everything given out before is void.
  if (left <= 0 || left > livesMs) return null;
  // What this server sealed has the fields it wrote.
  return { dev: fields[0] as DeviceId, untilMs };
}
