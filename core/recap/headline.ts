/** The figures an office is asked for first. */
import type { TenderSummary } from '#core/tender/summary.ts';
import { groupOf } from './dimensions.ts';
import { emptySums, type RecapSums } from './sums.ts';
import { recapOf } from './table.ts';

export interface Headline {
  readonly all: RecapSums;
  readonly finished: RecapSums;
  readonly running: RecapSums;
  /** By the source's status; what failed in the hands of the committee while the source has it running is counted there. */
  readonly failed: RecapSums;
  readonly agencies: number;
}

export function headlineOf(tenders: readonly TenderSummary[]): Headline {
  const { total, rowGroups } = recapOf(tenders, { rows: 'status', columns: null });
  const at = (status: string): RecapSums => rowGroups.find(({ group }) => group === status)?.sums ?? emptySums();
  return {
    all: total,
    finished: at('finished'),
    running: at('running'),
    failed: at('failed'),
    agencies: new Set(tenders.map((tender) => groupOf('agency', tender))).size,
  };
}
