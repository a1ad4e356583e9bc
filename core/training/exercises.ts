/** The exercises, and the codes by which their attempts are known among practice tenders. */
import { SYSTEM_SUFFIX } from '#core/practice/agencies.ts';
import { assert } from '#core/shared/assert.ts';
import type { Dossier } from '#core/tender/model.ts';
import { DOMESTIC_PREFERENCE } from './exercises/domestic-preference.ts';
import { EXACTLY_80 } from './exercises/exactly-80.ts';
import { MISSING_GUARANTEE } from './exercises/missing-guarantee.ts';
import { NO_OFFER } from './exercises/no-offer.ts';
import { ONE_OFFER } from './exercises/one-offer.ts';
import { SEN } from './exercises/sen.ts';
import { TIE } from './exercises/tie.ts';
import { TWO_FILES } from './exercises/two-files.ts';
import { EXERCISE_IDS, type Exercise, type ExerciseId } from './model.ts';

/** Every exercise by its id. */
export const EXERCISES: Readonly<Record<ExerciseId, Exercise>> = {
  'exactly-80': EXACTLY_80,
  sen: SEN,
  'one-offer': ONE_OFFER,
  'no-offer': NO_OFFER,
  tie: TIE,
  'missing-guarantee': MISSING_GUARANTEE,
  'domestic-preference': DOMESTIC_PREFERENCE,
  'two-files': TWO_FILES,
};

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

/** The tender an attempt begins with; later ones say in their names which they are. */
export function startOfAttempt(attempt: Attempt): Dossier {
  const start = EXERCISES[attempt.exercise].start(codeOfAttempt(attempt));
  if (attempt.number === 1) return start;
  return { ...start, notice: { ...start.notice, name: `${start.notice.name} (percobaan ${attempt.number})` } };
}

/** How an exercise is called, also one this build does not know. */
export function exerciseTitle(id: string): string {
  const known = EXERCISE_IDS.find((each) => each === id);
  return known === undefined ? id : EXERCISES[known].title;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
