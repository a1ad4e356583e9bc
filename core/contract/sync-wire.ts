// What a device and the server say to each other: JSON for questions, lines of JSON (NDJSON, gzip) where events travel. Every
// answer in lines begins with `answer` and ends with `end`: text without both is not ours or not whole. Rules: core/sync/SPEC.md.

import { z } from 'zod';
import { deviceId, hash, QUARANTINE_REASONS, receipt, sequence, streamId, verdict } from './sync-verdict.ts';

const words = z.string().trim().min(1).max(200);
/** Raw bytes as base64url. */
const key = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const signature = z.string().regex(/^[A-Za-z0-9_-]{86}$/);
const instant = z.iso.datetime();

/** The header in which every question but the greeting says what version it speaks. */
export const PROTOCOL_HEADER = 'meja-protocol';
/** In which a device may say the version of its app: told to admins, and nothing is decided by it. */
export const APP_HEADER = 'meja-app';
export const appVersion = z.string().regex(/^[\w.+-]{1,40}$/);
export const LINES_TYPE = 'application/x-ndjson';

/** Largest text of one push, unpacked; packed it may not be longer either.   Units  bytes. */
export const MAX_REQUEST_BYTES = 16_000_000;
/** Largest text of any other question: the digests of every bucket, or the counters of 800 devices.   Units  bytes. */
export const MAX_QUESTION_BYTES = 64_000;
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

/** `POST /v1/challenge`: the device is named by its fingerprint, enrolled or not, and signs what it gets, once and soon. */
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

/** `POST /v1/renewal`: a certificate that ends soon, or ended, is made anew; one that does not is answered as it is. */
export const renewalRequest = z.strictObject({});
export const renewalAnswer = z.strictObject({ serial: words, validUntil: instant });

/** Most events in one push, of all its streams. */
export const PUSH_EVENTS = 500;

/**
 * `POST /v1/push`: the first line, then the events of each part in its order: all its headers, all bodies, all signatures, one a
 * line, and shortened. How lines are shortened and read: core/sync/push-text.ts.
 */
export const pushHead = z.strictObject({
  push: z.literal(1),
  /** Each stream once. */
  parts: z
    .array(z.strictObject({ stream: streamId, events: z.int().min(1).max(PUSH_EVENTS) }))
    .min(1)
    .max(PUSH_EVENTS),
});

export const answerLine = z.strictObject({
  answer: z.enum(['push', 'pull', 'heads', 'quarantine', 'status']),
  server: hash,
  epoch: z.int(),
});
/** How many lines stand between `answer` and this one. */
export const endLine = z.strictObject({ end: z.int().nonnegative() });
/**
 * What became of a part, by its place in the push; a part without such a line could not be stored, and is sent again. A verdict
 * for each event, in order. The receipt only for who may read the stream, and where something of it was ever accepted.
 */
export const partLine = z.strictObject({
  part: z.int().nonnegative(),
  verdicts: z.array(verdict),
  receipt: receipt.nullable(),
});

/** Most streams in one pull; fewer where the question would grow longer than `MAX_QUESTION_BYTES`. */
export const PULL_STREAMS = 100;
/** A stream from behind a number on. Of devices in `have`, events up to that number are answered with their places only. */
export const pullAsked = z.strictObject({
  stream: streamId,
  after: z.int().nonnegative(),
  have: z.record(z.string().regex(/^[0-9a-f]{64}$/), sequence),
});
/** `POST /v1/pull`: each stream once. They are answered in this order, a page of each, until `PAGE_EVENTS` or `PAGE_TEXT` are reached. */
export const pullRequest = z.strictObject({ streams: z.array(pullAsked).min(1).max(PULL_STREAMS) });
/** Begins a page: so many lines of events follow, then its receipt. `more`: the stream goes on behind it. */
export const pageLine = z.strictObject({ page: streamId, events: z.int().nonnegative(), more: z.boolean() });
/** For the last number of a page; none where nothing was accepted. */
export const receiptLine = z.strictObject({ receipt });
export const pulledEventLine = z.strictObject({ seq: sequence, header: z.string(), body: z.string(), sig: z.string() });
export const pulledPlaceLine = z.strictObject({ seq: sequence, dev: deviceId, n: sequence, hash });
/**
 * Whether something follows what was answered. In a pull: the answer is full, and streams asked behind its last page were not
 * looked at; any other without a page is not given.
 */
export const moreLine = z.strictObject({ more: z.boolean() });

/** `POST /v1/heads`: a digest of each bucket of streams; the answer tells the heads of those that differ. */
export const headsRequest = z.strictObject({
  digests: z.record(z.string().regex(/^\d{1,3}$/), z.string().regex(/^[0-9a-f]{16}$/)),
});
export const headLine = z.strictObject({ stream: streamId, seq: sequence, run: hash });

/** `POST /v1/runs`: the runs of a stream after some numbers, to find the last place where two histories agree. */
export const runsRequest = z.strictObject({ stream: streamId, at: z.array(sequence).min(1).max(64) });
export const runsAnswer = z.strictObject({ runs: z.array(z.strictObject({ seq: sequence, run: hash })) });

/**
 * `GET /v1/poke`: server-sent events, each with one of these as its data. `hello` comes at once: a device that does not see it
 * soon sits behind a proxy that collects answers, and asks by itself instead. `moved` names a stream the device may read.
 */
export const pokeEvent = z.discriminatedUnion('poke', [
  z.strictObject({ poke: z.literal('hello'), server: hash, epoch: z.int() }),
  z.strictObject({ poke: z.literal('moved'), stream: streamId }),
]);

