/** One difference as the values people read: which field, what stands here, what the file has. Pure. */
import { type Difference, acceptDifferencesBody } from '#core/exchange/differences.ts';
import { type ChangedValue, describeEvent } from '#core/tender/describe-event.ts';
import type { ImportSource } from '#core/tender/events.ts';
import type { Dossier } from '#core/tender/model.ts';
import { withValueAt } from '#core/tender/path.ts';

/**
 * The values a difference would change, in the order of the dossier. A list that comes as one (the schedule) is told
 * value by value; empty where the difference cannot be put into words.
 */
export function linesOf(current: Dossier, { path, after }: Difference): readonly ChangedValue[] {
  const changed = withValueAt(current, path, after);
  if (changed === null) return [];
  const source: ImportSource = { kind: 'manual', files: [] };
  return describeEvent(current, { type: 'dossierImported', tv: 1, body: { source, dossier: changed } });
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
