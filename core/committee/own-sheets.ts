/** Where the own sheets of a stage stand. */
import type { BidderId, MemberId, RequirementId } from '#core/tender/ids.ts';
import { judgingOf } from '#core/tender/judging.ts';
import type { CommittedSheet, SheetCells } from '#core/tender/judging-model.ts';
import type { Finding, RequirementStage } from '#core/tender/finding-model.ts';
import type { Dossier, Member } from '#core/tender/model.ts';
import { entryOf, withEntry } from '#core/tender/records.ts';
import { isWordOf } from './word-of.ts';

export type SheetPhase =
  /** The committee judges this stage together. */
  | 'together'
  /** Someone has not committed yet. */
  | 'committing'
  /** All are bound; someone has not shown theirs yet. */
  | 'revealing'
  /** All sheets are on the table. */
  | 'revealed';

export interface SheetOf {
  readonly member: Member;
  /** Null while nothing is committed. */
  readonly sheet: CommittedSheet | null;
}

/**
 * The sheets of everyone who sits in the committee, in its order. A seat judges, whatever its title: decisions are the
 * committee's as a body.
 */
export function sheetsOf(dossier: Dossier, stage: RequirementStage): readonly SheetOf[] {
  const sheets = judgingOf(dossier).sheets[stage] ?? {};
  return dossier.committee.members.map((member) => {
    const sheet = entryOf(sheets, member.id) ?? null;
    return { member, sheet: sheet !== null && isWordOf(sheet, member) ? sheet : null };
  });
}

export function sheetPhase(dossier: Dossier, stage: RequirementStage): SheetPhase {
  if (!judgingOf(dossier).setting.ownSheets.includes(stage)) return 'together';
  const sheets = sheetsOf(dossier, stage);
  if (sheets.some(({ sheet }) => sheet === null)) return 'committing';
  return sheets.some(({ sheet }) => sheet?.revealed === null) ? 'revealing' : 'revealed';
}

/** A shown sheet as it counts now, its corrections applied; null before it is shown. */
export function countedCells({ revealed }: CommittedSheet): SheetCells | null {
  if (revealed === null) return null;
  return revealed.corrections.reduce<SheetCells>(
    (cells, { requirement, bidder, finding }) =>
      withEntry(cells, requirement, withEntry(entryOf(cells, requirement) ?? {}, bidder, finding)),
    revealed.cells,
  );
}

/** One member's finding about one bid. */
export interface MemberFinding {
  readonly member: Member;
  /** Null where the member left it open. */
  readonly finding: Finding | null;
}

/** What every member found in one cell; empty before the sheets are shown. */
export function memberFindings(
  dossier: Dossier,
  stage: RequirementStage,
  cell: { readonly requirement: RequirementId; readonly bidder: BidderId },
): readonly MemberFinding[] {
  if (sheetPhase(dossier, stage) !== 'revealed') return [];
  return sheetsOf(dossier, stage).map(({ member, sheet }) => {
    const cells = sheet === null ? null : countedCells(sheet);
    const finding = cells === null ? undefined : entryOf(entryOf(cells, cell.requirement) ?? {}, cell.bidder);
    return { member, finding: finding ?? null };
  });
}

/** Members who have not committed, or once all have, not shown their sheet. */
export function membersAwaited(dossier: Dossier, stage: RequirementStage): readonly MemberId[] {
  const phase = sheetPhase(dossier, stage);
  return sheetsOf(dossier, stage)
    .filter(({ sheet }) =>
      phase === 'committing' ? sheet === null : phase === 'revealing' && sheet?.revealed === null,
    )
    .map(({ member }) => member.id);
}
