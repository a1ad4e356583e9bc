/** Who would pass the technical result if it were fixed now. */
import type { BidderId } from '#core/tender/ids.ts';
import type { Evaluation } from './model.ts';

/**
 * Bidders that passed every gate up to the technical one and that nothing else has taken out: exclusion, refusal to
 * extend validity, withdrawal at the equalisation. In the order of the evaluation.
 */
export function technicallyPassing({ bids, order }: Evaluation): readonly BidderId[] {
  const gates = order.slice(0, order.indexOf('technical') + 1);
  return bids
    .filter((bid) => gates.every((gate) => bid.gates[gate].status === 'passed'))
    .filter((bid) => order.every((gate) => bid.gates[gate].status !== 'failed'))
    .map(({ bidder }) => bidder);
}
