/**
 * A push as text: events of some streams, without what follows from the rest.
 *
 *   {"push":1,"parts":[{"stream":…,"events":N},…]}
 *   of each part: N headers, N bodies, N signatures, one a line: alike stands beside alike, which packs best
 *
 * Of a header the value of `bh` is left out where it is the hash of the body, and that of `prev` where it is the hash of the
 * header before it in the part: both stand there empty. What this would not bring back to the byte, or a line cannot hold, is
 * written as a JSON string.
 */
import { pushHead } from '#core/contract/sync-wire.ts';
import type { Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { type HashText, sha256Hex } from '#core/log/hash.ts';
import { lineOfText, textOfLine } from './text-line.ts';

/** Events of one stream, in the order in which they are sent. */
export interface PushPart {
  readonly stream: StreamId;
  readonly events: readonly SealedEvent[];
}

/** The text of a push, before packing. */
export function pushText(parts: readonly PushPart[], hashText: HashText = sha256Hex): string {
  const head = { push: 1, parts: parts.map(({ stream, events }) => ({ stream, events: events.length })) };
  const lines = parts.flatMap(({ events }) => [
    ...shortHeaders(events, hashText),
    ...events.map(({ body }) => lineOfText(body)),
    ...events.map(({ sig }) => lineOfText(sig)),
  ]);
  return [JSON.stringify(head), ...lines, ''].join('\n');
}

/** How many lines stand behind the first, and of which parts; null where that line says no push, or names a stream twice. */
export function readPushHead(line: string): readonly { readonly stream: StreamId; readonly events: number }[] | null {
  const head = pushHead.safeParse(jsonOf(line));
  if (!head.success) return null;
  const { parts } = head.data;
  return new Set(parts.map(({ stream }) => stream)).size === parts.length ? parts : null;
}

/** The events of one part from its lines; null where one of its lines is no text. What an event then is, is the reader's to judge. */
export function readPushLines(
  lines: readonly (string | null)[],
  hashText: HashText = sha256Hex,
): readonly (SealedEvent | null)[] {
  const count = lines.length / 3;
  let prev: Hash | null = null;
  return Array.from({ length: count }, (_, at) => {
    const line = lines[at] ?? null;
    const [written, body, sig] = [line, lines[at + count] ?? null, lines[at + 2 * count] ?? null].map((each) =>
      each === null ? null : textOfLine(each),
    );
    const isShort = line === written;
    const bh = isShort ? hashOf(body, hashText) : null;
    const header = isShort && written != null ? lengthen(written, { bh, prev }) : written;
    prev = hashOf(header, hashText);
    return header == null || body == null || sig == null ? null : { header, body, sig };
  });
}

/** What is left out of a header; null: it stands there. */
interface LeftOut {
  readonly bh: Hash | null;
  readonly prev: Hash | null;
}

function shortHeaders(events: readonly SealedEvent[], hashText: HashText): readonly string[] {
  let prev: Hash | null = null;
  return events.map(({ header, body }) => {
    const leftOut = { bh: hashOf(body, hashText), prev };
    const short = shorten(header, leftOut);
    prev = hashOf(header, hashText);
    return lineOfText(short) === short && lengthen(short, leftOut) === header ? short : JSON.stringify(header);
  });
}

/** Keys of a canonical header have commas before them; inside a text no quote stands bare, so that none looks like a key. */
function shorten(header: string, { bh, prev }: LeftOut): string {
  return header.replace(`,"bh":"${bh}"`, ',"bh":""').replace(`,"prev":"${prev}"`, ',"prev":""');
}

function lengthen(short: string, { bh, prev }: LeftOut): string {
  const withBody = bh === null ? short : short.replace(',"bh":""', `,"bh":"${bh}"`);
  return prev === null ? withBody : withBody.replace(',"prev":""', `,"prev":"${prev}"`);
}

/** Half a surrogate pair has no bytes, and so no hash. */
function hashOf(text: string | null | undefined, hashText: HashText): Hash | null {
  return text?.isWellFormed() === true ? hashText(text) : null;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // A line that is no JSON has no shape.
    return undefined;
  }
}
