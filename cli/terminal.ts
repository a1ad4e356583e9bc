// Where a command reads its surroundings and writes its answers: data to stdout, words for people to stderr.

import { isAbsolute, resolve } from 'node:path';
import type { ThreePartMessage } from '#core/exchange/message.ts';

/** 0 good · 1 the input is refused or faulty · 2 wrong usage · 3 the machine (no browser, cannot write). */
export type ExitCode = 0 | 1 | 2 | 3;

/** Why a command stops, with the exit code it stops with. */
export interface Failure {
  readonly exitCode: Exclude<ExitCode, 0>;
  readonly messages: readonly PlacedMessage[];
}

/** A message with the place it is about: a file, an option. */
export interface PlacedMessage extends ThreePartMessage {
  readonly place: string;
}

/** A failure with one message. */
export function failure(
  exitCode: Failure['exitCode'],
  place: string,
  [happened, means, action]: readonly [happened: string, means: string, action: string],
): Failure {
  return { exitCode, messages: [{ place, happened, means, action }] };
}

/** A message as one line: place, what happened, what it means, what to do. */
export function messageLine({ place, happened, means, action }: PlacedMessage): string {
  return `${place}: ${happened} ${means} ${action}`;
}

/** Says something to the person; never data. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Writes data for the next program. */
export function answer(text: string): void {
  process.stdout.write(text);
}

/** A path a person gave, against the folder they stand in: npm runs scripts in the project's, and says where it came from. */
export function givenPath(path: string): string {
  if (isAbsolute(path)) return path;
  const from = process.env['npm_lifecycle_event'] === 'meja' ? process.env['INIT_CWD'] : undefined;
  return resolve(from ?? process.cwd(), path);
}

/** Shows progress on one line of a terminal; nothing where nobody looks. */
export function createProgress(label: string): {
  readonly show: (done: number, total: number) => void;
  readonly end: () => void;
} {
  const visible = process.stderr.isTTY;
  let shown = -1;
  return {
    show(done, total) {
      const percent = total === 0 ? 100 : Math.floor((done * 100) / total);
      if (!visible || percent === shown) return;
      shown = percent;
      process.stderr.write(`\r${label} ${percent} % (${done}/${total})`);
    },
    end() {
      if (visible && shown >= 0) process.stderr.write('\n');
    },
  };
}
