import type { JournalFailed } from '#core/contract/journal.ts';
import { codeOf } from '#electron/files/error-code.ts';

/** What the disk said, sorted by what a person can do about it. */
export function journalFaultOf(cause: unknown): JournalFailed {
  const code = codeOf(cause);
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  return { kind: 'journal-failed', reason: isFull ? 'disk-full' : 'other', code };
}
