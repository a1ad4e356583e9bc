/** The questions of sync over HTTP, for one enrolled device. Contract: core/contract/sync-api.ts. */
import type { z } from 'zod';
import { type Instant, instantFromUnixMs } from '#core/calendar/instant.ts';
import { SYNC_API } from '#core/contract/sync-api.ts';
import {
  deviceStatusLine,
  headLine,
  LINES_TYPE,
  manifestAnswer,
  moreLine,
  quarantinedLine,
  renewalAnswer,
  runsAnswer,
  type ServerGreeting,
  serverGreeting,
  streamStatusLine,
} from '#core/contract/sync-wire.ts';
import type { DeviceId, StreamId } from '#core/log/envelope.ts';
import { err, ok } from '#core/shared/result.ts';
import { readParts } from '#core/sync/segment-parts.ts';
import { pushText } from '#core/sync/push-text.ts';
import { type AnswerText, readAnswer } from '#core/sync/wire-text.ts';
import { createTokenHolder, freshToken, type HttpDevice } from './device-token.ts';
import { ask, askBytes, type Question, shaped } from './http.ts';
import { readPulled, readPushed } from './read-lines.ts';
import type { HeardDevice, HeardStream, OfficeStatus, QuarantinedLine, Reply, SyncTransport } from './transport.ts';

const JSON_TYPE = 'application/json';
/** Whatever a server says of its tokens, they are asked for neither all the time nor never.   Units  milliseconds. */
const SHORTEST_TOKEN_MS = 30_000;
const LONGEST_TOKEN_MS = 86_400_000;

/** A token of its own for the live line. */
export interface LiveToken {
  readonly token: string;
  /** By the server's clock, that of this machine may be years off.   Units  milliseconds. */
  readonly lastsMs: number;
}

export interface HttpTransport extends SyncTransport {
  readonly liveToken: () => Reply<LiveToken>;
  /** What an admin's device asks beside sync. */
  readonly status: () => Reply<OfficeStatus>;
}

export function createHttpTransport(device: HttpDevice): HttpTransport {
  const { shell, server } = device;
  const withToken = createTokenHolder(device);
  const greet = async (): Reply<ServerGreeting> =>
    shaped(await ask(shell, { method: 'GET', path: SYNC_API.server.path }), serverGreeting);
  return {
    greet,
    liveToken: async () => {
      const met = await greet();
      if (!met.ok) return met;
      const given = await freshToken(device);
      if (!given.ok) return given;
      const lastsMs = Date.parse(given.value.until) - Date.parse(met.value.now);
      return ok({
        token: given.value.token,
        lastsMs: Math.min(LONGEST_TOKEN_MS, Math.max(SHORTEST_TOKEN_MS, lastsMs)),
      });
    },
    renew: async () =>
      shaped(await askWithToken({ method: 'POST', path: SYNC_API.renewal.path, body: json({}) }), renewalAnswer),
    push: async (parts) => {
      const answer = await askLines('push', { type: LINES_TYPE, text: pushText(parts) });
      return answer.ok ? readPushed(answer.value.lines, parts) : answer;
    },
    heads: async (digests) => {
      const answer = await askLines('heads', json({ digests: Object.fromEntries(digests) }));
      if (!answer.ok) return answer;
      return ok(new Map(all(answer.value, headLine).map(({ stream, seq, run }) => [stream, { seq, run }])));
    },
    runs: async (stream, at) => {
      const body = json({ stream, at });
      const answer = shaped(await askWithToken({ method: 'POST', path: SYNC_API.runs.path, body }), runsAnswer);
      return answer.ok ? ok(new Map(answer.value.runs.map(({ seq, run }) => [seq, run]))) : answer;
    },
    status: async () => {
      const devices = new Map<DeviceId, HeardDevice>();
      const streams = new Map<StreamId, HeardStream>();
      let after: StreamId | null = null;
      for (;;) {
        const answer = await askLines('status', json({ after }));
        if (!answer.ok) return answer;
        const page = all(answer.value, streamStatusLine);
        for (const line of all(answer.value, deviceStatusLine)) {
          devices.set(line.dev, { ...line, asked: instantOf(line.asked) });
        }
        for (const line of page) {
          const since = line.since === null ? null : instantOf(line.since);
          streams.set(line.stream, { ...line, at: instantOf(line.at), since });
        }
        const last = page.at(-1);
        const more = all(answer.value, moreLine)[0]?.more ?? false;
        if (!more || last === undefined) return ok({ devices, streams });
        after = last.stream;
      }
    },
    pull: async (streams) => {
      const answer = await askLines('pull', json({ streams }));
      return answer.ok ? readPulled(answer.value.lines) : answer;
    },
    quarantined: async (after) => {
      const answer = await askLines('quarantine', json({ after }));
      if (!answer.ok) return answer;
      return ok({
        lines: all(answer.value, quarantinedLine).map(toQuarantined),
        more: all(answer.value, moreLine)[0]?.more ?? false,
      });
    },
    manifest: async (streams) => {
      const body = json({ streams: streams.map(({ stream, seq }) => ({ stream, after: seq })) });
      return shaped(await askWithToken({ method: 'POST', path: SYNC_API.manifest.path, body }), manifestAnswer);
    },
    segments: async (hashes) => {
      const body = json({ segments: hashes });
      const answer = await withToken((fresh) =>
        askBytes(shell, { method: 'POST', path: SYNC_API.segments.path, body, token: fresh }),
      );
      return answer.ok ? ok({ parts: readParts(answer.value.bytes), isWhole: answer.value.isWhole }) : answer;
    },
  };

  async function askLines(answer: AnswerKind, body: NonNullable<Question['body']>): Reply<AnswerText> {
    const text = await askWithToken({ method: 'POST', path: SYNC_API[answer].path, body });
    if (!text.ok) return text;
    const read = readAnswer(text.value, answer);
    // Another server behind the same address is met by greeting it: here it is not the one asked.
    return read.ok && read.value.server !== server ? err({ kind: 'not-ours' }) : read;
  }

  function askWithToken(question: Question): Reply<string> {
    return withToken((token) => ask(shell, { ...question, token }));
  }
}

type AnswerKind = 'push' | 'pull' | 'heads' | 'quarantine' | 'status';

function json(value: object): NonNullable<Question['body']> {
  return { type: JSON_TYPE, text: JSON.stringify(value) };
}

function all<T>({ lines }: AnswerText, shape: z.ZodType<T>): T[] {
  return lines.flatMap((line) => {
    const parsed = shape.safeParse(line);
    return parsed.success ? [parsed.data] : [];
  });
}

function toQuarantined({ header, body, sig, since, ...line }: z.infer<typeof quarantinedLine>): QuarantinedLine {
  return { ...line, since: instantOf(since), sealed: { header, body, sig } };
}

function instantOf(text: string): Instant {
  return instantFromUnixMs(Date.parse(text));
}
