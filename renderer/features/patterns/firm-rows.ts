/** Firms as the screen lists them: what each did, and what it carries. Pure. */
import type { Patterns } from '#core/patterns/find-patterns.ts';
import type { Firm } from '#core/patterns/firm-identity.ts';
import { type FirmRecord, noShowRate, winRate } from '#core/patterns/firm-record.ts';
import type { FirmLoad } from '#core/patterns/package-loads.ts';
import type { PatternSettings } from '#core/patterns/settings.ts';
import { fold } from '#renderer/ui/fold.ts';

export type FirmReason = 'no-shows' | 'win-rate' | 'over-capacity' | 'unnamed-award';

export interface FirmRow {
  readonly firm: Firm;
  readonly record: FirmRecord;
  readonly winRate: number | null;
  readonly noShowRate: number | null;
  /** Null where it neither showed its packages nor was awarded any. */
  readonly load: FirmLoad | null;
  readonly toCheck: readonly FirmReason[];
}

export function firmRows({ firms, records, loads }: Patterns, settings: PatternSettings): readonly FirmRow[] {
  const loadOf = new Map(loads.map((load) => [load.firm, load]));
  return records.flatMap((record) => {
    const firm = firms[record.firm];
    if (firm === undefined) return [];
    const load = loadOf.get(record.firm) ?? null;
    return [
      {
        firm,
        record,
        winRate: winRate(record),
        noShowRate: noShowRate(record),
        load,
        toCheck: reasonsOf(record, load, settings),
      },
    ];
  });
}

/** Those whose name, code or number has the words. */
export function foundFirms(rows: readonly FirmRow[], words: string): readonly FirmRow[] {
  const wanted = fold(words);
  if (wanted === '') return rows;
  return rows.filter(({ firm }) =>
    fold([firm.name, firm.supplierCode ?? '', firm.taxNumber ?? ''].join(' ')).includes(wanted),
  );
}

function reasonsOf(record: FirmRecord, load: FirmLoad | null, settings: PatternSettings): readonly FirmReason[] {
  const { 'no-show-minimum': noShows, 'win-rate-minimum': wins } = settings;
  const rate = winRate(record);
  return [
    ...(noShows !== null && record.noShows >= noShows ? ['no-shows' as const] : []),
    ...(wins !== null && rate !== null && rate >= wins ? ['win-rate' as const] : []),
    ...(load?.state === 'over' ? ['over-capacity' as const] : []),
    ...(load !== null && load.unnamed.length > 0 ? ['unnamed-award' as const] : []),
  ];
}
