/** Decides what the tender document says about how bids are compared. */
import { type WeightFault, weightFaults } from '#core/figures/weights-range.ts';
import { addFractions, fractionOfDecimal, fractionText } from '#core/money/fraction.ts';
import type { RuleSet, RuleValue, WeightRanges } from '#core/regulation/rule-set.ts';
import type { TenderCommandBodies } from './commands.ts';
import type { MethodTerms } from './course-model.ts';
import { rulesOf } from './decide-setup.ts';
import { type MethodUses, methodUses } from './method-uses.ts';
import type { Dossier } from './model.ts';
import { accept, type Decision, refuse } from './refuse.ts';
import { hasScores } from './work-done.ts';

type Refused = Decision & { readonly ok: false };

/**
 * The terms must be such as the method of the tender uses, lie where the law of the era allows, and stand once bids were
 * scored or compared by them: what was missing may still be filled in, what was said may not be changed.
 *
 * A range nobody could confirm refuses nothing.
 * Source  `methods.weights` of the rule set.
 */
export function decideTerms(dossier: Dossier, body: TenderCommandBodies['setTerms']): Decision {
  const { terms } = body;
  const rules = rulesOf(dossier);
  const fault =
    (rules === null ? null : (refuseForeign(dossier, rules, terms) ?? refuseWeights(dossier, rules, terms))) ??
    refuseChanged(dossier, terms);
  return fault ?? accept({ type: 'termsSet', tv: 1, body });
}

/** Which terms say anything, and whether the method of the tender uses them. */
function refuseForeign(dossier: Dossier, rules: RuleSet, terms: MethodTerms): Refused | null {
  const uses = methodUses(dossier.notice, rules);
  const said = Object.entries(USED_BY).find(([field, isUsed]) => isSaid(terms, field) && !isUsed(uses, rules));
  if (said === undefined) return null;
  const [field] = said;
  return refuse('not-of-this-method', { what: field, method: dossier.notice.method });
}

const USED_BY: Readonly<Record<keyof MethodTerms, (uses: MethodUses, rules: RuleSet) => boolean>> = {
  technicalWeight: ({ weights }) => weights !== null,
  priceWeight: ({ weights }) => weights !== null,
  qualificationThreshold: ({ qualificationScores }) => qualificationScores,
  shortlistMaximum: ({ shortlist }) => shortlist,
  discountPercent: ({ lifeCycleCosts }) => lifeCycleCosts,
  preference: ({ preference }) => preference,
  auction: ({ auction }) => auction,
  simple: ({ simple }, { qualification }) => simple || qualification.shortlist.simple.value !== null,
};

function isSaid(terms: MethodTerms, field: string): boolean {
  const value = terms[field as keyof MethodTerms];
  return field === 'preference' ? value === 'applies' : value !== null && value !== false;
}

function refuseWeights(dossier: Dossier, rules: RuleSet, terms: MethodTerms): Refused | null {
  const rule = methodUses(dossier.notice, rules).weights;
  const { technicalWeight, priceWeight } = terms;
  if (rule === null || (technicalWeight === null && priceWeight === null)) return null;
  // One weight alone is held against its own range; the other cannot fail in its own.
  const technical = technicalWeight ?? rule.value.technical.from;
  const price = priceWeight ?? rule.value.price.from;
  const faults = weightFaults(rule.value, { technical, price });
  const outside = rule.status === 'unconfirmed' ? undefined : faults.find((fault) => fault !== 'not-hundred');
  if (outside !== undefined) return refuseOutside(outside, rule, { technical, price });
  if (technicalWeight === null || priceWeight === null || !faults.includes('not-hundred')) return null;
  const sum = fractionText(addFractions(fractionOfDecimal(technicalWeight), fractionOfDecimal(priceWeight)));
  return refuse('weights-not-hundred', { path: 'terms', sum }, rule.clause);
}

function refuseOutside(
  fault: WeightFault,
  rule: RuleValue<WeightRanges>,
  weights: { readonly technical: string; readonly price: string },
): Refused {
  const part = fault === 'technical-out-of-range' ? 'technical' : 'price';
  const { from, to } = rule.value[part];
  return refuse(
    'weights-outside-range',
    { what: part, value: weights[part], from, to, clause: rule.clause },
    rule.clause,
  );
}

/** By field, whether bids were already scored or compared by it. */
const IN_USE: Readonly<Partial<Record<keyof MethodTerms, (dossier: Dossier) => boolean>>> = {
  technicalWeight: (dossier) => hasScores(dossier, 'technical'),
  priceWeight: (dossier) => hasScores(dossier, 'technical'),
  qualificationThreshold: (dossier) => hasScores(dossier, 'qualification'),
  discountPercent: ({ lifeCycleCosts }) => Object.keys(lifeCycleCosts).length > 0,
  preference: ({ localContent }) => Object.keys(localContent).length > 0,
  auction: ({ auction }) => auction !== null,
};

function refuseChanged({ terms: before, ...dossier }: Dossier, after: MethodTerms): Refused | null {
  for (const [field, isInUse] of Object.entries(IN_USE)) {
    const key = field as keyof MethodTerms;
    const filledIn = before[key] === null && field !== 'discountPercent';
    if (before[key] === after[key] || filledIn || !isInUse({ terms: before, ...dossier })) continue;
    return refuse('already-fixed', { what: field, value: String(before[key] ?? '') });
  }
  return null;
}
