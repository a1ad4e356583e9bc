/** The questions of sync over HTTP, for one enrolled device. Contract: core/contract/sync-api.ts. */
import { z } from 'zod';
import { SYNC_API } from '#core/contract/sync-api.ts';
import {
  challengeAnswer,
  headLine,
  LINES_TYPE,
  moreLine,
  pulledEventLine,
  pulledPlaceLine,
  receiptLine,
  renewalAnswer,
  runsAnswer,
  type ServerGreeting,
  serverGreeting,
  tokenAnswer,
  verdictLine,
} from '#core/contract/sync-wire.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import type { Sign } from '#core/log/seal.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { tokenInput } from '#core/sync/access.ts';
import { type AnswerText, pushText, readAnswer } from '#core/sync/wire-text.ts';
import { ask, type AskShell, type Question, shaped } from './http.ts';
import type { PulledLine, Reply, SyncTransport, TransportFailure } from './transport.ts';

export interface HttpDevice {
  readonly shell: AskShell;
  readonly server: Hash;
  readonly dev: DeviceId;
  readonly sign: Sign;
}

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

export function createHttpTransport({ shell, server, dev, sign }: HttpDevice): HttpTransport {
  const greet = async (): Reply<ServerGreeting> =>
    shaped(await ask(shell, { method: 'GET', path: SYNC_API.server.path }), serverGreeting);
  let token: string | null = null;
  return {
    greet,
    liveToken: async () => {
      const met = await greet();
      if (!met.ok) return met;
      const given = await freshToken();
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
  };

  async function askLines(answer: AnswerKind, body: NonNullable<Question['body']>): Reply<AnswerText> {
    const text = await askWithToken({ method: 'POST', path: SYNC_API[answer].path, body });
    if (!text.ok) return text;
    const read = readAnswer(text.value, answer);
    // Another server behind the same address is met by greeting it: here it is not the one asked.
    return read.ok && read.value.server !== server ? err({ kind: 'not-ours' }) : read;
  }

  /** A token ends, and the server forgets tokens: one new try with a new one. */
  async function askWithToken(question: Question): Reply<string> {
    if (token !== null) {
      const answer = await ask(shell, { ...question, token });
      if (answer.ok || answer.error.kind !== 'not-admitted') return answer;
    }
    const fresh = await freshToken();
    if (!fresh.ok) return fresh;
    token = fresh.value.token;
    return ask(shell, { ...question, token });
  }

  /** A challenge is good for one token: where something between asked twice, the answer to the second is no. One new try. */
  async function freshToken(): Promise<Result<z.infer<typeof tokenAnswer>, TransportFailure>> {
    const given = await signedToken();
    return given.ok || given.error.kind !== 'not-admitted' ? given : signedToken();
  }

  async function signedToken(): Promise<Result<z.infer<typeof tokenAnswer>, TransportFailure>> {
    const asked = shaped(await post(SYNC_API.challenge.path, { dev }), challengeAnswer);
    if (!asked.ok) return asked;
    const { challenge } = asked.value;
    const signature = encodeBase64Url(await sign(tokenInput(server, challenge)));
    return shaped(await post(SYNC_API.token.path, { dev, challenge, signature }), tokenAnswer);
  }

  function post(path: string, value: object): Reply<string> {
    return ask(shell, { method: 'POST', path, body: json(value) });
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
