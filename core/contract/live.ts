// The live line to the central server: the page hands a token over, the main process listens with it and tells what it heard.

import { z } from 'zod';
import { hash, streamId } from './sync-verdict.ts';
import { bearerToken } from './server-door.ts';

/** Counted by the page, so that a word of an earlier line is not taken for one of this. */
const line = z.int().positive();

/** Why a line ended, or never came about. */
const ending = z.enum([
  /** No word in time: something between collects answers, or the line is far too slow. */
  'collected',
  /** The server answered with something else: the token, or too many who listen. */
  'refused',
  /** What answers is not our server. */
  'not-ours',
  /** Not even the signs of life came any more. */
  'silent',
  /** The server, or the network, closed it; or the machine went to sleep. */
  'closed',
  'offline',
  'untrusted',
  'no-address',
]);

export const liveNews = z.discriminatedUnion('news', [
  z.strictObject({ news: z.literal('open'), line, server: hash, epoch: z.int() }),
  z.strictObject({ news: z.literal('moved'), line, stream: streamId }),
  /** `retryAfter`: seconds, as the server asked; null where it did not. */
  z.strictObject({ news: z.literal('ended'), line, why: ending, retryAfter: z.number().nonnegative().nullable() }),
]);

export const liveQuestion = z.strictObject({ line, token: bearerToken });

export type LiveNews = z.infer<typeof liveNews>;
export type LiveQuestion = z.infer<typeof liveQuestion>;
export type LiveEnding = z.infer<typeof ending>;
