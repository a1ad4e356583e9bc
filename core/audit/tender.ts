/** A tender of an archive folded from its events, as an auditor may see it. */
import type { Instant } from '#core/calendar/instant.ts';
import { blinded, isBlindTo } from '#core/committee/blind.ts';
import { blindChangesOf } from '#core/committee/blind-changes.ts';
import { type FoldedStep, foldTender } from '#core/exchange/archive/fold-tender.ts';
import { placesOf } from '#core/exchange/archive/server-order.ts';
import type { EventHeader, StreamId } from '#core/log/envelope.ts';
import type { SkippedEvent } from '#core/log/replay.ts';
import type { ChangedValue } from '#core/tender/describe-event.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { ExaminedStream } from './examined.ts';

export interface AuditedTender {
  readonly stream: StreamId;
  readonly examined: ExaminedStream;
  /** In the order they are applied. */
  readonly steps: readonly FoldedStep[];
  /** Kept, and not applied: of a newer app, or unreadable. */
  readonly skipped: readonly SkippedEvent[];
  /** As the events leave it; with aliases where names are still hidden from an auditor. */
  readonly dossier: Dossier;
  /** The archive was made while names of bidders were hidden: they stay so. */
  readonly isBlind: boolean;
}

/**
 * Folds a tender as far as its events go, doubtful ones included: what they say is shown, and said to be in doubt.
 *
 * Null where there is no event to begin with, or where they lead to something no tender can be.
 */
export function auditTender(examined: ExaminedStream): AuditedTender | null {
  const steps: FoldedStep[] = [];
  try {
    const { dossier, skipped } = foldTender(examined.events, placesOf(examined.listed), (step) => steps.push(step));
    if (dossier === null) return null;
    const isBlind = isBlindTo(dossier, 'auditor');
    const shown = isBlind ? blinded(dossier) : dossier;
    return { stream: examined.listed.stream, examined, steps, skipped, dossier: shown, isBlind };
  } catch {
    // Bodies of any shape can be signed; the examination names it as `impossible-state`.
    return null;
  }
}

/** Hides names in changes where an auditor may not see them; the changes as they are elsewhere. */
export function hidingOf({
  steps,
  isBlind,
}: AuditedTender): (changes: readonly ChangedValue[]) => readonly ChangedValue[] {
  const truth = steps.at(-1)?.after;
  if (!isBlind || truth === undefined) return (changes) => changes;
  return blindChangesOf(
    truth,
    steps.map(({ after }) => after),
  );
}

/** A tender at one moment of its history. */
export interface TenderAt {
  /** Null before its first event. */
  readonly dossier: Dossier | null;
  /** The event that led to it. */
  readonly last: EventHeader | null;
  /** How many were applied by then. */
  readonly events: number;
}

/**
 * The tender behind the last event whose time is not after that instant.
 *
 * Events are applied in the order in which their authors saw them: one before it whose clock went ahead counts as well.
 */
export function tenderAt(tender: AuditedTender, instant: Instant): TenderAt {
  return behindStep(
    tender,
    tender.steps.findLastIndex(({ recorded }) => recorded.header.at <= instant),
  );
}

/** The tender right behind one of its events; as before its first where it has no such event. */
export function tenderBehind(tender: AuditedTender, { dev, n }: Pick<EventHeader, 'dev' | 'n'>): TenderAt {
  return behindStep(
    tender,
    tender.steps.findIndex(({ recorded: { header } }) => header.dev === dev && header.n === n),
  );
}

function behindStep({ steps, isBlind }: AuditedTender, at: number): TenderAt {
  const step = steps[at];
  if (step === undefined) return { dossier: null, last: null, events: 0 };
  const dossier = isBlind ? blinded(step.after) : step.after;
  return { dossier, last: step.recorded.header, events: at + 1 };
}
