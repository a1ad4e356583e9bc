/** What the tender document says about comparing bids, while it is typed: numbers stay text until stored. Pure. */
import { addDecimals, compareDecimals, decimalTextOf } from '#core/evaluation/exact-decimal.ts';
import { decimalParts, formatDecimal, parseDecimalInput } from '#core/money/decimal.ts';
import type { DecimalText } from '#core/money/text.ts';
import type { PercentRange } from '#core/regulation/rule-set.ts';
import type { MethodTerms } from '#core/tender/course-model.ts';
import type { MethodUses } from '#core/tender/method-uses.ts';

export interface TermsDraft {
  readonly technicalWeight: string;
  readonly priceWeight: string;
  readonly qualificationThreshold: string;
  readonly shortlistMaximum: string;
  readonly discountPercent: string;
  readonly preference: MethodTerms['preference'];
  readonly auction: boolean;
  readonly simple: boolean;
}

type NumberField =
  | 'technicalWeight'
  | 'priceWeight'
  | 'qualificationThreshold'
  | 'shortlistMaximum'
  | 'discountPercent';

/** Why a field cannot be stored: no number, or outside what the law allows. */
export type TermsFault = 'number' | 'range' | 'sum';

export function draftTerms(terms: MethodTerms): TermsDraft {
  const text = (value: DecimalText | null) => (value === null ? '' : formatDecimal(value));
  return {
    technicalWeight: text(terms.technicalWeight),
    priceWeight: text(terms.priceWeight),
    qualificationThreshold: text(terms.qualificationThreshold),
    shortlistMaximum: terms.shortlistMaximum === null ? '' : String(terms.shortlistMaximum),
    discountPercent: text(terms.discountPercent),
    preference: terms.preference,
    auction: terms.auction,
    simple: terms.simple,
  };
}

/** The terms to store: what the method does not use is left out. Only for a draft without a fault. */
export function finishTerms(draft: TermsDraft, uses: MethodUses): MethodTerms {
  const number = (text: string, isUsed: boolean) => (isUsed ? numberOf(text) : null);
  return {
    technicalWeight: number(draft.technicalWeight, uses.weights !== null),
    priceWeight: number(draft.priceWeight, uses.weights !== null),
    qualificationThreshold: number(draft.qualificationThreshold, uses.qualificationScores),
    shortlistMaximum:
      uses.qualificationScores && /^\d+$/.test(draft.shortlistMaximum.trim()) ? Number(draft.shortlistMaximum) : null,
    discountPercent: number(draft.discountPercent, uses.lifeCycleCosts),
    preference: uses.preference ? draft.preference : 'by-rule',
    auction: uses.auction && draft.auction,
    simple: uses.simple && draft.simple,
  };
}

/** What is wrong with each number that is typed; an empty field is not wrong, only open. */
export function termsFaults(draft: TermsDraft, uses: MethodUses): Readonly<Partial<Record<NumberField, TermsFault>>> {
  const faults: Partial<Record<NumberField, TermsFault>> = {};
  const check = (field: NumberField, isUsed: boolean, range: PercentRange | null) => {
    const text = draft[field].trim();
    if (!isUsed || text === '') return;
    const value = numberOf(text);
    if (value === null) faults[field] = 'number';
    else if (range !== null && !isInRange(value, range)) faults[field] = 'range';
  };
  check('technicalWeight', uses.weights !== null, uses.weights?.value.technical ?? null);
  check('priceWeight', uses.weights !== null, uses.weights?.value.price ?? null);
  check('qualificationThreshold', uses.qualificationScores, PERCENT);
  check('discountPercent', uses.lifeCycleCosts, PERCENT);
  const maximum = draft.shortlistMaximum.trim();
  if (uses.qualificationScores && maximum !== '' && !/^[1-9]\d*$/.test(maximum)) faults.shortlistMaximum = 'number';
  if (uses.weights !== null && faults.priceWeight === undefined && !addsUp(draft)) faults.priceWeight = 'sum';
  return faults;
}

/** Typing one weight gives the other what is left to 100. */
export function withWeight(draft: TermsDraft, field: 'technicalWeight' | 'priceWeight', text: string): TermsDraft {
  const other = field === 'technicalWeight' ? 'priceWeight' : 'technicalWeight';
  const value = numberOf(text);
  const rest = value === null ? null : decimalTextOf(addDecimals(HUNDRED, negated(value)));
  return {
    ...draft,
    [field]: text,
    ...(rest === null || rest.startsWith('-') ? {} : { [other]: formatDecimal(rest) }),
  };
}

const PERCENT: PercentRange = { from: '0' as DecimalText, to: '100' as DecimalText };
const HUNDRED = { digits: 100n, scale: 0 };

function isInRange(value: DecimalText, { from, to }: PercentRange): boolean {
  const parts = decimalParts(value);
  return compareDecimals(parts, decimalParts(from)) >= 0 && compareDecimals(parts, decimalParts(to)) <= 0;
}

function addsUp({ technicalWeight, priceWeight }: TermsDraft): boolean {
  const [technical, price] = [numberOf(technicalWeight), numberOf(priceWeight)];
  if (technical === null || price === null) return true;
  return compareDecimals(addDecimals(decimalParts(technical), decimalParts(price)), HUNDRED) === 0;
}

function negated(value: DecimalText) {
  const { digits, scale } = decimalParts(value);
  return { digits: -digits, scale };
}

function numberOf(text: string): DecimalText | null {
  const parsed = parseDecimalInput(text.trim());
  return parsed.ok ? parsed.value : null;
}