/**
 * `POST /v1/quarantine`: signed events that are no part of their streams, from behind a place on, in order of stream and hash.
 * The chair sees those of their tenders, an admin all.
 */
export const quarantineRequest = z.strictObject({
  after: z.strictObject({ stream: streamId, hash }).nullable(),
});
export const quarantinedLine = z.strictObject({
  stream: streamId,
  hash,
  reason: z.enum(QUARANTINE_REASONS),
  since: instant,
  header: z.string(),
  body: z.string(),
  sig: z.string(),
});

/**
 * `POST /v1/status`: how far everybody is, for admins. Every device that asked for something, with the first page; then streams
 * from behind a name on. What the server heard is some seconds old when it is told.   Rules  [SYNC-90]
 */
export const statusRequest = z.strictObject({ after: streamId.nullable() });
export const deviceStatusLine = z.strictObject({
  dev: deviceId,
  asked: instant,
  protocol: z.int(),
  app: appVersion.nullable(),
});
export const streamStatusLine = z.strictObject({
  stream: streamId,
  /** 0 where nothing was accepted yet. */
  seq: z.int().nonnegative(),
  /** When the newest event was accepted, by the server's clock. */
  at: instant,
  /** Signed events that are no part of the stream, and since when the oldest waits. */
  quarantined: z.int().nonnegative(),
  since: instant.nullable(),
  /** Devices that may have the stream and have not all of it, with the number they have. */
  behind: z.array(z.strictObject({ dev: deviceId, seq: z.int().nonnegative() })),
});

/** Most streams in one question for a manifest: even the longest names fit in `MAX_QUESTION_BYTES`. */
export const MANIFEST_STREAMS = 100;
/** Most segments in one question, and about how much is answered to it.   Source  core/sync/SPEC.md [SYNC-58] */
export const MAX_SEGMENTS = 500;
export const SEGMENTS_BYTES = 1_000_000;

/** `POST /v1/manifest`: the segments behind a number of some streams. Streams the device may not read are left out. */
export const manifestRequest = z.strictObject({
  streams: z
    .array(z.strictObject({ stream: streamId, after: z.int().nonnegative() }))
    .min(1)
    .max(MANIFEST_STREAMS),
});
/**
 * Events of one stream from number `from` to `to`, as a gzip file known by the SHA-256 of its bytes. `event`, `run` and `sig` are
 * those of the receipt for its last number, given at the moment of the manifest.
 */
export const segmentEntry = z.strictObject({
  hash,
  /** Of the file. */
  bytes: z.int().min(1),
  from: sequence,
  to: sequence,
  event: hash,
  run: hash,
  sig: signature,
  /** Who wrote them, as `SegmentAuthors` says it. */
  authors: z.strictObject({
    devices: z
      .array(z.strictObject({ dev: deviceId, n: sequence, hash }))
      .min(1)
      .readonly(),
    runs: z.array(z.int().nonnegative()).min(2).readonly(),
  }),
});
export const manifestContent = z.strictObject({
  server: hash,
  epoch: z.int().min(1),
  at: instant,
  /** The segments of a stream follow each other; the last ends where the stream stood. */
  streams: z.array(z.strictObject({ stream: streamId, segments: z.array(segmentEntry) })),
});
/** The exact text that was signed, `manifestContent` as canonical JSON; the signature is over `manifest/1` and its SHA-256. */
export const manifestAnswer = z.strictObject({ text: z.string(), sig: signature });

/**
 * `POST /v1/segments`: answered with bytes. For each segment, in the order asked: 32 bytes of its hash, 4 of its length (the
 * highest first), and the file. Length 0: not given. Where the answer would grow too long it ends sooner.
 */
export const segmentsRequest = z.strictObject({ segments: z.array(hash).min(1).max(MAX_SEGMENTS) });
export const SEGMENTS_TYPE = 'application/octet-stream';
/** Most hashes in one question for files. */
export const FILES_ASKED = 500;

/** `POST /v1/files/here`: which of some files the server has and the device may fetch.   Source  core/sync/SPEC.md [SYNC-85] */
export const filesHereRequest = z.strictObject({ files: z.array(hash).min(1).max(FILES_ASKED) });
export const filesHereAnswer = z.strictObject({ here: z.array(hash) });

/** The version of the tus protocol by which files come in. https://tus.io/protocols/resumable-upload */
export const TUS_VERSION = '1.0.0';
export const TUS_PIECE_TYPE = 'application/offset+octet-stream';

/** What every refused question is answered with; the status of HTTP says the same more coarsely. */
export const problem = z.strictObject({
  problem: z.enum([
    'malformed',
    'too-large',
    'too-many',
    'too-slow',
    'update-needed',
    'server-too-old',
    'not-admitted',
    'expired',
    'revoked',
    'wrong-code',
    'code-used',
    'code-expired',
    'not-granted',
    'not-found',
    'wrong-offset',
    'other-content',
    'busy',
    'no-space',
    'failed',
  ]),
  detail: z.string().max(500),
});

export type PullAsked = z.infer<typeof pullAsked>;
export type SegmentEntry = z.infer<typeof segmentEntry>;
export type ManifestContent = z.infer<typeof manifestContent>;
export type ManifestAnswer = z.infer<typeof manifestAnswer>;
export type ServerGreeting = z.infer<typeof serverGreeting>;
export type PokeEvent = z.infer<typeof pokeEvent>;
export type Problem = z.infer<typeof problem>;
export type ProblemKind = Problem['problem'];
export type DeviceStatus = z.infer<typeof deviceStatusLine>;
export type StreamStatus = z.infer<typeof streamStatusLine>;
