/** What does not hold in an archive, by its place: the first thing that is wrong, and what was expected instead. */
import type { EventFault } from '#core/log/chain.ts';
import type { DeviceId, StreamId } from '#core/log/envelope.ts';

export type ArchiveFaultKind =
  /** The file is something else. */
  | 'not-an-archive'
  /** Written by a newer app in a format this one does not know. */
  | 'newer-archive'
  | 'faulty-manifest'
  | 'repeated'
  /** The file ends before its seal. */
  | 'cut-short'
  /** The packed bytes cannot be unpacked. */
  | 'damaged-packing'
  /** Everything that could be checked holds, yet the bytes are not those that were sealed. */
  | 'seal-differs'
  | 'faulty-line'
  /** A line stands where another kind of line should. */
  | 'unexpected-line'
  /** The stream does not end where the manifest says. */
  | 'head-differs'
  /** More or fewer events than the manifest says. */
  | 'count-differs'
  /** The server's order names what is not there, or sets an event before what its author had. */
  | 'faulty-order'
  /** An event this build knows has a body it cannot read. */
  | 'unreadable-body'
  | 'unknown-role'
  /** The role of its author may not do that. */
  | 'not-your-role'
  /** The key is not listed as belonging to its author in that role. */
  | 'not-their-key'
  /** What a member says in their own name names another key than the one that signed it. */
  | 'not-own-key'
  /** What a member says in their own name was signed by someone else. */
  | 'not-own-paper'
  /** An own sheet is shown before every member was bound to theirs. */
  | 'shown-early'
  /** An own sheet is not the one its member was bound to. */
  | 'sheet-differs'
  /** A member's word to have been at the opening is not signed by the key it names. */
  | 'wrong-attestation'
  /** The events lead to something no tender can be, which cannot be worked out at all. */
  | 'impossible-state'
  /** The events lead to another state than the recorded one. */
  | 'state-differs'
  /** A score, a rank or the outcome is not what follows from the events. */
  | 'result-differs'
  | 'attachment-differs'
  | EventFault['kind'];

export interface ArchiveFault {
  readonly kind: ArchiveFaultKind;
  /** Line of the unpacked text, from 1; null where the packing itself is at fault. */
  readonly line: number | null;
  readonly stream: StreamId | null;
  readonly device: DeviceId | null;
  /** The event's number on its device. */
  readonly n: number | null;
  /** Type of the event. */
  readonly type: string | null;
  /** What of it: a field of the header, a path into the result. */
  readonly field: string | null;
  readonly expected: string | null;
  readonly found: string | null;
}

const NOWHERE: Omit<ArchiveFault, 'kind'> = {
  line: null,
  stream: null,
  device: null,
  n: null,
  type: null,
  field: null,
  expected: null,
  found: null,
};

/** A fault with what is known of its place; the rest is null. */
export function archiveFault(kind: ArchiveFaultKind, known: Partial<Omit<ArchiveFault, 'kind'>> = {}): ArchiveFault {
  return { kind, ...NOWHERE, ...known };
}
