/** Attempts at exercises among the practice tenders on this device. */
import type { StreamId } from '#core/log/envelope.ts';
import { attemptOfCode, MOST_ATTEMPTS } from '#core/training/attempt.ts';
import { EXERCISE_IDS, type ExerciseId } from '#core/training/model.ts';
import type { TrainingRecord, TrainingRecords } from '#core/training/record.ts';
import type { ListedTender } from '#renderer/session/listed-tender.ts';

export interface ExerciseStanding {
  readonly exercise: ExerciseId;
  /** The newest attempt; null = never begun. */
  readonly attempt: { readonly stream: StreamId; readonly number: number; readonly isDecided: boolean } | null;
  /** The newest result handed in; null = none. */
  readonly last: TrainingRecord | null;
  /** How often it was handed in. */
  readonly handedIn: number;
}

/** Where every exercise stands, in their order. */
export function standingsOf(tenders: readonly ListedTender[], records: TrainingRecords): readonly ExerciseStanding[] {
  return EXERCISE_IDS.map((exercise) => {
    const results = records.filter((record) => record.exercise === exercise);
    return {
      exercise,
      attempt: newestAttempt(tenders, exercise),
      last: results.at(-1) ?? null,
      handedIn: results.length,
    };
  });
}

/** The number of the attempt that comes next; null once there is no room for another. */
export function nextNumber(tenders: readonly ListedTender[], exercise: ExerciseId): number | null {
  const number = (newestAttempt(tenders, exercise)?.number ?? 0) + 1;
  return number > MOST_ATTEMPTS ? null : number;
}

function newestAttempt(tenders: readonly ListedTender[], exercise: ExerciseId): ExerciseStanding['attempt'] {
  let newest: ExerciseStanding['attempt'] = null;
  for (const { stream, summary } of tenders) {
    const attempt = attemptOfCode(summary.code);
    if (!summary.practice || attempt?.exercise !== exercise || attempt.number <= (newest?.number ?? 0)) continue;
    newest = { stream, number: attempt.number, isDecided: summary.decidedAt !== null };
  }
  return newest;
}
