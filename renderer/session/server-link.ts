/** How this person's device comes to the central server: an address someone confirmed, a one-time code, a certificate. */
import { SYNC_API } from '#core/contract/sync-api.ts';
import { isServerAddress } from '#core/contract/server-door.ts';
import type { Desktop } from '#core/contract/desktop.ts';
import { challengeAnswer, enrolmentAnswer, type ServerGreeting, serverGreeting } from '#core/contract/sync-wire.ts';
import { decodeBase64Url, encodeBase64Url } from '#core/log/base64url.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { readCode } from '#core/registry/code.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { enrolmentInput } from '#core/sync/access.ts';
import { ask, type AskShell, shaped } from '#renderer/sync/http.ts';
import type { Reply, TransportFailure } from '#renderer/sync/transport.ts';
import type { Device } from './device.ts';

/** Why a device did not come to a server. */
export type LinkRefusal =
  | TransportFailure
  /** Not `https://…`, or something stands behind the name. */
  | { readonly kind: 'not-an-address' }
  /** The person said no in the system's dialog. */
  | { readonly kind: 'cancelled' }
  /** The shell has no line: a plain browser. */
  | { readonly kind: 'unavailable' }
  /** What it says of its key does not fit. */
  | { readonly kind: 'wrong-key' }
  /** Letters that are no code. */
  | { readonly kind: 'not-a-code' };

const JSON_TYPE = 'application/json';

/** What the shell does for the way to the server. */
export type ServerShell = Pick<Desktop, 'askServer' | 'listenToServer' | 'endListening' | 'onLive'>;

export function askThrough(desktop: Pick<Desktop, 'askServer'>): AskShell {
  return async (question) => {
    const reply = await desktop.askServer(question);
    return reply.ok ? reply.value : null;
  };
}

/** The address as it is kept, of what a person typed: `lpse.contoh.go.id` means its `https`. */
function addressOf(typed: string): string | null {
  const text = typed.trim().replace(/\/+$/, '').toLowerCase();
  const whole = text.includes('://') ? text : `https://${text}`;
  return isServerAddress(whole) ? whole : null;
}

/** Meets a server for the first time: whose name and key a person then confirms. */
export async function meetServer(
  desktop: Pick<Desktop, 'chooseServer' | 'askServer'>,
  typed: string,
): Promise<Result<ServerGreeting & { readonly address: string }, LinkRefusal>> {
  const address = addressOf(typed);
  if (address === null) return err({ kind: 'not-an-address' });
  const chosen = await desktop.chooseServer({ address });
  if (!chosen.ok) return err({ kind: 'unavailable' });
  if (chosen.value.outcome === 'cancelled') return err({ kind: 'cancelled' });
  const met = shaped(await ask(askThrough(desktop), { method: 'GET', path: SYNC_API.server.path }), serverGreeting);
  if (!met.ok) return met;
  const key = decodeBase64Url(met.value.key);
  return key === null || sha256Hex(key) !== met.value.id ? err({ kind: 'wrong-key' }) : ok({ ...met.value, address });
}

/** Enrols this person's device with a one-time code; from then on they are called what the office calls them. */
export async function enrolDevice(
  desktop: Pick<Desktop, 'askServer'>,
  device: Device,
  server: ServerGreeting & { readonly address: string },
  typedCode: string,
): Promise<Result<null, LinkRefusal>> {
  const code = readCode(typedCode);
  if (code === null) return err({ kind: 'not-a-code' });
  const shell = askThrough(desktop);
  const { key } = device;
  const asked = shaped(await post(shell, SYNC_API.challenge.path, { dev: key.dev }), challengeAnswer);
  if (!asked.ok) return asked;
  const claim = {
    challenge: asked.value.challenge,
    code,
    signingKey: encodeBase64Url(key.publicKey),
    exchangeKey: encodeBase64Url(key.exchangeKey),
  };
  const signature = encodeBase64Url(await key.sign(enrolmentInput(server.id, claim)));
  const given = shaped(await post(shell, SYNC_API.enrolment.path, { ...claim, signature }), enrolmentAnswer);
  if (!given.ok) return given;
  const { person, name, role, serial, validUntil } = given.value;
  const identity = device.settings.getState().identity;
  await device.set('server', {
    address: server.address,
    id: server.id,
    key: server.key,
    epoch: server.epoch,
    name: server.name,
    person,
    role,
    serial,
    validUntil,
  });
  // Events signed in another name than the office knows are turned away.
  if (identity !== null && identity.name !== name) await device.set('identity', { ...identity, name });
  return ok(null);
}

/** Leaves the server. What was written stays; what was not sent waits for the next one. */
export async function leaveServer(desktop: Pick<Desktop, 'chooseServer'>, device: Device): Promise<void> {
  await desktop.chooseServer({ address: null });
  await device.set('server', null);
}

function post(shell: AskShell, path: string, value: object): Reply<string> {
  return ask(shell, { method: 'POST', path, body: { type: JSON_TYPE, text: JSON.stringify(value) } });
}
