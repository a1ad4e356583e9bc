/** How far a member has come with an own sheet. */
import type { Evaluation } from '#core/evaluation/model.ts';
import type { SheetCells } from '#core/tender/judging-model.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { Dossier, Requirement } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';

export interface SheetProgress {
  readonly filled: number;
  readonly total: number;
}

/** Counts the cells that can be filled; `evaluation` is that of the draft. */
export function sheetProgress(
  dossier: Pick<Dossier, 'requirements'>,
  evaluation: Pick<Evaluation, 'bids'>,
  { stage, cells }: { readonly stage: RequirementStage; readonly cells: SheetCells },
): SheetProgress {
  const bids = evaluation.bids.filter(({ gates }) => gates[stage].status !== 'not-evaluated');
  const asked = dossier.requirements.filter((requirement) => requirement.stage === stage && isJudged(requirement));
  const filled = asked.reduce((count, { id }) => {
    const row = entryOf(cells, id) ?? {};
    return count + bids.filter(({ bidder }) => entryOf(row, bidder) !== undefined).length;
  }, 0);
  return { filled, total: asked.length * bids.length };
}

/** Whether people judge it: what is added up from its parts or measured from the profile is not. */
export function isJudged({ measure, scoring }: Requirement): boolean {
  return measure === undefined && scoring?.scale.kind !== 'elements';
}
