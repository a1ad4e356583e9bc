/** Where the content of a file is, as screens say it. */
import type { Hash } from '#core/log/envelope.ts';

/** Why a file that is here is not on the server; it is tried again later. */
export type NotTaken = 'too-large' | 'server-full' | 'damaged-here' | 'not-taken';

export type FileState =
  /** Waits for its event to be accepted, or for the line. */
  | { readonly kind: 'here-only' }
  | { readonly kind: 'not-taken'; readonly why: NotTaken }
  | { readonly kind: 'sending' | 'fetching'; readonly percent: number }
  | { readonly kind: 'on-server' }
  /** On the server, and not here. */
  | { readonly kind: 'to-fetch' }
  /** Neither here nor there. */
  | { readonly kind: 'awaited' };

export type FileStates = ReadonlyMap<Hash, FileState>;

/** How many files that are here are not on the server. */
export function countUnsent(states: FileStates): number {
  return [...states.values()].filter(({ kind }) => kind === 'here-only' || kind === 'sending' || kind === 'not-taken')
    .length;
}
