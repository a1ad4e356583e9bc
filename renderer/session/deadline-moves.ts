/**
 * Tells whose deadlines a change of the office's calendar moved. Whoever changes it, in this window or another, the open
 * deadlines of every tender in the space are worked out by both calendars, and what differs waits here to be read.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { StreamId } from '#core/log/envelope.ts';
import { type MovedDeadline, movedDeadlines, type OfficeChange } from '#core/office/moved-deadlines.ts';
import type { OfficeState } from '#core/office/model.ts';
import { ruleSetOfChoice } from '#core/regulation/given-rules.ts';
import type { Clock } from '#core/shared/ports.ts';
import type { Dossier } from '#core/tender/model.ts';

export interface MovedTender {
  readonly stream: StreamId;
  readonly dossier: Dossier;
  readonly moves: readonly MovedDeadline[];
}

/** Null = nothing to tell. A list without tenders says that a change moved nothing. */
export type DeadlineMoves = { readonly told: readonly MovedTender[] | null };

export type DeadlineMovesStore = StoreApi<DeadlineMoves>;

interface MovesParts {
  readonly clock: Clock;
  /** Tenders that may have a deadline counted in days of the office. */
  readonly dossiers: () => AsyncIterable<{ readonly stream: StreamId; readonly dossier: Dossier }>;
}

export interface DeadlineWatch {
  readonly moves: DeadlineMovesStore;
  readonly officeChanged: (change: OfficeChange) => void;
}

export function createDeadlineWatch({ clock, dossiers }: MovesParts): DeadlineWatch {
  const moves = createStore<DeadlineMoves>()(() => ({ told: null }));
  /** What the person last saw as settled; changes made one after the other are told together. */
  let pending: OfficeChange | null = null;
  let working: Promise<void> | null = null;
  return {
    moves,
    officeChanged: (change) => {
      pending = { before: pending?.before ?? change.before, after: change.after };
      working ??= work().finally(() => {
        working = null;
      });
    },
  };

  async function work(): Promise<void> {
    while (pending !== null) {
      const { before, after }: { before: OfficeState; after: OfficeState } = pending;
      const told: MovedTender[] = [];
      for await (const { stream, dossier } of dossiers()) {
        const ruleSet = ruleSetOfChoice(dossier.ruleSet);
        if (ruleSet === null) continue;
        const found = movedDeadlines(dossier, ruleSet, { before, after }, clock.now());
        if (found.length > 0) told.push({ stream, dossier, moves: found });
      }
      // Another change came while the tenders were read: both together are worked out again.
      if (pending.after !== after) continue;
      pending = null;
      moves.setState({ told });
    }
  }
}
