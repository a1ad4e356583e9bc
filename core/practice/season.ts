/** The practice season: as many tenders as LPSE Kaltim had in 2014, all invented, the same for the same seed. */
import type { Dossier } from '#core/tender/model.ts';
import { withAnswers } from './answered.ts';
import { inventOffice } from './office.ts';
import { planBench, planSeason, SEASON_TENDERS } from './plan.ts';
import { FirmBook } from './profiles.ts';
import { createRandom } from './random.ts';
import { makeSelection } from './selection.ts';
import { makeTender } from './tender.ts';

/** Which season to make. */
export interface PracticeOptions {
  /** The same seed gives the same bytes, on every machine. */
  readonly seed: string | number;
  /** How many tenders; 967 when absent. Other sizes keep the proportions, only 967 has the season's exact sums. */
  readonly tenders?: number;
  /** For measuring: every tender finished, by the knock-out method, with so many bids of so many lines. */
  readonly bench?: { readonly bids: number; readonly lines: number };
}

/**
 * Makes the tenders of a season one by one, in order of announcement; nothing is made before it is asked for.
 *
 * 967 tenders of 43 agencies: ceilings of Rp4.020.000.000.000 in all, Rp2.930.000.000.000 of them in 835 finished ones;
 * 132 are running, in every stage. Source  DOMAIN §1.1, proportions of DOMAIN §1.7.
 */
export function* practiceSeason(options: PracticeOptions): Generator<Dossier, void, void> {
  const { tenders = SEASON_TENDERS, bench } = options;
  const seed = String(options.seed);
  const office = inventOffice(seed);
  const plans = bench === undefined ? planSeason(seed, tenders) : planBench(seed, tenders, bench.bids);
  const book = new FirmBook(seed, office);
  for (const plan of plans) {
    const random = createRandom(`${seed}/${plan.code}`);
    const tender =
      plan.trade === 'consulting'
        ? makeSelection(random, plan, office)
        : makeTender(random, plan, office, bench?.lines ?? null);
    const entered = bench === undefined ? book.entered(tender) : tender;
    yield plan.lesson?.isAnswered === true ? withAnswers(entered) : entered;
  }
}
