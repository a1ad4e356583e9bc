/** Rule sets and exact values for tests of single figures. */
import { fractionOfDecimal, fractionOfWhole, type Fraction } from '#core/money/fraction.ts';
import { parseDecimal } from '#core/money/decimal.ts';
import { senOf } from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import type { Given } from '#core/figures/given.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import type { RuleSetId } from '#core/tender/model.ts';
import { rupiah } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';

/** The eras, oldest first. */
export const ERAS: readonly RuleSetId[] = ['perpres-54-2010', 'perpres-16-2018', 'perpres-12-2021', 'perpres-46-2025'];

/** The rules of an era. */
export function law(id: RuleSetId): RuleSet {
  const ruleSet = ruleSetById(id);
  if (ruleSet === null) throw new Error(`no rule set ${id}`);
  return ruleSet;
}

/** `sen('999995334.78')`. */
export function sen(amount: number | string): Sen {
  return senOf(rupiah(amount));
}

/** An amount of rupiah as an exact count of sen. */
export function exact(amount: number | string): Fraction {
  return fractionOfWhole(sen(amount));
}

/** A decimal, exactly. */
export function number(text: string): Fraction {
  return fractionOfDecimal(unwrap(parseDecimal(text)));
}

/** A value that stands somewhere in a dossier. */
export function at<T>(value: T, source = 'dossier:/somewhere'): Given<T> {
  return { value, source };
}
