/** The keyring beside the tables: read back when those were lost, kept whenever they change. */
import type { Desktop } from '#core/contract/desktop.ts';
import type { DeviceDatabase } from '#renderer/storage/device-database.ts';
import { JournalRefused } from '#renderer/storage/journal/journal-refused.ts';
import type { MachineSecret } from '#renderer/storage/keyring/account.ts';
import { restoreKeyring, watchKeyring } from '#renderer/storage/keyring/keyring-copy.ts';

/**
 * Brings the people of this device back where the tables have lost them. Throws where a copy may be there and cannot be
 * read: a welcome would make new keys, and the journal would be foreign to them.
 */
export async function restoreLostKeyring(db: DeviceDatabase, desktop: Desktop): Promise<void> {
  if ((await db.accounts.count()) > 0) return;
  const kept = await desktop.readKeyring({});
  if (!kept.ok) {
    if (kept.error.kind === 'unavailable') return;
    throw new JournalRefused(
      kept.error.kind === 'journal-failed'
        ? kept.error
        : { kind: 'journal-failed', reason: 'other', code: kept.error.kind },
    );
  }
  if (kept.value.content !== null) await restoreKeyring(db, kept.value.content);
}

/** Keeps the copy true for the life of the page. */
export function keepKeyring(db: DeviceDatabase, desktop: Desktop): void {
  const complain = (detail: string) => void desktop.writeLog({ level: 'warning', event: 'keyring-not-kept', detail });
  watchKeyring(db, {
    change: (content) => void keep(content),
    fault: (error) => complain(String(error)),
  });

  async function keep(content: string): Promise<void> {
    const kept = await desktop.keepKeyring({ content });
    // A full disk shows itself with the next change of a tender; the copy of before still opens the journal.
    if (!kept.ok && kept.error.kind !== 'unavailable') complain(kept.error.kind);
  }
}

/** Made anew only while nobody is bound to an earlier one: they would be locked out without a word. */
export async function readMachineSecret(db: DeviceDatabase, desktop: Desktop): Promise<MachineSecret> {
  const isBound = (await db.accounts.toArray()).some(({ bound }) => bound);
  const answer = await desktop.machineSecret({ create: !isBound });
  if (!answer.ok || answer.value.secret === null) return null;
  return new Uint8Array(answer.value.secret);
}
