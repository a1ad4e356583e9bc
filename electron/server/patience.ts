/** How long this machine waits for the server. */
export const PATIENCE = {
  /** A batch is halved when it takes longer [SYNC-71].   Units  milliseconds. */
  answerMs: 60_000,
  /** The live line's first word; a proxy that collects answers never lets it through.   Units  milliseconds. */
  helloMs: 10_000,
  /** Three signs of life of the server, and a little.   Units  milliseconds. */
  silenceMs: 70_000,
} as const;
