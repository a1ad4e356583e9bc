// The doors of the central server, as data: the server registers its routes by them, and docs/openapi.json is made of them.

import type { z } from 'zod';
import * as wire from './sync-wire.ts';
import type { ProblemKind } from './sync-wire.ts';

/**
 * Who may ask: anybody; anybody who speaks this protocol; a device that shows a token. Of the last, `reads` turns away whose
 * certificate ended or was revoked, `renews` who was revoked; `hands-in` takes what all of them wrote, since it may be adopted.
 */
export type Asker = 'anybody' | 'speaker' | 'reads' | 'renews' | 'hands-in';

export interface Endpoint {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly asker: Asker;
  readonly summary: string;
  /** JSON, or lines of JSON of these shapes in this order; null where nothing is asked. */
  readonly request: z.ZodType | readonly z.ZodType[] | null;
  readonly answer: Answer;
  /** Beside those of its asker and of every door. */
  readonly problems: readonly ProblemKind[];
}

type Answer =
  | { readonly kind: 'json'; readonly shape: z.ZodType }
  | { readonly kind: 'lines'; readonly shapes: readonly z.ZodType[] }
  | { readonly kind: 'events'; readonly shape: z.ZodType };

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
    summary: 'Events of one stream in, a verdict on each out, by place in the batch.',
    request: [wire.pushHead, wire.eventLine],
    answer: { kind: 'lines', shapes: [wire.answerLine, wire.verdictLine, wire.receiptLine, wire.endLine] },
    problems: ['too-large', 'no-space'],
  },
  pull: {
    method: 'POST',
    path: '/v1/pull',
    asker: 'reads',
    summary: 'The events of a stream from behind a number on, closed by a receipt.',
    request: wire.pullRequest,
    answer: {
      kind: 'lines',
      shapes: [
        wire.answerLine,
        wire.pulledEventLine,
        wire.pulledPlaceLine,
        wire.receiptLine,
        wire.moreLine,
        wire.endLine,
      ],
    },
    problems: ['not-granted'],
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
  'code-used': 409,
  'code-expired': 410,
  'too-large': 413,
  'update-needed': 426,
  'too-many': 429,
  failed: 500,
  busy: 503,
  'no-space': 507,
};
