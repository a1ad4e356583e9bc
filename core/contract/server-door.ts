// What renderer and main process say to each other about the central server. The page has no line of its own: the main
// process asks for it, and only the one server whose address a person confirmed in a dialog of the system.

import { z } from 'zod';

/** `https`, or plain `http` on this very machine; no path, no user, no slash at the end. */
export const serverAddress = z.string().max(300).refine(isServerAddress);

const ELSEWHERE = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[1-9]\d{0,4})?$/;
/** On this machine nobody can listen in. */
const HERE = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::[1-9]\d{0,4})?$/;

/** Doors of the contract only; what is behind them is the server's to say. */
const path = z.string().regex(/^\/v1\/[a-z/]{1,60}$/);

export const bearerToken = z.string().regex(/^[A-Za-z0-9._~+/=-]{1,500}$/);

export const serverQuestion = z.strictObject({
  method: z.enum(['GET', 'POST']),
  path,
  body: z.strictObject({ type: z.string().max(60), packed: z.boolean(), bytes: z.instanceof(Uint8Array) }).nullable(),
  token: bearerToken.nullable(),
});

export const serverReply = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('answered'),
    status: z.int(),
    /** Seconds, as the server says; null where it does not. */
    retryAfter: z.number().nonnegative().nullable(),
    text: z.string(),
  }),
  z.strictObject({ outcome: z.enum(['offline', 'timed-out', 'too-large', 'no-address', 'untrusted']) }),
]);

export const serverChoice = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('kept'), address: serverAddress.nullable() }),
  z.strictObject({ outcome: z.literal('cancelled') }),
]);

export type ServerQuestion = z.infer<typeof serverQuestion>;
export type ServerReply = z.infer<typeof serverReply>;

/** Whether a text is the address of a server as it is kept: its origin in small letters, and nothing behind it. */
export function isServerAddress(text: string): boolean {
  return ELSEWHERE.test(text) || HERE.test(text);
}
