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
  quarantinedLine,
  receiptLine,
  renewalAnswer,
  runsAnswer,
  serverGreeting,
  tokenAnswer,
  verdictLine,
} from '#core/contract/sync-wire.ts';
import { instantFromUnixMs } from '#core/calendar/instant.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import type { Sign } from '#core/log/seal.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { tokenInput } from '#core/sync/access.ts';
import { type AnswerText, pushText, readAnswer } from '#core/sync/wire-text.ts';
import { ask, type AskShell, type Question, shaped } from './http.ts';
import type { PulledLine, QuarantinedLine, Reply, SyncTransport, TransportFailure } from './transport.ts';

export interface HttpDevice {
  readonly shell: AskShell;
  readonly server: Hash;
  readonly dev: DeviceId;
  readonly sign: Sign;
}

const JSON_TYPE = 'application/json';
const pulledLine = z.union([pulledEventLine, pulledPlaceLine]);

export function createHttpTransport({ shell, server, dev, sign }: HttpDevice): SyncTransport {
  let token: string | null = null;
  return {
    greet: async () => shaped(await ask(shell, { method: 'GET', path: SYNC_API.server.path }), serverGreeting),
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
    quarantined: async (after) => {
      const answer = await askLines('quarantine', json({ after }));
      if (!answer.ok) return answer;
      return ok({
        lines: all(answer.value, quarantinedLine).map(toQuarantined),
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
    token = fresh.value;
    return ask(shell, { ...question, token });
  }

  async function freshToken(): Promise<Result<string, TransportFailure>> {
    const asked = shaped(await post(SYNC_API.challenge.path, { dev }), challengeAnswer);
    if (!asked.ok) return asked;
    const { challenge } = asked.value;
    const signature = encodeBase64Url(await sign(tokenInput(server, challenge)));
    const given = shaped(await post(SYNC_API.token.path, { dev, challenge, signature }), tokenAnswer);
    return given.ok ? ok(given.value.token) : given;
  }

  function post(path: string, value: object): Reply<string> {
    return ask(shell, { method: 'POST', path, body: json(value) });
  }
}

type AnswerKind = 'push' | 'pull' | 'heads' | 'quarantine';

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

function toQuarantined({ header, body, sig, since, ...line }: z.infer<typeof quarantinedLine>): QuarantinedLine {
  return { ...line, since: instantFromUnixMs(Date.parse(since)), sealed: { header, body, sig } };
}
