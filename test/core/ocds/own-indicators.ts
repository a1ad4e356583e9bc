import { createIndicatorRun, type FinishedRun } from '#core/indicators/run.ts';
import { innerReleaseOf } from '#core/ocds/inner-release.ts';
import { ocdsSourceOf } from '#core/ocds/source.ts';
import type { Dossier } from '#core/tender/model.ts';

/** What the indicators find in these tenders as they stand. */
export function ownIndicators(dossiers: Iterable<Dossier>): FinishedRun {
  const run = createIndicatorRun({});
  for (const dossier of dossiers) run.release(innerReleaseOf(ocdsSourceOf(dossier)));
  return run.finish();
}
