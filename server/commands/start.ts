/** Serving until somebody says stop. */
import type { Clock } from '#core/shared/ports.ts';
import type { Note } from '#server/http/note.ts';
import { type DoorParts, openDoor } from '#server/http/open-door.ts';
import type { HttpSettings } from '#server/http/settings.ts';
import type { OpenServer } from '#server/open-server.ts';

/** What serves; `stop` finishes what is being answered, then gives database and folder back. */
export interface Serving {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

export async function startServing(
  { log, key, store, filesFolder, close }: OpenServer,
  {
    databaseUrl,
    segmentCache,
    clock,
    note,
    settings,
  }: {
    readonly databaseUrl: string | null;
    readonly segmentCache: DoorParts['segmentCache'];
    readonly clock: Clock;
    readonly note: Note;
    readonly settings: HttpSettings;
  },
): Promise<Serving> {
  const door = await openDoor({ log, key, store, filesFolder, databaseUrl, segmentCache, clock, note }, settings);
  return {
    address: door.address,
    stop: async () => {
      await door.close();
      await close();
    },
  };
}
