/** How screens reach the own sheet of whoever works here. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { memberOf } from '#core/committee/member-of.ts';
import { sheetPhase, sheetsOf } from '#core/committee/own-sheets.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { CommittedSheet } from '#core/tender/judging-model.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { Dossier, Member } from '#core/tender/model.ts';
import { useShownRefusal } from '#renderer/ui/use-shown-refusal.tsx';
import { useIdentity, useWorkspace } from './hooks.ts';
import { refusalMessageOf } from './messages.ts';
import { isLocked, type OwnSheetSession, type OwnSheetView, type SheetRefusal } from './own-sheet.ts';

/** Where whoever works here sits in the committee; null for everyone else. */
export function useSeat({ committee }: Pick<Dossier, 'committee'>): Member | null {
  return memberOf(committee, useIdentity());
}

/** Shows the refusal of a change to a sheet; answers whether it was done. */
export function useShownSheetRefusal() {
  const { t } = useTranslation();
  return useShownRefusal(useCallback((refusal: SheetRefusal) => refusalMessageOf(t, refusal), [t]));
}

/** A stage whoever works here fills alone while its sheets are not all on the table. */
export interface OwnSheetAtWork {
  readonly member: Member;
  readonly committed: CommittedSheet | null;
  readonly sheet: OwnSheetSession;
  readonly view: OwnSheetView;
  /** It stands as it was bound, or can no longer change. */
  readonly locked: boolean;
  /** The last member is not bound yet: another sheet may take its place. */
  readonly replaceable: boolean;
}

const NO_VIEW = createStore<OwnSheetView>()(() => ({ phase: 'opening' }));

/** Null where the stage is none of that kind, its sheets are on the table, or whoever works here has no seat. */
export function useOwnSheet(stream: StreamId, dossier: Dossier, stage: string): OwnSheetAtWork | null {
  const { openOwnSheet } = useWorkspace();
  const member = useSeat(dossier);
  const own = REQUIREMENT_STAGES.find((each) => each === stage);
  const phase = own === undefined ? 'together' : sheetPhase(dossier, own);
  const isAtWork = phase === 'committing' || phase === 'revealing';
  const sheet = own !== undefined && member !== null && isAtWork ? openOwnSheet(stream, own) : null;
  const view = useStore(sheet?.view ?? NO_VIEW);
  if (sheet === null || member === null || own === undefined) return null;
  const committed = sheetsOf(dossier, own).find((each) => each.member.id === member.id)?.sheet ?? null;
  const isOver = phase === 'revealing' || committed?.revealed != null;
  return { member, committed, sheet, view, locked: isOver || isLocked(view, committed), replaceable: !isOver };
}

const REQUIREMENT_STAGES: readonly RequirementStage[] = ['administration', 'technical', 'qualification', 'proof'];
