/** Which tenders a recap looks at, and which of them stand behind one of its figures. */
import type { TenderSummary } from '#core/tender/summary.ts';
import { type Dimension, groupOf } from './dimensions.ts';

/** Groups to keep, by dimension; a dimension that is absent or empty keeps all. */
export type RecapFilter = Readonly<Partial<Record<Dimension, readonly string[]>>>;

/** One group of one dimension. */
export interface GroupAt {
  readonly dimension: Dimension;
  readonly group: string;
}

/** A test for tenders that pass every part of the filter. */
export function passesFilter(filter: RecapFilter): (tender: TenderSummary) => boolean {
  const parts = (Object.entries(filter) as [Dimension, readonly string[]][])
    .filter(([, groups]) => groups.length > 0)
    .map(([dimension, groups]) => ({ dimension, groups: new Set(groups) }));
  return (tender) => parts.every(({ dimension, groups }) => groups.has(groupOf(dimension, tender)));
}

/** A test for the tenders of a cell: those in all of its groups; without groups, all. */
export function isBehind(groups: readonly GroupAt[]): (tender: TenderSummary) => boolean {
  return (tender) => groups.every(({ dimension, group }) => groupOf(dimension, tender) === group);
}
