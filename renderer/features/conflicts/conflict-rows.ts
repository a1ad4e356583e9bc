/** The conflicts of a tender as people read them: who wrote what, when, and in which values it differs. Pure. */
import type { Instant } from '#core/calendar/instant.ts';
import type { Refusal } from '#core/tender/commands.ts';
import { type HeldEvent, workApartOf } from '#core/tender/conflict-model.ts';
import { type ChangedValue, describePlaces } from '#core/tender/describe-event.ts';
import { isTenderEventType } from '#core/tender/event-kinds.ts';
import type { TenderEventType } from '#core/tender/events.ts';
import type { Dossier } from '#core/tender/model.ts';
import { refusal as refusalTexts } from '#renderer/i18n/id/refusal.ts';

export interface ConflictRow {
  readonly id: string;
  /** Null where a newer build wrote it. */
  readonly type: TenderEventType | null;
  readonly actor: string;
  readonly role: string;
  readonly at: Instant;
  /** Values that stand (`from`) and that were held back (`to`); empty where the rules refused it. */
  readonly values: readonly ChangedValue[];
  /** Why the rules refused it; null where values differ. */
  readonly refusal: Refusal | null;
  /** Whether what was held back can still be taken over. */
  readonly canTakeOver: boolean;
}

/** In the order they were written. */
export function conflictRowsOf(dossier: Dossier): readonly ConflictRow[] {
  return Object.entries(workApartOf(dossier).conflicts)
    .map(([id, held]) => rowOf(dossier, id, held))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function rowOf(dossier: Dossier, id: string, held: HeldEvent): ConflictRow {
  const { type, body, actor, role, at, clash } = held;
  return {
    id,
    type: isTenderEventType(type) ? type : null,
    actor,
    role,
    at,
    values: clash.kind === 'differs' ? describePlaces(dossier, clash.places) : [],
    refusal: clash.kind === 'refused' ? knownRefusal(clash.refusal) : null,
    canTakeOver: body !== null,
  };
}

/** A newer build may refuse for reasons this one has no words for. */
function knownRefusal(refusal: Omit<Refusal, 'kind'> & { readonly kind: string }): Refusal | null {
  return isKnown(refusal.kind) ? { ...refusal, kind: refusal.kind } : null;
}

function isKnown(kind: string): kind is Refusal['kind'] {
  return Object.hasOwn(refusalTexts, kind);
}
