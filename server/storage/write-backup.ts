import type { Instant } from '#core/calendar/instant.ts';
import type { Hash } from '#core/log/envelope.ts';
import type { BackupHead, BackupLine } from './backup-lines.ts';
import { readHandedIn } from './named-files.ts';
import type { Store } from './tables.ts';

const ROWS_AT_ONCE = 500;

export interface BackupWritten {
  readonly streams: number;
  readonly events: number;
  /** Bytes of the files whose content belongs beside the backup. */
  readonly files: ReadonlyMap<Hash, number>;
}

/** Hands every line of a backup to `write`, all of one moment, while others go on writing to the log. */
export async function writeBackup(
  store: Store,
  now: Instant,
  write: (line: BackupHead | BackupLine) => Promise<void>,
): Promise<BackupWritten> {
  return store
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (within) => {
      const { server, epoch } = await within.selectFrom('identity').selectAll().executeTakeFirstOrThrow();
      await write({ backup: 1, server, epoch, at: now });
      let lines = 0;
      let events = 0;
      const heads = await within
        .selectFrom('stream_head')
        .select(['stream', 'seq', 'run'])
        .where('seq', '>', 0)
        .where('destroyed_by', 'is', null)
        .orderBy('stream')
        .execute();
      for (const { stream, seq, run } of heads) {
        await write({ stream, seq, run });
        lines += 1;
        for (let after = 0; after < seq; after += ROWS_AT_ONCE) {
          const rows = await within
            .selectFrom('event')
            .select(['received_at', 'header', 'body', 'sig'])
            .where('stream', '=', stream)
            .where('seq', '>', after)
            .where('seq', '<=', after + ROWS_AT_ONCE)
            .orderBy('seq')
            .execute();
          for (const { received_at: at, ...sealed } of rows) await write({ at, ...sealed });
          lines += rows.length;
          events += rows.length;
        }
      }
      const kept = await within
        .selectFrom('quarantine')
        .select(['stream', 'reason', 'since', 'header', 'body', 'sig'])
        .orderBy('stream')
        .orderBy('hash')
        .execute();
      for (const { stream: quarantined, ...row } of kept) await write({ quarantined, ...row });
      const gone = await within.selectFrom('stream_head').selectAll().where('destroyed_by', 'is not', null).execute();
      for (const { stream: destroyed, destroyed_by: by, ...stood } of gone) {
        await write({ destroyed, by: by ?? '', ...stood });
      }
      const files = await readHandedIn(within);
      for (const { sha256: file, stream: of, size: bytes } of files) await write({ file, of, bytes });
      await write({ end: lines + kept.length + gone.length + files.length });
      return { streams: heads.length, events, files: new Map(files.map(({ sha256, size }) => [sha256, size])) };
    });
}
