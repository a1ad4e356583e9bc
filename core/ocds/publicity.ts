/** Which parts of a dossier a release is made of, and from when on: what a change of each of them can mean. */
import { judgingOf } from '#core/tender/judging.ts';
import type { Dossier } from '#core/tender/model.ts';

/**
 * `always`: told from the announcement on. `judged`: told with a result. `decided`: the same, and it says whether there is
 * one. `course`: moves what is published and when, and is told nowhere. `unpublished`: neither.
 */
export type Publicity = 'always' | 'judged' | 'decided' | 'course' | 'unpublished';

const PUBLICITY: Readonly<Record<keyof Dossier, Publicity>> = {
  practice: 'always',
  notice: 'always',
  ruleSet: 'decided',
  schedule: 'always',
  committee: 'decided',
  requirements: 'always',
  technicalThreshold: 'always',
  pricing: 'always',
  bidders: 'always',
  // That it was opened is told at once; see `changedParts`.
  opening: 'judged',
  findings: 'judged',
  priceReviews: 'judged',
  proofs: 'judged',
  tieDecisions: 'judged',
  decision: 'decided',
  recorded: 'decided',
  documents: 'unpublished',
  paperwork: 'unpublished',
  issued: 'always',
  signing: 'unpublished',
  stepNotes: 'unpublished',
  terms: 'always',
  qualification: 'judged',
  technicalResult: 'decided',
  equalisation: 'judged',
  localContent: 'judged',
  lifeCycleCosts: 'judged',
  reasonablenessSheets: 'judged',
  auction: 'judged',
  negotiations: 'judged',
  clarifications: 'unpublished',
  validityExtensions: 'judged',
  exclusions: 'judged',
  announcedResultAt: 'decided',
  confirmation: 'course',
  objections: 'course',
  appeals: 'course',
  apart: 'unpublished',
  safeguards: 'course',
  judging: 'judged',
  checks: 'unpublished',
  earlierEvaluations: 'course',
};

const PARTS = Object.keys(PUBLICITY) as readonly (keyof Dossier)[];

/** Parts that what is told of bids and awards is worked out of. */
const PARTS_OF_BIDS = PARTS.filter(
  (part) => part !== 'issued' && ['always', 'judged', 'decided'].includes(PUBLICITY[part]),
);

/** What kinds of parts are not the very same in two states; a state that was replayed shares what did not change. */
export function changedParts(before: Dossier, after: Dossier): ReadonlySet<Publicity> {
  const changed = new Set<Publicity>();
  if (before === after) return changed;
  for (const part of PARTS) if (before[part] !== after[part]) changed.add(PUBLICITY[part]);
  const isSeen = before.opening.openedAt === after.opening.openedAt;
  if (!isSeen || judgingOf(before).blind !== judgingOf(after).blind) changed.add('always');
  return changed;
}

/** Whether two states tell the same of bids and awards. */
export function haveSameBids(a: Dossier, b: Dossier): boolean {
  return a === b || PARTS_OF_BIDS.every((part) => a[part] === b[part]);
}
