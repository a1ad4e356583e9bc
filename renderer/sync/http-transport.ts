/** The questions of sync over HTTP, for one enrolled device. Contract: core/contract/sync-api.ts. */
import { z } from 'zod';
import { SYNC_API } from '#core/contract/sync-api.ts';
import {
  headLine,
  LINES_TYPE,
  manifestAnswer,
  moreLine,
  pulledEventLine,
  pulledPlaceLine,
  receiptLine,
  renewalAnswer,
  runsAnswer,
  type ServerGreeting,
  serverGreeting,
  verdictLine,
} from '#core/contract/sync-wire.ts';
import { err, ok } from '#core/shared/result.ts';
import { readParts } from '#core/sync/segment-parts.ts';
import { type AnswerText, pushText, readAnswer } from '#core/sync/wire-text.ts';
import { createTokenHolder, freshToken, type HttpDevice } from './device-token.ts';
import { ask, askBytes, type Question, shaped } from './http.ts';
import type { PulledLine, Reply, SyncTransport } from './transport.ts';

const JSON_TYPE = 'application/json';
/** Whatever a server says of its tokens, they are asked for neither all the time nor never.   Units  milliseconds. */
const SHORTEST_TOKEN_MS = 30_000;
const LONGEST_TOKEN_MS = 86_400_000;
const pulledLine = z.union([pulledEventLine, pulledPlaceLine]);

/** A token of its own for the live line. */
export interface LiveToken {
  readonly token: string;
  /** By the server's clock, that of this machine may be years off.   Units  milliseconds. */
  readonly lastsMs: number;
}

export interface HttpTransport extends SyncTransport {
  readonly liveToken: () => Reply<LiveToken>;
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
    push: async (stream, events) => {
      const answer = await askLines('push', { type: LINES_TYPE, text: pushText(stream, events) });
      if (!answer.ok) return answer;
      const verdicts = all(answer.value, verdictLine).sort((a, b) => a.at - b.at);
      const isWhole = verdicts.length === events.length && verdicts.every(({ at }, index) => at === index);
      if (!isWhole) return err({ kind: 'not-ours' });
      const receipt = all(answer.value, receiptLine)[0]?.receipt ?? null;
      return ok({ verdicts: verdicts.map(({ verdict }) => verdict), receipt });
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
    pull: async (stream, after, have) => {
      const answer = await askLines('pull', json({ stream, after, have: Object.fromEntries(have) }));
      if (!answer.ok) return answer;
      return ok({
        lines: all(answer.value, pulledLine).map(toPulled),
        receipt: all(answer.value, receiptLine)[0]?.receipt ?? null,
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

type AnswerKind = 'push' | 'pull' | 'heads';

function json(value: object): NonNullable<Question['body']> {
  return { type: JSON_TYPE, text: JSON.stringify(value) };
}

function all<T>({ lines }: AnswerText, shape: z.ZodType<T>): T[] {
  return lines.flatMap((line) => {
    const parsed = shape.safeParse(line);
    return parsed.success ? [parsed.data] : [];
  });
}

function toPulled(line: z.infer<typeof pulledLine>): PulledLine {
  if (!('header' in line)) return { ...line, sealed: null };
  const { seq, header, body, sig } = line;
  return { seq, sealed: { header, body, sig } };
}
