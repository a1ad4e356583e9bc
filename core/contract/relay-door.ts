// What renderer and main process say to each other about the relay in an office: a door another laptop knocks at. The main
// process carries the bytes and cannot read them.

import { z } from 'zod';

/** Largest message: a piece of an exchange file with what seals it.   Units  bytes. */
export const RELAY_MAX_BYTES = 4_300_000;

/** Shows that a laptop of ours answers, and no portal. */
export const RELAY_HEADER = 'meja-relay';
export const RELAY_PATH = '/relay/1';

/** Tried first, so that a rule in a firewall stays good. */
export const RELAY_PORT = 17_846;

/** An IPv4 address nobody outside the office can have, with a port: `192.168.1.7:17846`. */
export const relayAddress = z.string().max(21).refine(isRelayAddress);

export const relayBody = z.instanceof(Uint8Array).refine(({ length }) => length <= RELAY_MAX_BYTES);
export const relayCallId = z.string().min(1).max(100);

export const relayOpened = z.discriminatedUnion('outcome', [
  /** Where others reach it; none where this machine is in no network. */
  z.strictObject({ outcome: z.literal('open'), port: z.int(), hosts: z.array(z.string()).readonly() }),
  z.strictObject({ outcome: z.literal('cancelled') }),
  /** The system lets nobody listen; its own code. */
  z.strictObject({ outcome: z.literal('failed'), code: z.string() }),
]);

export const relayCall = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('call'), id: relayCallId, from: z.string(), body: z.instanceof(Uint8Array) }),
  /** Nobody knocked for a while: ask again. */
  z.strictObject({ outcome: z.literal('quiet') }),
  z.strictObject({ outcome: z.literal('closed') }),
]);

export const relayReply = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('answered'), body: z.instanceof(Uint8Array) }),
  z.strictObject({ outcome: z.enum(['offline', 'timed-out', 'not-ours', 'busy', 'not-allowed']) }),
]);

export type RelayCall = z.infer<typeof relayCall>;
export type RelayOpened = z.infer<typeof relayOpened>;
export type RelayReply = z.infer<typeof relayReply>;

function isRelayAddress(text: string): boolean {
  const [host = '', port = '', ...more] = text.split(':');
  return more.length === 0 && isPrivateHost(host) && /^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65_535;
}

/**
 * Whether an IPv4 address belongs to a network of one's own, or to this very machine.
 *
 * Source  RFC 1918; RFC 3927 (169.254/16, cable without a router); RFC 1122 (127/8)
 */
export function isPrivateHost(host: string): boolean {
  const parts = host.split('.').map((part) => (/^(?:0|[1-9]\d{0,2})$/.test(part) ? Number(part) : 256));
  const [a = 256, b = 256] = parts;
  if (parts.length !== 4 || parts.some((part) => part > 255)) return false;
  return (
    a === 10 || a === 127 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168) || (a === 169 && b === 254)
  );
}
