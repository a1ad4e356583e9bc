/** The lines of answers to pushes and pulls, all in their places; anything else is not ours, and nothing of it is used. */
import { z } from 'zod';
import {
  moreLine,
  pageLine,
  partLine,
  pulledEventLine,
  pulledPlaceLine,
  receiptLine,
} from '#core/contract/sync-wire.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { PushPart } from '#core/sync/push-text.ts';
import type { PulledLine, PulledPage, PullReply, PushedPart, TransportFailure } from './transport.ts';

const pulledLine = z.union([pulledEventLine, pulledPlaceLine]);
const NOT_OURS = err({ kind: 'not-ours' } as const);

/** By place of the part sent; null where the server could not store it. */
export function readPushed(
  lines: readonly unknown[],
  sent: readonly PushPart[],
): Result<readonly (PushedPart | null)[], TransportFailure> {
  const told = z.array(partLine).safeParse(lines);
  if (!told.success) return NOT_OURS;
  const byPart = new Map(told.data.map(({ part, ...answer }) => [part, answer]));
  const isFit = [...byPart].every(([part, { verdicts }]) => verdicts.length === sent[part]?.events.length);
  return isFit && byPart.size === lines.length ? ok(sent.map((_, part) => byPart.get(part) ?? null)) : NOT_OURS;
}

export function readPulled(lines: readonly unknown[]): Result<PullReply, TransportFailure> {
  const last = moreLine.safeParse(lines.at(-1));
  const pages: PulledPage[] = [];
  for (let at = 0; at < lines.length - 1; ) {
    const head = pageLine.safeParse(lines[at]);
    if (!head.success) return NOT_OURS;
    const end = at + 1 + head.data.events;
    const events = z.array(pulledLine).safeParse(lines.slice(at + 1, end));
    if (!events.success || events.data.length !== head.data.events) return NOT_OURS;
    const closing = receiptLine.safeParse(lines[end]);
    const { page: stream, more } = head.data;
    pages.push({ stream, lines: events.data.map(toPulled), receipt: closing.data?.receipt ?? null, more });
    at = closing.success ? end + 1 : end;
  }
  const isFull = last.data?.more ?? false;
  return last.success && !(isFull && pages.length === 0) ? ok({ pages, isFull }) : NOT_OURS;
}

function toPulled(line: z.infer<typeof pulledLine>): PulledLine {
  if (!('header' in line)) return { ...line, sealed: null };
  const { seq, header, body, sig } = line;
  return { seq, sealed: { header, body, sig } };
}
