/** Begins a journal with everything the tables hold: at the first start with one, and after it was lost or damaged. */
import { EMPTY_HEAD } from '#core/log/head.ts';
import { readStored } from '../event-log.ts';
import type { SpaceDatabase } from '../space-database.ts';
import type { StreamKey } from '../vault.ts';
import { encodeEntry, type StreamEntry } from './entry-codec.ts';
import { JournalRefused } from './journal-refused.ts';
import { type JournalPort, markOf } from './space-journal.ts';

/** As much as a batch of an import. */
const FRAME_BYTES = 2_000_000;

interface WriteOutOptions {
  /** The files before are to go for good, once the caller says so. */
  readonly erasing?: boolean;
  /** Streams that are left out: they are about to leave the tables too. */
  readonly without?: ReadonlySet<StreamKey>;
}

/** Answers with the id of the journal. Cut off, it is begun again: the mark comes last. */
export async function writeOut(
  db: SpaceDatabase,
  port: JournalPort,
  { erasing = false, without = new Set() }: WriteOutOptions = {},
): Promise<string> {
  const begun = await port.startOver({ erasing });
  if (!begun.ok) throw new JournalRefused(begun.error);
  const { id } = begun.value;
  let { seq } = begun.value;
  let waiting: StreamEntry[] = [];
  let bytes = 0;
  for (const tip of await db.tips.toArray()) {
    if (without.has(tip.key)) continue;
    const { rows: events, packs } = await db.transaction('r', db.log, db.packs, () => readStored(db, tip.key));
    const aside = await db.asides.where('key').equals(tip.key).toArray();
    waiting.push({ expected: EMPTY_HEAD, tip, events, packs, aside });
    bytes += [tip, ...events, ...packs, ...aside].reduce((sum, { sealed }) => sum + sealed.byteLength, 0);
    if (bytes >= FRAME_BYTES) await flush();
  }
  await flush();
  await db.marks.put(markOf('journal', id, seq));
  return id;

  async function flush(): Promise<void> {
    if (waiting.length === 0) return;
    const written = await port.append([{ kind: 'write', payload: encodeEntry(waiting) }]);
    if (!written.ok) throw new JournalRefused(written.error);
    ({ seq } = written.value);
    waiting = [];
    bytes = 0;
  }
}
