// `evaluate` on a season of 967 tenders, 8 bids of 40 lines each, every bid's corrected lines read, against parsing the
// same dossiers from JSON.

import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import type { Dossier } from '#core/tender/model.ts';
import { withAllAttending, withFindings } from '#test/support/builders/dossier.ts';
import { type Bench, interleave, timed } from './bench.ts';
import { BIDS, LINES, openedTender } from './opened-tender.ts';

const TENDERS = 967;

export const bench: Bench = {
  name: `evaluate ${TENDERS} tenders, ${BIDS} bids × ${LINES} lines`,
  yardstick: 'JSON.parse',
  limit: { kind: 'ratio', atMost: 3 },
  run: async () => {
    const texts = Array.from({ length: TENDERS }, (_, index) => JSON.stringify(assessed(openedTender(index))));
    return interleave({
      rounds: 9,
      work: async () => {
        // Parsed anew each round: an evaluation must not find anything left from the last one.
        const dossiers = texts.map(parse);
        return timed(() => dossiers.forEach(evaluateAndRead));
      },
      yardstick: async () => {
        const dossiers: Dossier[] = [];
        const taken = await timed(() => texts.forEach((text) => dossiers.push(parse(text))));
        if (dossiers.length !== TENDERS) throw new Error('not everything was parsed');
        return taken;
      },
    });
  },
};

function parse(text: string): Dossier {
  return JSON.parse(text) as Dossier;
}

/** Evaluates, and reads every corrected line as a screen or the command line would. */
function evaluateAndRead(tender: Dossier): void {
  const evaluation = evaluateDossier(tender);
  if (!evaluation.ok || evaluation.value.outcome.kind !== 'award') throw new Error('every tender here has a winner');
  const lines = evaluation.value.bids.reduce((sum, bid) => sum + bid.lines.length, 0);
  if (lines !== BIDS * LINES) throw new Error(`${lines} lines corrected`);
}

function assessed(tender: Dossier): Dossier {
  return withAllAttending(withFindings(tender));
}
