/** A member's own sheet while nobody else sees it: filled by the rules of the stage, beside the tender. */
import { ok, type Result } from '#core/shared/result.ts';
import { apply } from '#core/tender/apply.ts';
import type { Refusal, TenderCommandBodies } from '#core/tender/commands.ts';
import { decide } from '#core/tender/decide.ts';
import { judgingOf } from '#core/tender/judging.ts';
import type { SheetCells } from '#core/tender/judging-model.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';
import type { DecideContext } from '#core/tender/refuse.ts';

/** The tender as it would stand if the committee had found in that stage what the sheet says. */
export function draftDossier(dossier: Dossier, stage: RequirementStage, cells: SheetCells): Dossier {
  const judging = judgingOf(dossier);
  const elsewhere = dossier.requirements.flatMap(({ id, stage: own }) => {
    const findings = entryOf(own === stage ? cells : dossier.findings, id);
    return findings === undefined ? [] : [[id, findings] as const];
  });
  return {
    ...dossier,
    findings: Object.fromEntries(elsewhere),
    judging: { ...judging, setting: { ...judging.setting, ownSheets: [] } },
  };
}

/** The sheet with some cells filled, by the rules the committee's own findings follow. */
export function decideDraft(
  dossier: Dossier,
  { stage, cells }: { readonly stage: RequirementStage; readonly cells: SheetCells },
  body: TenderCommandBodies['assess'],
  { actor, evaluate }: DecideContext,
): Result<SheetCells, Refusal> {
  const draft = draftDossier(dossier, stage, cells);
  // A seat judges, whatever its title.
  const seated = { actor: { ...actor, role: 'member' }, evaluate } as const;
  const decided = decide(draft, { name: 'assess', body }, seated);
  if (!decided.ok) return decided;
  const after = decided.value.reduce<Dossier>((state, event) => apply(state, event), draft);
  return ok(cellsOfStage(after, stage));
}

function cellsOfStage({ requirements, findings }: Dossier, stage: RequirementStage): SheetCells {
  return Object.fromEntries(
    requirements.flatMap(({ id, stage: own }) => {
      const row = own === stage ? entryOf(findings, id) : undefined;
      return row === undefined || Object.keys(row).length === 0 ? [] : [[id, row]];
    }),
  );
}
