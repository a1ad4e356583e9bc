/** Events that are not in a tender, in the words of its history, for someone of that role. */
import { blinded, isBlindTo } from '#core/committee/blind.ts';
import { blindChangesOf } from '#core/committee/blind-changes.ts';
import type { Role } from '#core/committee/role.ts';
import type { Hash, SealedEvent } from '#core/log/envelope.ts';
import { mergeSteps } from '#core/log/merge.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import { workApartOf } from '#core/tender/conflict-model.ts';
import { type DescribedSealed, describeSealed } from '#core/tender/describe-sealed.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { Dossier } from '#core/tender/model.ts';
import { TENDER_MERGE_RULES } from '#renderer/storage/stream-kind.ts';

export interface ApartWords {
  /** The tender as that person may see it; null where it is not on this device. */
  readonly dossier: Dossier | null;
  /** What the chair adopted already. */
  readonly adopted: ReadonlySet<Hash>;
  /** By place in the events given. */
  readonly told: readonly Omit<DescribedSealed, 'after'>[];
}

/** Each event is told as if it and those before it followed what stands. */
export function apartWords(
  recorded: readonly RecordedEvent<TenderEvent>[],
  events: readonly SealedEvent[],
  role: Role,
): ApartWords {
  const steps = mergeSteps(recorded, TENDER_MERGE_RULES).map(({ after }) => after);
  const truth = steps.at(-1) ?? null;
  const described = describeSealed(truth, events);
  if (truth === null) return { dossier: null, adopted: new Set(), told: described };
  // Keys of a record are plain text to the compiler: these are hashes.
  const adopted = new Set(Object.keys(workApartOf(truth).adopted ?? {}).map((hash) => hash as Hash));
  if (!isBlindTo(truth, role)) return { dossier: truth, adopted, told: described };
  const states = [...steps, ...described.flatMap(({ after }) => after ?? [])];
  const hide = blindChangesOf(truth, states);
  const told = described.map(({ type, changes }) => ({ type, changes: hide(changes) }));
  return { dossier: blinded(truth), adopted, told };
}
