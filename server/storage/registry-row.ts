/** The office stream folded, kept with the number it was folded up to. */
import { parseSealed } from '#core/log/parse.ts';
import { upcast } from '#core/log/upcast.ts';
import { applyToRegistry } from '#core/registry/apply.ts';
import { REGISTRY_EVENT_KINDS, type RegistryEvent } from '#core/registry/events.ts';
import { EMPTY_REGISTRY, type Registry } from '#core/registry/model.ts';
import type { ReadableEvent } from '#core/sync/incoming.ts';
import type { Store } from './tables.ts';

export interface FoldedRegistry {
  /** The newest event of the office stream it holds. */
  readonly seq: number;
  /** The newest event that may have given somebody a right: what was quarantined before it is to be judged again. */
  readonly rightsSeq: number;
  readonly registry: Registry;
}

/** A new device gives none: what an unknown one wrote was refused, not kept. */
const GIVES_RIGHTS: ReadonlySet<RegistryEvent['type']> = new Set([
  'personSet',
  'deviceRenewed',
  'grantSet',
  'tendersHandedOut',
]);

const NOTHING_FOLDED: FoldedRegistry = { seq: 0, rightsSeq: 0, registry: EMPTY_REGISTRY };

/** `newest`: the number it stands at, where that was read already. */
export type RegistryReader = (within: Store, newest?: number) => Promise<FoldedRegistry>;

/** Reads the registry, and reads it anew only when it moved: what a process remembers is never trusted before that was asked. */
export function createRegistryReader(): RegistryReader {
  let known: FoldedRegistry = NOTHING_FOLDED;
  return async (within, told) => {
    const newest = told ?? (await within.selectFrom('registry').select('seq').executeTakeFirst())?.seq;
    if (newest === undefined) return NOTHING_FOLDED;
    if (newest === known.seq) return known;
    const row = await within.selectFrom('registry').selectAll().executeTakeFirstOrThrow();
    // Written by `writeRegistry`, and by nobody else.
    const registry = JSON.parse(row.state) as Registry;
    known = { seq: row.seq, rightsSeq: row.rights_seq, registry };
    return known;
  };
}

export async function writeRegistry(within: Store, { seq, rightsSeq, registry }: FoldedRegistry): Promise<void> {
  const row = { seq, rights_seq: rightsSeq, state: JSON.stringify(registry) };
  await within
    .insertInto('registry')
    .values({ one: true, ...row })
    .onConflict((conflict) => conflict.column('one').doUpdateSet(row))
    .execute();
}

/** The registry after one more accepted event of the office stream. */
export function foldOne(before: FoldedRegistry, event: ReadableEvent, seq: number): FoldedRegistry {
  const known = registryEventOf(event);
  const registry = known === null ? before.registry : applyToRegistry(before.registry, known);
  return { seq, rightsSeq: known !== null && GIVES_RIGHTS.has(known.type) ? seq : before.rightsSeq, registry };
}

/** What an event says of people and devices; null for one that says something else, or that this build does not know. */
export function registryEventOf({ sealed, header: { type, tv } }: ReadableEvent): RegistryEvent | null {
  const parsed = Object.hasOwn(REGISTRY_EVENT_KINDS, type) ? parseSealed(sealed) : null;
  if (!parsed?.ok) return null;
  const event = upcast(REGISTRY_EVENT_KINDS, { type, tv, body: parsed.value.body });
  return event.ok ? event.value : null;
}
