/** What a screen answers: the numbers, what was tested, and what a person is asked to look at. Never a verdict. */
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { BidderId, LineId } from '#core/tender/ids.ts';
import { reaches, type Threshold } from './threshold.ts';

/** Every screen within one tender, in the order they are shown. */
export const SCREENS = [
  'spread',
  'practice-set',
  'identical-losing',
  'identical-totals',
  'percent-steps',
  'close-to-estimate',
  'subgroups',
  'identical-lines',
  'constant-ratio',
  'constant-difference',
  'first-digit',
  'odd-words',
  'shared-address',
  'shared-phone',
  'shared-email',
  'shared-account',
  'shared-owner',
  'shared-person',
  'shared-equipment',
  'guarantee-serials',
  'same-file',
  'same-author',
  'same-producer',
  'created-together',
  'member-match',
] as const;

export type ScreenCode = (typeof SCREENS)[number];

/** Why a screen says nothing. */
export type Silence =
  /** Bids are not opened, or prices are still closed. */
  | 'not-opened'
  | 'prices-sealed'
  /** Who bidders are is hidden from the person at work. */
  | 'names-hidden'
  | 'too-few-bids'
  | 'no-estimate'
  /** Fewer than two price schedules that answer the document's lines. */
  | 'no-schedules'
  | 'too-few-lines'
  | 'too-few-prices'
  /** The owner's own prices do not follow it either, so that it tells nothing of bidders. */
  | 'bill-does-not-follow'
  /** Nobody wrote down what would be compared. */
  | 'not-recorded'
  /** What files say of themselves was not read yet. */
  | 'files-not-read';

/** Names of the numbers screens show. */
export type Measure =
  | 'mean'
  | 'deviation'
  | 'cv'
  | 'kurt'
  | 'skew'
  | 'spd'
  | 'diffp'
  | 'rd'
  | 'rdnor'
  | 'rdalt'
  | 'ks'
  | 'ksClassic'
  | 'bids'
  | 'reached'
  | 'amount'
  | 'close-share'
  | 'lowest-ratio'
  | 'highest-ratio'
  | 'step-count'
  | 'step-deviation'
  | 'group-size'
  | 'group-cv'
  | 'group-cv-3'
  | 'group-cv-4'
  | 'lines-compared'
  | 'lines-equal'
  | 'line-share'
  | 'mean-ratio'
  | 'ratio-cv'
  | 'mean-difference'
  | 'difference-cv'
  | 'prices'
  | 'mad'
  | 'expected-mad'
  | 'owner-mad'
  | 'odd-words'
  | 'serial-gap'
  | 'files'
  | 'minutes-apart'
  | 'agreeing-fields';

export type NumberUnit = 'ratio' | 'percent' | 'count' | 'minutes' | 'number' | 'rupiah';

/** A number with what it is held against. */
export interface ScreenNumber {
  readonly measure: Measure;
  /** Canonical text: six decimals at most, rupiah with its sen. */
  readonly value: DecimalText | RupiahText;
  readonly unit: NumberUnit;
  readonly threshold: Threshold | null;
  readonly isReached: boolean;
}

/** Two bidders of a finding, with what is alike between them. */
export interface FoundPair {
  readonly bidders: readonly [BidderId, BidderId];
  readonly numbers: readonly ScreenNumber[];
  /** Lines of the schedule that agree; empty where lines are not what is compared. */
  readonly lines: readonly LineId[];
}

/** One thing a person is asked to look at, and to answer. */
export interface ScreenFinding {
  /** The screen with whom it is about: the same thing found again has the same. */
  readonly id: string;
  readonly screen: ScreenCode;
  /** Whom it is about, in order of registration. */
  readonly bidders: readonly BidderId[];
  /** What they share, as it is written: an address, a word, the name of a file. */
  readonly subjects: readonly string[];
  readonly numbers: readonly ScreenNumber[];
  readonly pairs: readonly FoundPair[];
}

/** How much was looked at. */
export interface Tested {
  readonly bidders: number;
  readonly pairs: number;
  readonly lines: number;
  readonly groups: number;
  readonly files: number;
}

export interface ScreenResult {
  readonly screen: ScreenCode;
  /** Null where the screen could be worked out. */
  readonly silence: Silence | null;
  readonly tested: Tested;
  /** Shown also where nothing was found. */
  readonly numbers: readonly ScreenNumber[];
  readonly findings: readonly ScreenFinding[];
}

const NOTHING_TESTED: Tested = { bidders: 0, pairs: 0, lines: 0, groups: 0, files: 0 };

export function silent(screen: ScreenCode, silence: Silence, tested: Partial<Tested> = {}): ScreenResult {
  return { screen, silence, tested: { ...NOTHING_TESTED, ...tested }, numbers: [], findings: [] };
}

export function worked(
  screen: ScreenCode,
  parts: { readonly tested: Partial<Tested> } & Partial<Pick<ScreenResult, 'numbers' | 'findings'>>,
): ScreenResult {
  return { screen, silence: null, numbers: [], findings: [], ...parts, tested: { ...NOTHING_TESTED, ...parts.tested } };
}

/** A number of a screen, rounded to six decimals; held against the threshold with its whole value. */
export function numberOf(
  measure: Measure,
  value: number,
  unit: Exclude<NumberUnit, 'rupiah'>,
  threshold: Threshold | null = null,
): ScreenNumber {
  const isReached = threshold !== null && reaches(threshold, value);
  return { measure, value: decimalOf(value), unit, threshold, isReached };
}

export function amountOf(measure: Measure, value: RupiahText): ScreenNumber {
  return { measure, value, unit: 'rupiah', threshold: null, isReached: false };
}

export function countOf(measure: Measure, value: number, threshold: Threshold | null = null): ScreenNumber {
  return numberOf(measure, value, 'count', threshold);
}

/** A finding of a screen; whom it is about makes its id. */
export function findingOf(
  screen: ScreenCode,
  parts: Pick<ScreenFinding, 'bidders'> & Partial<Omit<ScreenFinding, 'screen' | 'id'>> & { readonly of?: string },
): ScreenFinding {
  const { of, ...rest } = parts;
  const about = of ?? parts.bidders.toSorted().join('+');
  return { subjects: [], numbers: [], pairs: [], ...rest, id: `${screen}:${about}`, screen };
}

/** Decimal text of at most six decimals, without trailing zeros. */
export function decimalOf(value: number): DecimalText {
  const fixed = value.toFixed(6);
  const plain = fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
  return (plain === '-0' ? '0' : plain) as DecimalText;
}

export function pairCount(n: number): number {
  return (n * (n - 1)) / 2;
}
