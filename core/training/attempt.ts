/** Attempts at exercises, and the codes by which they are known among practice tenders. */
import { SYSTEM_SUFFIX } from '#core/practice/agencies.ts';
import { assert } from '#core/shared/assert.ts';
import { EXERCISE_IDS, type ExerciseId } from './model.ts';

/** An exercise somebody began, as its code tells. */
export interface Attempt {
  readonly exercise: ExerciseId;
  /** From 1. */
  readonly number: number;
}

/** Beyond it the code has no room: whoever tries oftener resets the practice space. */
export const MOST_ATTEMPTS = 99;

/** Before the number of the exercise and of the attempt; the season's codes are shorter. */
const PREFIX = '98';

/** The code of an attempt: nothing else in the practice space has one like it. */
export function codeOfAttempt({ exercise, number }: Attempt): string {
  assert(number >= 1 && number <= MOST_ATTEMPTS, 'attempts are counted from 1 and have two digits');
  const place = EXERCISE_IDS.indexOf(exercise) + 1;
  return `${PREFIX}${twoDigits(place)}${twoDigits(number)}${SYSTEM_SUFFIX}`;
}

/** The attempt a tender of the practice space is; null for all others. */
export function attemptOfCode(code: string): Attempt | null {
  const [, place = '', number = ''] = ATTEMPT_CODE.exec(code) ?? [];
  const exercise = EXERCISE_IDS[Number(place) - 1];
  return exercise === undefined || Number(number) === 0 ? null : { exercise, number: Number(number) };
}

const ATTEMPT_CODE = new RegExp(`^${PREFIX}(\\d{2})(\\d{2})${SYSTEM_SUFFIX}$`);

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
