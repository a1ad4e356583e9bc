import type { FindingVersion } from '#core/audit/finding.ts';
import { dateOnly, instant } from './dossier.ts';

/** What an auditor noted of an archive as a whole, for the first time. */
export function aFindingVersion(parts: Partial<FindingVersion> = {}): FindingVersion {
  return {
    at: instant('2026-11-28T02:00:00.000Z'),
    by: 'Ni Luh Ayu',
    place: {
      archive: { fileName: 'paket.meja.gz', seal: null },
      tender: null,
      within: { kind: 'whole' },
      words: 'Arsip paket.meja.gz secara keseluruhan',
    },
    text: 'Dua lampiran tidak disertakan.',
    severity: 'Ringan',
    date: dateOnly('2026-11-28'),
    recommendation: '',
    reason: null,
    isWithdrawn: false,
    ...parts,
  };
}
