/** The chair's word on events the server keeps out of a tender because their authors had no right. */
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import { type WorkApart, workApartOf } from './conflict-model.ts';
import { withEntry } from './records.ts';

/** Exact events, each by its place and its bytes, that count as if their authors had the right.   Source  core/sync/SPEC.md [SYNC-40] */
export interface Adoption {
  readonly events: readonly { readonly dev: DeviceId; readonly n: number; readonly hash: Hash }[];
  readonly reason: string;
}

/** What a dossier remembers after an adoption. */
export function withAdoption(dossier: { readonly apart?: WorkApart }, { events, reason }: Adoption): WorkApart {
  const { adopted = {}, conflicts, settlements } = workApartOf(dossier);
  const all = events.reduce((known, { dev, n, hash }) => withEntry(known, hash, { dev, n, reason }), adopted);
  return { adopted: all, conflicts, settlements };
}
