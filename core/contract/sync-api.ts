// The doors of the central server, as data: the server registers its routes by them, and docs/openapi.json is made of them.

import { z } from 'zod';
import * as wire from './sync-wire.ts';
import type { ProblemKind } from './sync-wire.ts';

/**
 * Who may ask: anybody; anybody who speaks this protocol; a device that shows a token. Of the last, `reads` turns away whose
 * certificate ended or was revoked, `renews` who was revoked; `hands-in` takes what all of them wrote, since it may be adopted.
 */
export type Asker = 'anybody' | 'speaker' | 'reads' | 'renews' | 'hands-in';

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'HEAD' | 'PATCH';
  /** With the parts in braces that differ. */
  readonly path: string;
  /** Headers of the question, beside those of every door. */
  readonly headers?: readonly RequestHeader[];
  readonly asker: Asker;
  readonly summary: string;
  /** JSON, or lines of JSON of these shapes in this order, or bytes of a type; null where nothing is asked. */
  readonly request: z.ZodType | readonly z.ZodType[] | typeof wire.TUS_PIECE_TYPE | null;
  readonly answer: Answer;
  /** Beside those of its asker and of every door. */
  readonly problems: readonly ProblemKind[];
}

type Answer =
  | { readonly kind: 'json'; readonly shape: z.ZodType }
  | { readonly kind: 'lines'; readonly shapes: readonly z.ZodType[] }
  | { readonly kind: 'events'; readonly shape: z.ZodType }
  /** Parts one behind the other, each with its hash and length before it. */
  | { readonly kind: 'parts' }
  | { readonly kind: 'bytes' }
  /** Headers only. */
  | { readonly kind: 'none'; readonly status: number; readonly headers: readonly string[] };

export interface RequestHeader {
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
}

const TUS_HEADER = { name: 'tus-resumable', required: true, description: wire.TUS_VERSION } as const;

