// What a device and the server say to each other: JSON for questions, lines of JSON (NDJSON, gzip) where events travel. Every
// answer in lines begins with `answer` and ends with `end`: text without both is not ours or not whole. Rules: core/sync/SPEC.md.

import { z } from 'zod';
import { deviceId, hash, receipt, sequence, streamId, verdict } from './sync-verdict.ts';

const words = z.string().trim().min(1).max(200);
/** Raw bytes as base64url. */
const key = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const signature = z.string().regex(/^[A-Za-z0-9_-]{86}$/);
const instant = z.iso.datetime();

/** Largest text of one question, unpacked.   Units  bytes. */
export const MAX_REQUEST_BYTES = 16_000_000;
/** Largest answer in one page.   Source  SYNC §3.4 */
export const PAGE_EVENTS = 1_000;
export const PAGE_TEXT = 1_000_000;

/** `GET /v1/server`: who answers. A captive portal does not know the shape. */
export const serverGreeting = z.strictObject({
  server: z.literal('meja-pokja'),
  id: hash,
  /** Ed25519; `id` is its SHA-256. */
  key,
  name: words,
  epoch: z.int().min(1),
  protocol: z.strictObject({ oldest: z.int(), newest: z.int() }),
  now: instant,
});

/** `POST /v1/challenge`: the device is known by its fingerprint, and signs what it gets. */
export const challengeRequest = z.strictObject({ dev: deviceId });
export const challengeAnswer = z.strictObject({ challenge: z.string().min(20).max(200) });

/**
 * `POST /v1/token`: the signature is over `token/1` and the SHA-256 of `<server id> <challenge>`; a token is for that device and
 * short.
 */
export const tokenRequest = z.strictObject({ dev: deviceId, challenge: z.string().max(200), signature });
export const tokenAnswer = z.strictObject({ token: z.string().min(20).max(500), until: instant });

/**
 * `POST /v1/enrolment`: a device with a one-time code. The signature, by the new key, is over `enrol/1` and the SHA-256 of
 * `<server id> <challenge> <code> <signing key> <exchange key>`.
 */
export const enrolmentRequest = z.strictObject({
  code: z.string().min(10).max(100),
  challenge: z.string().max(200),
  signingKey: key,
  exchangeKey: key,
  signature,
});
export const enrolmentAnswer = z.strictObject({
  person: words,
  name: words,
  role: words,
  serial: words,
  validUntil: instant,
});

/** `POST /v1/push`: the first line, then events of that stream, one a line. */
export const pushHead = z.strictObject({ push: z.literal(1), stream: streamId, events: z.int().min(1).max(500) });
export const eventLine = z.strictObject({ header: z.string(), body: z.string(), sig: z.string() });

export const answerLine = z.strictObject({ answer: z.enum(['push', 'pull', 'heads']), server: hash, epoch: z.int() });
export const endLine = z.strictObject({ end: z.int().nonnegative() });
/** By place in the batch. */
export const verdictLine = z.strictObject({ at: z.int().nonnegative(), verdict });
export const receiptLine = z.strictObject({ receipt });

/**
 * `POST /v1/pull`: one stream from behind a number on. Of devices in `have`, events up to that number are answered with their
 * places only.
 */
export const pullRequest = z.strictObject({
  stream: streamId,
  after: z.int().nonnegative(),
  have: z.record(z.string(), sequence),
});
export const pulledEventLine = z.strictObject({ seq: sequence, header: z.string(), body: z.string(), sig: z.string() });
export const pulledPlaceLine = z.strictObject({ seq: sequence, dev: deviceId, n: sequence, hash });
/** Whether the stream goes on behind the page. */
export const moreLine = z.strictObject({ more: z.boolean() });

/** `POST /v1/heads`: a digest of each bucket of streams; the answer tells the heads of those that differ. */
export const headsRequest = z.strictObject({ digests: z.record(z.string(), z.string().length(16)) });
export const headLine = z.strictObject({ stream: streamId, seq: sequence, run: hash });

/** `POST /v1/runs`: the runs of a stream after some numbers, to find the last place where two histories agree. */
export const runsRequest = z.strictObject({ stream: streamId, at: z.array(sequence).min(1).max(64) });
export const runsAnswer = z.strictObject({ runs: z.array(z.strictObject({ seq: sequence, run: hash })) });

/** What every refused question is answered with; the status of HTTP says the same more coarsely. */
export const problem = z.strictObject({
  problem: z.enum([
    'malformed',
    'too-large',
    'too-many',
    'update-needed',
    'not-admitted',
    'wrong-code',
    'code-used',
    'code-expired',
    'not-granted',
    'not-found',
    'busy',
    'no-space',
    'failed',
  ]),
  detail: z.string().max(500),
});

export type ServerGreeting = z.infer<typeof serverGreeting>;
export type Problem = z.infer<typeof problem>;
