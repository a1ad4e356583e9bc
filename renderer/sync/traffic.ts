/** Counts what goes to the server and comes back. */
import type { AskShell } from './http.ts';

export interface CountedShell {
  readonly shell: AskShell;
  /** Sent as packed, taken as unpacked text: the shell is not told how long an answer was on the wire.   Units  bytes. */
  readonly total: () => number;
}

export function countTraffic(shell: AskShell): CountedShell {
  let total = 0;
  return {
    total: () => total,
    shell: async (question) => {
      const reply = await shell(question);
      total += question.body?.bytes.length ?? 0;
      if (reply?.outcome === 'answered') total += reply.text.length;
      if (reply?.outcome === 'answered-bytes') total += reply.bytes.length;
      return reply;
    },
  };
}
