/** Values as figures take them for their working: what it is, and where it stands. */
import { type Fraction, fractionOfWhole, fractionText, reduceFraction } from '#core/money/fraction.ts';
import { rupiahText, senOf } from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';
import type { TraceInput } from '#core/evaluation/model.ts';

/** A value with the pointer to where it comes from (see `TraceInput.source`). */
export interface Given<T> {
  readonly value: T;
  readonly source: string;
}

/** An amount of sen as an exact fraction, for figures that divide. */
export function fractionOfSen(amount: Sen): Fraction {
  return fractionOfWhole(amount);
}

/** An amount as canonical text in whole sen. */
export function fractionOfRupiah(amount: RupiahText): Fraction {
  return fractionOfWhole(senOf(amount));
}

/**
 * An exact amount, counted in sen, as text in rupiah: canonical where it is whole sen, else with all its decimals, else
 * as `numerator/denominator`.
 */
export function exactRupiahText(sen: Fraction): string {
  const { numerator, denominator } = reduceFraction(sen);
  return denominator === 1n
    ? rupiahText(numerator as Sen)
    : fractionText({ numerator, denominator: denominator * 100n });
}

/** An exact amount that goes into a formula. */
export function amountInput(name: string, { value, source }: Given<Fraction>): TraceInput {
  return { name, value: exactRupiahText(value), unit: 'rupiah', source };
}

/** An exact number that goes into a formula. */
export function numberInput(name: string, { value, source }: Given<Fraction>, unit: TraceInput['unit']): TraceInput {
  return { name, value: fractionText(value), unit, source };
}
