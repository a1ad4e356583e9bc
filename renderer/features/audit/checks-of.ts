/** The checks of an archive that was read. */
import { type AuditCheck, auditChecks, type BroughtReceipt } from '#core/audit/checks.ts';
import { fileNamesIn } from '#core/tender/file-names.ts';
import type { AuditedArchive } from '#renderer/session/audited-archive.ts';

export function checksOf(read: AuditedArchive, receipts: readonly BroughtReceipt[] = []): readonly AuditCheck[] {
  const { archive, tenders } = read;
  const names = namesIn(read);
  const nameOf = (sha256: string): string | null => names.get(sha256) ?? null;
  return auditChecks({ archive, dossiers: tenders.map(({ dossier }) => dossier), nameOf, receipts });
}

/** How many of them do not hold. */
export function brokenChecks(read: AuditedArchive): number {
  return checksOf(read).filter(({ state }) => state === 'broken').length;
}

const namesBefore = new WeakMap<AuditedArchive, ReadonlyMap<string, string>>();

/** Every event is opened for them: once is enough. */
function namesIn(read: AuditedArchive): ReadonlyMap<string, string> {
  const known = namesBefore.get(read);
  if (known !== undefined) return known;
  const names = new Map<string, string>(
    read.tenders.flatMap(({ examined }) => [...fileNamesIn(examined.events.map(({ sealed }) => sealed))]),
  );
  namesBefore.set(read, names);
  return names;
}
