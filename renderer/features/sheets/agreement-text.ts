import { compareFractions, type Fraction, fractionOfDecimal } from '#core/money/fraction.ts';
import type { DecimalText } from '#core/money/text.ts';

export type AgreementLevel = 'Strong' | 'Fair' | 'Weak';

/**
 * From which value an agreement is called strong, and from which fair.
 *
 * Source  ICC: T. K. Koo & M. Y. Li (2016), good from 0.75, moderate from 0.5; the same marks are used for W, which has
 * none of its own: a decision of this build.
 */
const STRONG = fractionOfDecimal('0.75' as DecimalText);
const FAIR = fractionOfDecimal('0.5' as DecimalText);

export function agreementLevel(value: Fraction): AgreementLevel {
  if (compareFractions(value, STRONG) >= 0) return 'Strong';
  return compareFractions(value, FAIR) >= 0 ? 'Fair' : 'Weak';
}
