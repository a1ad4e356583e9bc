import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { ok, type Result } from '#core/shared/result.ts';
import { type Failure, givenPath } from './terminal.ts';
import { cannotRead } from './text-files.ts';

/** Read at once: large enough to be quick, small enough to be nothing. */
const PIECE_BYTES = 1 << 20;

const NEW_LINE = 10;

/** By its number: whoever touches `process.stdin` makes a pipe answer EAGAIN instead of waiting. */
const STDIN = 0;

/**
 * Hands out the lines of a file one by one, however long it is; `-` is stdin. `progress` hears how many bytes of how many
 * are read, where the size is known.
 */
export function readLines(
  given: string,
  take: (line: string) => void,
  progress: (done: number, total: number) => void = () => undefined,
): Result<null, Failure> {
  let file: number | null = null;
  try {
    file = given === '-' ? STDIN : openSync(givenPath(given), 'r');
    const { size } = fstatSync(file);
    passLines(file, take, (done) => progress(done, Math.max(size, done)));
    return ok(null);
  } catch (error) {
    return { ok: false, error: cannotRead(given, error) };
  } finally {
    if (file !== null && given !== '-') closeSync(file);
  }
}

function passLines(file: number, take: (line: string) => void, progress: (done: number) => void): void {
  const piece = Buffer.allocUnsafe(PIECE_BYTES);
  let rest: Buffer[] = [];
  let done = 0;
  for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
    let from = 0;
    for (let end = piece.indexOf(NEW_LINE); end >= 0 && end < read; end = piece.indexOf(NEW_LINE, from)) {
      take(textOf(rest, piece.subarray(from, end)));
      rest = [];
      from = end + 1;
    }
    if (from < read) rest.push(Buffer.from(piece.subarray(from, read)));
    done += read;
    progress(done);
  }
  if (rest.length > 0) take(textOf(rest, Buffer.alloc(0)));
}

/** A line in bytes, so that no letter is cut where a piece ends. */
function textOf(rest: readonly Buffer[], last: Buffer): string {
  return (rest.length === 0 ? last : Buffer.concat([...rest, last])).toString('utf8');
}
