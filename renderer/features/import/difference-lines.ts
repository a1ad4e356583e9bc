/** One difference as the values people read: which field, what stands here, what the file has. Pure. */
import { type Difference, acceptDifferencesBody } from '#core/exchange/differences.ts';
import { apply } from '#core/tender/apply.ts';
import { type ChangedValue, describeEvent } from '#core/tender/describe-event.ts';
import type { ImportSource } from '#core/tender/events.ts';
import type { Dossier } from '#core/tender/model.ts';

/** A value a difference would change. */
export interface DifferenceLine extends ChangedValue {
  /** The stage of the schedule it belongs to, null elsewhere. */
  readonly stage: string | null;
}

/**
 * The values a difference would change, in the order of the dossier. A list that comes as one (the schedule) is told
 * value by value; empty where the difference cannot be put into words.
 */
export function linesOf(current: Dossier, { path, before, after }: Difference): readonly DifferenceLine[] {
  const source: ImportSource = { kind: 'manual', files: [] };
  const changes = [{ path, from: before, to: after }];
  const event = { type: 'differencesAccepted', tv: 1, body: { source, changes } } as const;
  const stages = apply(current, event).schedule;
  return describeEvent(current, event).map((line) => ({ ...line, stage: stageOf(line, stages, current.schedule) }));
}

function stageOf({ path }: ChangedValue, after: Dossier['schedule'], before: Dossier['schedule']): string | null {
  if (path[0] !== 'schedule') return null;
  const at = Number(path[1]);
  const stage = after[at] ?? before[at];
  return stage?.name ?? stage?.activityCode ?? null;
}

/**
 * A label as the names of values have it: a bidder's value is called the same wherever it is met.
 *
 * `bidders.bid.offeredTotal` → `bid.offeredTotal`, `committee.members.name` → `member.name`.
 */
export function plainLabel(label: string): string {
  for (const [prefix, word] of PREFIXES) {
    if (label.startsWith(`${prefix}.`)) return `${word}${label.slice(prefix.length)}`;
    if (label === prefix) return word.includes('.') ? word : prefix;
  }
  return label;
}

const PREFIXES: readonly (readonly [prefix: string, word: string])[] = [
  ['bidders.bid', 'bid'],
  ['bidders', 'bidder'],
  ['committee.members', 'member'],
  ['requirements', 'requirement'],
  ['findings', 'finding'],
  ['priceReviews', 'priceReview'],
  ['proofs', 'proof'],
  ['opening.bids', 'examination'],
  ['documents', 'document'],
];

/** A difference by its place: paths are unique in a tender. */
export function differenceKey(difference: Difference): string {
  return difference.path.join('/');
}

/** The command that takes over the chosen differences of one tender. */
export function acceptanceOf(source: ImportSource, differences: readonly Difference[], chosen: ReadonlySet<string>) {
  const taken = differences.filter((difference) => chosen.has(differenceKey(difference)));
  return { name: 'acceptDifferences', body: acceptDifferencesBody(source, taken) } as const;
}
