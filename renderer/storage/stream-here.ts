/** A stream as it stands on this device, for comparing with what a file would bring. */
import { type StreamHere, NOTHING_HERE } from '#core/exchange/bundle/receive.ts';
import { walkChain } from '#core/log/chain.ts';
import type { DeviceId, EventId, Hash, StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD, sameHead } from '#core/log/head.ts';
import { eventHash } from '#core/log/seal.ts';
import { openStored, readStored } from './event-log.ts';
import type { SpaceStore } from './space-database.ts';

/** Links are checked and signatures are not: every opening of the stream checks those. */
export async function readStreamHere(space: SpaceStore, stream: StreamId): Promise<StreamHere> {
  const { db, vault } = space;
  const key = await vault.keyOf(stream);
  const { stored, head, aside } = await db.transaction('r', db.log, db.packs, db.tips, db.asides, async () => ({
    stored: await readStored(db, key),
    aside: await db.asides.where('key').equals(key).primaryKeys(),
    head: (await db.tips.get(key))?.head ?? EMPTY_HEAD,
  }));
  const events = (await openStored(vault, stored)).map(({ sealed }) => sealed);
  const chain = walkChain(events, { stream });
  if (chain.fault !== null || !sameHead(chain.head, head)) return { ...NOTHING_HERE, head, events, damaged: true };
  const hashes = new Map<DeviceId, Hash[]>();
  const ids = new Set<EventId>();
  for (const { header, sealed } of chain.linked) {
    ids.add(header.id);
    const own = hashes.get(header.dev);
    if (own) own.push(eventHash(sealed));
    else hashes.set(header.dev, [eventHash(sealed)]);
  }
  return { head, hashes, ids, damaged: false, events, asides: new Set(aside.map(([, hash]) => hash)) };
}
