/** What tenders are grouped by, and the group each belongs to. */
import { dateIn } from '#core/calendar/zone.ts';
import { STAGES } from '#core/tender/stage.ts';
import { compareInWords } from './compare-in-words.ts';
import type { TenderSummary } from '#core/tender/summary.ts';
import { SIZE_CLASSES, sizeClassOf } from './size-class.ts';

export const DIMENSIONS = [
  'agency',
  'status',
  'stage',
  'method',
  'kind',
  'size',
  'month',
  'committee',
  'year',
  'failure',
  'repeated',
  'reserved',
] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** The group of a tender where the dimension does not concern it or is not known; never a name. */
export const NO_GROUP = '';

const GROUP_OF: Readonly<Record<Dimension, (tender: TenderSummary) => string>> = {
  agency: ({ agency }) => agency,
  status: ({ status }) => status,
  stage: ({ stage }) => stage,
  method: ({ method }) => method,
  kind: ({ kind }) => kind,
  size: ({ budgetCeiling }) => sizeClassOf(budgetCeiling),
  month: ({ announcedAt, zone }) => (announcedAt === null ? NO_GROUP : dateIn(announcedAt, zone).slice(0, 7)),
  committee: ({ recap }) => recap.committee ?? NO_GROUP,
  year: ({ year }) => String(year),
  failure: ({ recap }) => recap.failure ?? NO_GROUP,
  repeated: ({ recap }) => recap.repeated ?? NO_GROUP,
  reserved: ({ recap }) => (recap.reserved === null ? NO_GROUP : recap.reserved ? 'small' : 'other'),
};

/**
 * The group of a tender: a name as written, a code of the model, `2014-03` for a month; `NO_GROUP` where it has none.
 *
 * Months are those of the announcement, in the zone of the tender.
 */
export function groupOf(dimension: Dimension, tender: TenderSummary): string {
  return GROUP_OF[dimension](tender);
}

/** Groups that have an order of their own; the others stand by name. */
const IN_ORDER: Readonly<Partial<Record<Dimension, readonly string[]>>> = {
  size: SIZE_CLASSES,
  stage: STAGES,
  status: ['running', 'finished', 'failed'],
};

/** Groups in the order they are read in: time forwards, classes upwards, names by letter and their numbers by size; what has no group last. */
export function inGroupOrder(dimension: Dimension, groups: Iterable<string>): readonly string[] {
  const order = IN_ORDER[dimension];
  const place = (group: string): number =>
    group === NO_GROUP ? Number.MAX_SAFE_INTEGER : (order?.indexOf(group) ?? 0);
  return [...groups].sort((a, b) => place(a) - place(b) || compareInWords(a, b));
}