export const SYNC_API = {
  server: {
    method: 'GET',
    path: '/v1/server',
    asker: 'anybody',
    summary: 'Who answers, and which versions of the protocol it speaks.',
    request: null,
    answer: { kind: 'json', shape: wire.serverGreeting },
    problems: [],
  },
  challenge: {
    method: 'POST',
    path: '/v1/challenge',
    asker: 'speaker',
    summary: 'Something for a device to sign, once and soon.',
    request: wire.challengeRequest,
    answer: { kind: 'json', shape: wire.challengeAnswer },
    problems: [],
  },
  token: {
    method: 'POST',
    path: '/v1/token',
    asker: 'speaker',
    summary: 'A short-lived token for the device that signed the challenge.',
    request: wire.tokenRequest,
    answer: { kind: 'json', shape: wire.tokenAnswer },
    problems: ['not-admitted'],
  },
  enrolment: {
    method: 'POST',
    path: '/v1/enrolment',
    asker: 'speaker',
    summary: 'Enrols a device with a one-time code. The same device may ask again and gets the same certificate.',
    request: wire.enrolmentRequest,
    answer: { kind: 'json', shape: wire.enrolmentAnswer },
    problems: ['not-admitted', 'wrong-code', 'code-used', 'code-expired', 'no-space'],
  },
  renewal: {
    method: 'POST',
    path: '/v1/renewal',
    asker: 'renews',
    summary: 'Makes the certificate of the device anew when it ends soon, or ended.',
    request: wire.renewalRequest,
    answer: { kind: 'json', shape: wire.renewalAnswer },
    problems: ['no-space'],
  },
  push: {
    method: 'POST',
    path: '/v1/push',
    asker: 'hands-in',
    summary: 'Events of some streams in, a verdict on each out. Behind the first line: headers, bodies and signatures.',
    request: [wire.pushHead, z.string()],
    answer: { kind: 'lines', shapes: [wire.answerLine, wire.partLine, wire.endLine] },
    problems: ['too-large', 'no-space'],
  },
  pull: {
    method: 'POST',
    path: '/v1/pull',
    asker: 'reads',
    summary: 'The events of some streams from behind a number on, a page of each, closed by a receipt.',
    request: wire.pullRequest,
    answer: {
      kind: 'lines',
      shapes: [
        wire.answerLine,
        wire.pageLine,
        wire.pulledEventLine,
        wire.pulledPlaceLine,
        wire.receiptLine,
        wire.moreLine,
        wire.endLine,
      ],
    },
    problems: [],
  },
  heads: {
    method: 'POST',
    path: '/v1/heads',
    asker: 'reads',
    summary: 'The heads of the streams in the buckets whose digests differ, of those the device may read.',
    request: wire.headsRequest,
    answer: { kind: 'lines', shapes: [wire.answerLine, wire.headLine, wire.endLine] },
    problems: [],
  },
  runs: {
    method: 'POST',
    path: '/v1/runs',
    asker: 'reads',
    summary: 'The runs of a stream after some numbers; numbers the server does not have are left out.',
    request: wire.runsRequest,
    answer: { kind: 'json', shape: wire.runsAnswer },
    problems: ['not-granted'],
  },
  manifest: {
    method: 'POST',
    path: '/v1/manifest',
    asker: 'reads',
    summary: 'The segments of some streams, signed as one list: what a first sync takes.',
    request: wire.manifestRequest,
    answer: { kind: 'json', shape: wire.manifestAnswer },
    problems: [],
  },
  segments: {
    method: 'POST',
    path: '/v1/segments',
    asker: 'reads',
    summary:
      'Segments by their hashes: for each its hash, its length, and its bytes. One that is not given has length 0.',
    request: wire.segmentsRequest,
    answer: { kind: 'parts' },
    problems: [],
  },
  poke: {
    method: 'GET',
    path: '/v1/poke',
    asker: 'reads',
    summary: 'Says at once which streams moved, of those the device may read, until the token ends.',
    request: null,
    answer: { kind: 'events', shape: wire.pokeEvent },
    problems: [],
  },
  quarantine: {
    method: 'POST',
    path: '/v1/quarantine',
    asker: 'reads',
    summary: 'Signed events that are no part of their streams: to the chair of each, and to an admin all.',
    request: wire.quarantineRequest,
    answer: { kind: 'lines', shapes: [wire.answerLine, wire.quarantinedLine, wire.moreLine, wire.endLine] },
    problems: ['not-granted'],
  },
  status: {
    method: 'POST',
    path: '/v1/status',
    asker: 'reads',
    summary: 'How far devices and streams are, to admins.',
    request: wire.statusRequest,
    answer: {
      kind: 'lines',
      shapes: [wire.answerLine, wire.deviceStatusLine, wire.streamStatusLine, wire.moreLine, wire.endLine],
    },
    problems: ['not-granted'],
  },
  filesHere: {
    method: 'POST',
    path: '/v1/files/here',
    asker: 'reads',
    summary: 'Which of some files the server has, of those the device may fetch.',
    request: wire.filesHereRequest,
    answer: { kind: 'json', shape: wire.filesHereAnswer },
    problems: [],
  },
  fileCreation: {
    method: 'POST',
    path: '/v1/files',
    asker: 'reads',
    summary: 'Begins to hand in a file that an accepted event names (tus, creation).',
    headers: [
      TUS_HEADER,
      { name: 'upload-length', required: true, description: 'Bytes, as the event says.' },
      { name: 'upload-metadata', required: true, description: '`sha256`, and the hash in base64 of its hex digits.' },
    ],
    request: null,
    answer: { kind: 'none', status: 201, headers: ['location', 'upload-expires'] },
    problems: ['not-granted', 'too-large', 'no-space'],
  },
  fileOffset: {
    method: 'HEAD',
    path: '/v1/files/{sha256}',
    asker: 'reads',
    summary: 'How much of a file is here: all of it, or what this device handed in so far (tus).',
    headers: [TUS_HEADER],
    request: null,
    answer: { kind: 'none', status: 200, headers: ['upload-offset', 'upload-length'] },
    problems: ['not-found', 'other-content'],
  },
  filePiece: {
    method: 'PATCH',
    path: '/v1/files/{sha256}',
    asker: 'reads',
    summary: 'Bytes of a file from an offset on (tus). With the last of them the content is compared with its hash.',
    headers: [TUS_HEADER, { name: 'upload-offset', required: true, description: 'Bytes that are there already.' }],
    request: wire.TUS_PIECE_TYPE,
    answer: { kind: 'none', status: 204, headers: ['upload-offset'] },
    problems: ['not-found', 'wrong-offset', 'other-content', 'too-large', 'no-space'],
  },
  fileContent: {
    method: 'GET',
    path: '/v1/files/{sha256}',
    asker: 'reads',
    summary: 'A file, or a range of its bytes (status 206).',
    headers: [{ name: 'range', required: false, description: 'bytes=FROM-TO' }],
    request: null,
    answer: { kind: 'bytes' },
    problems: ['not-found'],
  },
} as const satisfies Record<string, Endpoint>;

/** What any door may answer, by who may ask there. */
export const ASKER_PROBLEMS: Readonly<Record<Asker, readonly ProblemKind[]>> = {
  anybody: [],
  speaker: ['update-needed', 'server-too-old'],
  reads: ['update-needed', 'server-too-old', 'not-admitted', 'expired', 'revoked'],
  renews: ['update-needed', 'server-too-old', 'not-admitted', 'revoked'],
  'hands-in': ['update-needed', 'server-too-old', 'not-admitted'],
};

export const COMMON_PROBLEMS: readonly ProblemKind[] = ['malformed', 'too-many', 'too-slow', 'busy', 'failed'];

/** The status of HTTP beside each problem, for proxies and for who reads only that. */
export const PROBLEM_STATUS: Readonly<Record<ProblemKind, number>> = {
  malformed: 400,
  'server-too-old': 400,
  'not-admitted': 401,
  expired: 403,
  revoked: 403,
  'wrong-code': 403,
  'not-granted': 403,
  'not-found': 404,
  'too-slow': 408,
  'wrong-offset': 409,
  'code-used': 409,
  'code-expired': 410,
  'too-large': 413,
  'other-content': 422,
  'update-needed': 426,
  'too-many': 429,
  failed: 500,
  busy: 503,
  'no-space': 507,
};
