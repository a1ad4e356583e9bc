/** Tenders of the practice season whose bids are alike on purpose, for those who learn to look into it. */
import type { CircleName } from './circles.ts';
import type { Scenario } from './scenario.ts';

/** How bids are made alike. The first bids are those of the circle, where there is one. */
export type Likeness =
  | 'equal-totals'
  | 'constant-ratio'
  | 'same-typing'
  | 'guarantee-serials'
  | 'close-to-estimate'
  /** The first is the lowest, the others stand well above it; or the second is. */
  | 'first-lowest'
  | 'second-lowest';

export interface Lesson {
  /** Its package is found by `(telaah 1)` at the end of its name. */
  readonly number: number;
  readonly scenario: Scenario;
  /** So much of the season comes before it, per mille. */
  readonly from: number;
  readonly offers: number;
  readonly circle: CircleName | null;
  readonly likenesses: readonly Likeness[];
  /** Whether the committee has answered what is found. */
  readonly isAnswered: boolean;
}

/** The lessons in order of their numbers. Those at work wait for the committee's answers; the finished ones are a pattern. */
export const LESSONS: readonly Lesson[] = [
  // Two totals alike to the sen, made of lines that are not alike: chance, or one pen?
  running(1, 'administration', 3, null, ['equal-totals']),
  // Every line of two schedules is that of the third and 3 or 5 % more; one person owns a part of all three firms.
  running(2, 'technical', 3, 'one-owner', ['constant-ratio']),
  // Two schedules have the same slips of the pen, which the committee's own document has not.
  running(3, 'administration', 2, null, ['same-typing']),
  // One guarantor wrote three guarantees one after the other: three clients on one morning, or one client?
  running(4, 'qualification', 3, null, ['guarantee-serials']),
  // All bids between 97 and 99,5 % of the estimate, as honest bids are too where material has one price.
  running(5, 'technical', 3, null, ['close-to-estimate']),
  // A director is called like a member of the committee: ask the member, and write down the answer.
  running(6, 'administration', 2, 'namesake', []),
  // One address that is an office building with many tenants: a likeness with an honest answer.
  running(7, 'qualification', 2, 'one-building', []),
  // Several kinds of the law's list at once: its minimum is reached, and deciding is still the committee's.
  running(8, 'award', 2, 'one-contact', ['same-typing', 'guarantee-serials']),
  // The same three firms, now one lowest and now another, the third always above; one crew stands for all packages.
  // The committee of the first has answered what is found, as an example.
  finished(9, 240, ['first-lowest']),
  finished(10, 380, ['second-lowest']),
  finished(11, 520, ['first-lowest']),
  finished(12, 660, ['second-lowest']),
];

function running(
  number: number,
  scenario: Scenario,
  offers: number,
  circle: Lesson['circle'],
  likenesses: Lesson['likenesses'],
): Lesson {
  return { number, scenario, from: 0, offers, circle, likenesses, isAnswered: false };
}

function finished(number: number, from: number, likenesses: Lesson['likenesses']): Lesson {
  return { number, scenario: 'finished', from, offers: 3, circle: 'in-turn', likenesses, isAnswered: number === 9 };
}
