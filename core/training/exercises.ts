/** The exercises, and the tender each attempt begins with. */
import type { Dossier } from '#core/tender/model.ts';
import { type Attempt, codeOfAttempt } from './attempt.ts';
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
