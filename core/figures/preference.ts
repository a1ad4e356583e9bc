/** Whether domestic preference applies to a tender, and how much of it a part of a bid earns. */
import type { Trace } from '#core/evaluation/model.ts';
import { clauseOf, rupiahInput } from '#core/evaluation/trace.ts';
import { compareFractions, type Fraction, fractionOfDecimal, ZERO_FRACTION } from '#core/money/fraction.ts';
import { senOf } from '#core/money/sen.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { PreferenceRules, RuleSet } from '#core/regulation/rule-set.ts';
import type { MethodTerms } from '#core/tender/course-model.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import type { LocalContentPart } from '#core/tender/price-model.ts';
import type { Given } from './given.ts';
import { percentOf } from './percent.ts';

/** What of a tender decides about preference. */
export interface PreferenceFacts {
  readonly kind: ProcurementKind;
  readonly ownerEstimate: RupiahText | null;
  readonly budgetCeiling: RupiahText | null;
  /** What the tender document says. */
  readonly document: MethodTerms['preference'];
}

/**
 * `document`: it says so itself. `kind`: the law names other kinds. `amount`: compared with the limit.
 * `amount-missing`: the amount to compare is not known. `no-limit-found`: the era's limit was not found in any text, so
 * only a document can grant preference.
 */
export interface PreferenceAnswer {
  readonly applies: boolean;
  readonly because: 'document' | 'kind' | 'amount' | 'amount-missing' | 'no-limit-found';
}

/**
 * Whether preference is given: where the document says so, else for the era's kinds strictly above its amount.
 *
 * Source  `preference.kinds`, `preference.above` of the rule set.
 */
export function preferenceApplies(rules: PreferenceRules, facts: PreferenceFacts): PreferenceAnswer {
  if (facts.document !== 'by-rule') return { applies: facts.document === 'applies', because: 'document' };
  if (!rules.kinds.value.includes(facts.kind)) return { applies: false, because: 'kind' };
  const above = rules.above.value;
  if (above === null) return { applies: false, because: 'no-limit-found' };
  const of = facts.kind === 'integrated-works' ? above.ofIntegrated : above.of;
  const amount = of === 'owner-estimate' ? facts.ownerEstimate : facts.budgetCeiling;
  if (amount === null) return { applies: false, because: 'amount-missing' };
  return { applies: senOf(amount) > senOf(above.amount), because: 'amount' };
}

/** The facts with where each stands. */
export type PreferenceGiven = { readonly [Fact in keyof PreferenceFacts]: Given<PreferenceFacts[Fact]> };

/** The working of {@link preferenceApplies}. */
export function preferenceAppliesTrace(ruleSet: RuleSet, given: PreferenceGiven): Trace {
  const { preference: rules } = ruleSet;
  const { kind, ownerEstimate, budgetCeiling, document } = given;
  const answer = preferenceApplies(rules, {
    kind: kind.value,
    ownerEstimate: ownerEstimate.value,
    budgetCeiling: budgetCeiling.value,
    document: document.value,
  });
  const above = rules.above.value;
  const of = kind.value === 'integrated-works' ? above?.ofIntegrated : above?.of;
  const amount = of === 'budget-ceiling' ? budgetCeiling : ownerEstimate;
  return {
    formula: 'preference-applies',
    inputs: [
      { name: 'dokumen pemilihan', value: document.value, unit: 'none', source: document.source },
      { name: 'jenis pengadaan', value: kind.value, unit: 'none', source: kind.source },
      ...(answer.because !== 'amount' || above === null || amount.value === null
        ? []
        : [
            rupiahInput(of === 'budget-ceiling' ? 'pagu' : 'HPS', amount.value, amount.source),
            rupiahInput('batas preferensi', above.amount, 'rules:/preference/above/value/amount'),
          ]),
    ],
    result: answer.applies ? 'applies' : 'not-applied',
    unit: 'none',
    clauses: [rules.kinds, rules.above].map(clauseOf),
  };
}

/**
 * The most preference a part may earn, percent; null where it earns none.
 *
 * In works tenders the era says what counts: the whole price at the cap of works, the goods in it, or nothing. Services
 * earn what goods do where the era names services.
 * Source  `preference.capPercent`, `preference.worksPart`, `preference.kinds` of the rule set.
 */
export function preferenceCap(
  rules: PreferenceRules,
  kind: ProcurementKind,
  component: LocalContentPart['component'],
): DecimalText | null {
  const { goods, works } = rules.capPercent.value;
  if (kind === 'works' || kind === 'integrated-works') {
    switch (rules.worksPart.value) {
      case 'whole-price':
        return works;
      case 'goods-component':
        return component === 'goods' ? goods : null;
      case 'none':
        return null;
    }
  }
  if (component === 'goods') return goods;
  // Works done beside goods or services earn what works do as a whole; where only the goods in them count, nothing.
  if (component === 'works') return rules.worksPart.value === 'whole-price' ? works : null;
  return rules.kinds.value.includes('other-services') ? goods : null;
}

/**
 * KP of a part in percent: local content × cap; zero below the least local content, equality counts.
 *
 * Source  `preference.minimumLocalContentPercent` of the rule set.
 */
export function preferencePercent(
  rules: PreferenceRules,
  kind: ProcurementKind,
  part: Pick<LocalContentPart, 'component' | 'localContentPercent'>,
): Fraction {
  const cap = preferenceCap(rules, kind, part.component);
  const content = fractionOfDecimal(part.localContentPercent);
  const least = fractionOfDecimal(rules.minimumLocalContentPercent.value);
  if (cap === null || compareFractions(content, least) < 0) return ZERO_FRACTION;
  return percentOf(content, cap);
}
