/** The working behind a computed cell or a total of the matrix. Pure. */
import { capacityOf } from '#core/evaluation/capacity.ts';
import type { Evaluation, Trace } from '#core/evaluation/model.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { scoreTotal } from './matrix-model.ts';

interface Sources {
  readonly dossier: Dossier;
  readonly evaluation: Evaluation;
  readonly ruleSet: RuleSet;
}

interface Place {
  readonly stage: RequirementStage;
  readonly bidder: BidderId;
  /** Null = the total of the stage. */
  readonly requirement: RequirementId | null;
}

export interface CellTrace {
  readonly name: string;
  readonly title: string | null;
  readonly trace: Trace;
}

/** Null where there is nothing computed (yet). */
export function traceOfCell(sources: Sources, { stage, bidder, requirement: id }: Place): CellTrace | null {
  const { dossier, evaluation, ruleSet } = sources;
  const name = dossier.bidders.find((each) => each.id === bidder)?.name ?? bidder;
  const bid = evaluation.bids.find((each) => each.bidder === bidder);
  if (bid === undefined) return null;
  const total = scoreTotal(bid, stage);
  if (id === null) return total && { name, title: null, trace: total.trace() };
  const requirement = dossier.requirements.find((each) => each.id === id);
  if (requirement === undefined) return null;
  const { title, measure } = requirement;
  if (measure === undefined) {
    const figure = total?.elements.get(id);
    return figure ? { name, title, trace: figure.trace() } : null;
  }
  const capacity = capacityOf(dossier, ruleSet, { measure, bidder });
  const figure = capacity.kind === 'judged' ? capacity.figures[0] : undefined;
  return figure ? { name: figure.firm, title, trace: figure.trace() } : null;
}
