import type { JournalFailed } from '#core/contract/journal.ts';

/** The journal could not be read or written while a space was opened. */
export class JournalRefused extends Error {
  override readonly name = 'JournalRefused';
  constructor({ reason, code }: JournalFailed) {
    super(reason === 'disk-full' ? `journal: disk full (${code})` : `journal-failed: ${code}`);
  }
}
