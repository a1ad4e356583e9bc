/** Where a finding stands: what of which tender in which archive, by name and in words. */
import type { AuditTrouble } from '#core/audit/checks.ts';
import type { AuditEntry } from '#core/audit/history.ts';
import type { FindingPlace, NamedArchive, NamedTender, PlaceWithin } from '#core/audit/finding.ts';
import type { AuditedTender } from '#core/audit/tender.ts';
import type { ReadArchive } from '#renderer/session/audit-desk.ts';

export function archiveNameOf({ fileName, state }: ReadArchive): NamedArchive {
  return { fileName, seal: state.archive.seal };
}

export function tenderNameOf({ stream, dossier: { notice } }: AuditedTender): NamedTender {
  return { stream, code: notice.code, name: notice.name, year: notice.fiscalYear };
}

/** The place of something a check found. */
export function placeOfTrouble(archive: ReadArchive, trouble: AuditTrouble, words: string): FindingPlace {
  const fault = trouble.kind === 'fault' ? trouble.fault : null;
  const tender = archive.state.tenders.find(({ stream }) => stream === fault?.stream) ?? null;
  return {
    archive: archiveNameOf(archive),
    tender: tender === null ? null : tenderNameOf(tender),
    within: withinOf(trouble),
    words,
  };
}

export function placeOfEntry(archive: ReadArchive, entry: AuditEntry, words: string): FindingPlace {
  const tender = archive.state.tenders.find(({ stream }) => stream === entry.stream) ?? null;
  return {
    archive: archiveNameOf(archive),
    tender: tender === null ? null : tenderNameOf(tender),
    within: { kind: 'event', dev: entry.dev, n: entry.n },
    words,
  };
}

function withinOf(trouble: AuditTrouble): PlaceWithin {
  switch (trouble.kind) {
    case 'fault': {
      const { device, n } = trouble.fault;
      return device === null || n === null ? { kind: 'whole' } : { kind: 'event', dev: device, n };
    }
    case 'attachment':
      return { kind: 'file', sha256: trouble.attachment.sha256 };
    case 'issued':
      return { kind: 'file', sha256: trouble.sha256 };
    case 'paper':
    case 'receipt':
      return { kind: 'whole' };
  }
}
