// What renderer and main process say to each other about the central server. The page has no line of its own: the main
// process asks for it, and only the one server whose address a person confirmed in a dialog of the system.

import { z } from 'zod';

/** `https`, or plain `http` on this very machine; no path, no user, no slash at the end. */
export const serverAddress = z.string().max(300).refine(isServerAddress);

const ELSEWHERE = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[1-9]\d{0,4})?$/;
/** On this machine nobody can listen in. */
const HERE = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::[1-9]\d{0,4})?$/;

/** Doors of the contract only; what is behind them is the server's to say. */
const path = z.string().regex(/^\/v1\/(?:[a-z/]{1,60}|files\/[0-9a-f]{64})$/);

const digits = z.string().regex(/^\d{1,15}$/);

/** What a question about a file says beside its body: lengths, offsets and the hash of the tus protocol, and a range of bytes. */
const fileHeaders = z.strictObject({
  'upload-length': digits.optional(),
  'upload-offset': digits.optional(),
  'upload-metadata': z
    .string()
    .regex(/^sha256 [A-Za-z0-9+/]{86}==$/)
    .optional(),
  range: z
    .string()
    .regex(/^bytes=\d{1,15}-\d{1,15}$/)
    .optional(),
});

export const bearerToken = z.string().regex(/^[A-Za-z0-9._~+/=-]{1,500}$/);

export const serverQuestion = z.strictObject({
  method: z.enum(['GET', 'POST', 'HEAD', 'PATCH']),
  path,
  body: z.strictObject({ type: z.string().max(60), packed: z.boolean(), bytes: z.instanceof(Uint8Array) }).nullable(),
  token: bearerToken.nullable(),
  /** Only about files. */
  headers: fileHeaders.optional(),
  /** Absent: text. A refusal is text whatever was asked for. */
  answer: z.enum(['text', 'bytes']).optional(),
});

export const serverReply = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('answered'),
    status: z.int(),
    /** Seconds, as the server says; null where it does not. */
    retryAfter: z.number().nonnegative().nullable(),
    text: z.string(),
    /** Bytes of a file that the server has (`upload-offset`); absent where it does not say. */
    offset: z.int().nonnegative().optional(),
  }),
  z.strictObject({
    outcome: z.literal('answered-bytes'),
    bytes: z.instanceof(Uint8Array),
    /** False where the line broke, or time ran out: these are the first of them. */
    isWhole: z.boolean(),
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
