/** The log of clarifications as rows, the oldest first. Pure. */
import type { Clarification } from '#core/tender/course-model.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Bidder, Dossier } from '#core/tender/model.ts';

export const CLARIFIED_GATES = ['administration', 'technical', 'price', 'qualification', 'proof'] as const;

export interface ClarificationRow {
  readonly id: string;
  readonly bidderName: string;
  readonly clarification: Clarification;
}

export function clarificationRows({ clarifications, bidders }: Dossier): readonly ClarificationRow[] {
  const nameOf = (id: BidderId) => bidders.find((bidder) => bidder.id === id)?.name ?? id;
  return Object.entries(clarifications)
    .map(([id, clarification]) => ({ id, bidderName: nameOf(clarification.bidder), clarification }))
    .sort((a, b) => (a.clarification.at < b.clarification.at ? -1 : a.clarification.at > b.clarification.at ? 1 : 0));
}

/** Whom one may ask: those that handed in an offer or their qualification. */
export function clarifiableBidders({ bidders, qualification }: Dossier): readonly Bidder[] {
  return bidders.filter(({ id, bid }) => bid !== null || Object.hasOwn(qualification.entries, id));
}
