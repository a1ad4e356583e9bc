/** The token by which a device asks: shown with every question, made anew when it ended. */
import type { z } from 'zod';
import { SYNC_API } from '#core/contract/sync-api.ts';
import { challengeAnswer, tokenAnswer } from '#core/contract/sync-wire.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import type { Sign } from '#core/log/seal.ts';
import type { Result } from '#core/shared/result.ts';
import { tokenInput } from '#core/sync/access.ts';
import { ask, type AskShell, shaped } from './http.ts';
import type { Reply, TransportFailure } from './transport.ts';

/** One enrolled device, and how it reaches its server. */
export interface HttpDevice {
  readonly shell: AskShell;
  readonly server: Hash;
  readonly dev: DeviceId;
  readonly sign: Sign;
}

/** Puts a question with a token. */
export type WithToken = <T>(question: (token: string) => Reply<T>) => Reply<T>;

/** A token ends, and the server forgets tokens: one new try with a new one. */
export function createTokenHolder(device: HttpDevice): WithToken {
  let token: string | null = null;
  return async (question) => {
    if (token !== null) {
      const answer = await question(token);
      if (answer.ok || answer.error.kind !== 'not-admitted') return answer;
    }
    const fresh = await freshToken(device);
    if (!fresh.ok) return fresh;
    token = fresh.value.token;
    return question(token);
  };
}

type GivenToken = z.infer<typeof tokenAnswer>;

/** A challenge is good for one token: where something between asked twice, the answer to the second is no. One new try. */
export async function freshToken(device: HttpDevice): Promise<Result<GivenToken, TransportFailure>> {
  const given = await signedToken(device);
  return given.ok || given.error.kind !== 'not-admitted' ? given : signedToken(device);
}

async function signedToken({ shell, server, dev, sign }: HttpDevice): Promise<Result<GivenToken, TransportFailure>> {
  const asked = shaped(await post(shell, SYNC_API.challenge.path, { dev }), challengeAnswer);
  if (!asked.ok) return asked;
  const { challenge } = asked.value;
  const signature = encodeBase64Url(await sign(tokenInput(server, challenge)));
  return shaped(await post(shell, SYNC_API.token.path, { dev, challenge, signature }), tokenAnswer);
}

function post(shell: AskShell, path: string, value: object): Reply<string> {
  return ask(shell, { method: 'POST', path, body: { type: 'application/json', text: JSON.stringify(value) } });
}
