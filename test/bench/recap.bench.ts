// The recap of a season by two dimensions, against adding up the same summaries without any group; and of ten seasons
// against one. One recap of one season takes a millisecond or two: it is measured many times over.

import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { practiceSeason } from '#core/practice/season.ts';
import { sumsOf } from '#core/recap/sums.ts';
import { recapOf } from '#core/recap/table.ts';
import { summarise, type TenderSummary } from '#core/tender/summary.ts';
import { interleave, type Suite, timed } from './bench.ts';

const REPEATS = 10;
const SEASONS = 10;

export const suite: Suite = async () => {
  const season = [...practiceSeason({ seed: 'rekap' })].map((dossier) => {
    const evaluation = evaluateDossier(dossier);
    return summarise(dossier, evaluation.ok ? evaluation.value : null);
  });
  const seasons = Array.from({ length: SEASONS }, () => season.map((summary) => ({ ...summary }))).flat();
  return [
    {
      name: `recap of ${season.length} tenders by agency and status`,
      yardstick: 'adding up the same summaries',
      limit: { kind: 'ratio', atMost: 2 },
      samples: await interleave({
        rounds: 15,
        work: () => repeated(() => crossed(season)),
        yardstick: () => repeated(() => sumsOf(season).packages),
      }),
    },
    {
      name: `recap of ${seasons.length} tenders by agency and status`,
      yardstick: `of ${season.length}`,
      limit: { kind: 'ratio', atMost: 12 },
      samples: await interleave({
        rounds: 15,
        work: () => repeated(() => crossed(seasons)),
        yardstick: () => repeated(() => crossed(season)),
      }),
    },
  ];
};

function crossed(tenders: readonly TenderSummary[]): number {
  return recapOf(tenders, { rows: 'agency', columns: 'status' }).total.packages;
}

function repeated(step: () => number): Promise<number> {
  return timed(() => {
    for (let count = 0; count < REPEATS; count += 1) if (step() === 0) throw new Error('nothing was added up');
  });
}
