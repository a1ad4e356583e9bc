/** The failures of a tender that follow from its bids, each with its ground and its working. */
import { rupiahText } from '#core/money/sen.ts';
import type { RuleValue } from '#core/regulation/rule-set.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { FailureGround } from '#core/tender/model.ts';
import type { Called } from './calling.ts';
import type { EvaluationContext } from './context.ts';
import type { FormulaKey } from './formulas.ts';
import type { Gate, Outcome, Trace, TraceInput } from './model.ts';
import { clauseOf, dossierSource, evaluationSource, ruleInput, rupiahInput } from './trace.ts';

/** Nobody offered: open until the opening was held. Null where someone did, or is still being qualified. */
export function withoutBids({ dossier, plan, ruleSet }: EvaluationContext, bids: readonly Called[]): Outcome | null {
  if (bids.some(({ candidate }) => candidate.offered)) return null;
  if (dossier.opening.openedAt === null) {
    if (bids.length > 0) return null;
    const waits = plan.prequalified ? [{ kind: 'shortlist' } as const] : [];
    return { kind: 'open', openGates: ['opening'], openTies: 0, waits };
  }
  return failure('no-bids', 'failure-no-bids', () => ({
    inputs: [countInput('jumlah penawaran', 0, evaluationSource('offering'))],
    rules: [ruleSet.failure['no-bids']],
  }));
}

/** A pre-qualification that is over with fewer passing than the law needs. Once a shortlist is fixed it is not asked. */
export function tooFewQualified(context: EvaluationContext, bids: readonly Called[]): Outcome | null {
  const { dossier, plan, ruleSet } = context;
  if (!plan.prequalified || dossier.qualification.shortlist !== null) return null;
  const gates = plan.order.slice(0, plan.order.indexOf('shortlist'));
  const last = gates.at(-1);
  if (last === undefined || bids.some(({ course }) => gates.some((gate) => course[gate].status === 'open')))
    return null;
  const passed = bids.filter(({ course }) => course[last].status === 'passed').length;
  const { rule, path } = leastQualified(context);
  // The second time two may go on, and one is dealt with like a direct appointment (Perpres 16/2018 Ps. 51).
  if (dossier.notice.version > 1 ? passed > 0 : passed >= rule.value) return null;
  return known(context, 'too-few-qualified', 'failure-too-few-qualified', () => ({
    inputs: [
      countInput('jumlah lulus kualifikasi', passed, evaluationSource('counts', gates.length - 1, 'passed')),
      ruleInput('jumlah minimal', rule, 'count', path),
    ],
    rules: [rule, ruleSet.failure['too-few-qualified']],
  }));
}

function leastQualified({ dossier, plan, ruleSet }: EvaluationContext): {
  readonly rule: RuleValue<number>;
  readonly path: readonly string[];
} {
  const { shortlist, minimumPassing } = ruleSet.qualification;
  if (!plan.qualificationScored) return { rule: minimumPassing, path: ['qualification', 'minimumPassing'] };
  const simple = dossier.terms.simple ? shortlist.simple.value : null;
  if (simple === null) return { rule: shortlist.minimum, path: ['qualification', 'shortlist', 'minimum'] };
  const rule = { ...shortlist.simple, value: simple.minimum };
  return { rule, path: ['qualification', 'shortlist', 'simple', 'value', 'minimum'] };
}

/** A tender cepat with fewer offers than the law needs, after extension. */
export function tooFewBids({ dossier, plan, ruleSet }: EvaluationContext, bids: readonly Called[]): Outcome | null {
  if (!plan.method.quick || dossier.opening.openedAt === null) return null;
  const offering = bids.filter(({ candidate }) => candidate.offered).length;
  const { minimumOffers } = ruleSet.methods.quickTender;
  if (offering >= minimumOffers.value) return null;
  return failure('no-bids', 'failure-too-few-bids', () => ({
    inputs: [
      countInput('jumlah penawaran', offering, evaluationSource('offering')),
      ruleInput('jumlah minimal penawaran', minimumOffers, 'count', ['methods', 'quickTender', 'minimumOffers']),
    ],
    rules: [minimumOffers, ruleSet.failure['no-bids']],
  }));
}

/** Offers there are, and none can be read. */
export function allUnreadable(
  { ruleSet }: EvaluationContext,
  bids: readonly Called[],
  openGates: readonly Gate[],
): Outcome | null {
  const opened = bids.filter(({ candidate, course }) => candidate.offered && course.opening.status !== 'not-evaluated');
  if (openGates.includes('opening') || opened.length === 0) return null;
  const unread = opened.every(({ course }) => course.opening.reasons.some(({ kind }) => kind === 'unreadable'));
  if (!unread) return null;
  const ground = ruleSet.evaluation.allUnreadable.value;
  return failure(ground, 'failure-none-passes', () => ({
    inputs: [
      countInput(
        'jumlah penawaran',
        bids.filter(({ candidate }) => candidate.offered).length,
        evaluationSource('offering'),
      ),
      countInput('jumlah penawaran terbaca', 0, evaluationSource('readable')),
    ],
    rules: [ruleSet.evaluation.allUnreadable, ruleSet.failure[ground]],
  }));
}

/** Every price above what prices of this tender may not exceed; of sealed prices those that may be opened. */
export function allAboveLimit(
  context: EvaluationContext,
  bids: readonly Called[],
  openGates: readonly Gate[],
): Outcome | null {
  const { plan, price, ruleSet, technicallyPassed } = context;
  const isCeiling = plan.priceLimit === 'ceiling';
  const limit = isCeiling ? price.budgetCeiling : plan.priceLimit === 'owner-estimate' ? price.ownerEstimate : null;
  if (limit === null || openGates.includes('opening') || openGates.includes('arithmetic')) return null;
  const readable = bids.filter(({ course }) => course.opening.status === 'passed');
  const compared = plan.sealed
    ? readable.filter(({ candidate }) => technicallyPassed?.has(candidate.bidder) ?? false)
    : readable;
  const corrected = compared.map(({ candidate }) => candidate.price.corrected);
  if (corrected.length === 0 || corrected.some((figure) => figure === null || figure.value <= limit)) return null;
  const lowest = compared[0]?.candidate;
  const ground = isCeiling ? 'all-above-ceiling' : 'all-above-owner-estimate';
  const rule = isCeiling ? ruleSet.price.aboveCeilingFails : ruleSet.price.aboveOwnerEstimateFails;
  return known(context, ground, isCeiling ? 'failure-all-above-ceiling' : 'failure-all-above-owner-estimate', () => ({
    inputs: [
      ...(lowest === undefined || lowest.price.corrected === null
        ? []
        : [
            rupiahInput(
              'harga terkoreksi terendah',
              lowest.price.corrected.value,
              evaluationSource('bids', lowest.bidder, 'corrected'),
            ),
          ]),
      rupiahInput(
        isCeiling ? 'pagu' : 'HPS',
        rupiahText(limit),
        dossierSource('notice', isCeiling ? 'budgetCeiling' : 'ownerEstimate'),
      ),
    ],
    rules: [rule, ruleSet.failure[ground]],
  }));
}

/** Everything was judged and nobody is left; in a tender cepat because nobody came to be verified, where that is so. */
export function nonePasses(context: EvaluationContext, bids: readonly Called[]): Outcome {
  const { plan, ruleSet } = context;
  const atProof = bids.filter(({ course }) => course.proof.status === 'failed');
  const absent = atProof.every(({ course }) => course.proof.reasons.some(({ kind }) => kind === 'absent-at-proof'));
  if (plan.method.quick && atProof.length > 0 && absent) {
    return known(context, 'verification-absent', 'failure-verification-absent', () => ({
      inputs: atProof.map(({ candidate: { bidder } }) => ({
        name: bidder,
        value: 'false',
        unit: 'none',
        source: dossierSource('proofs', bidder, 'attended'),
      })),
      rules: [ruleSet.evaluation.absentAtProof, ruleSet.failure['verification-absent']],
    }));
  }
  return failure('none-passes', 'failure-none-passes', () => ({
    inputs: [
      countInput(
        'jumlah penawaran',
        bids.filter(({ candidate }) => candidate.offered).length,
        evaluationSource('offering'),
      ),
      countInput('jumlah dievaluasi', bids.filter(({ called }) => called).length, evaluationSource('bids')),
      ruleInput('jumlah minimal lulus', ruleSet.evaluation.minimumPassing, 'count', ['evaluation', 'minimumPassing']),
    ],
    rules: [ruleSet.evaluation.minimumPassing, ruleSet.failure['none-passes']],
  }));
}

/** Nobody in rank agreed. */
export function negotiationFailed(context: EvaluationContext, order: readonly BidderId[]): Outcome {
  const { ruleSet } = context;
  return known(context, 'negotiation-failed', 'failure-negotiation', () => ({
    inputs: order.map((bidder) => ({
      name: bidder,
      value: 'failed',
      unit: 'none',
      source: dossierSource('negotiations', bidder, 'outcome'),
    })),
    rules: [ruleSet.negotiation.noAgreement, ruleSet.failure['negotiation-failed']],
  }));
}

type Working = () => { readonly inputs: readonly TraceInput[]; readonly rules: readonly (RuleValue<unknown> | null)[] };

/** A ground the era does not know comes down to nobody passing. */
function known({ ruleSet }: EvaluationContext, ground: FailureGround, formula: FormulaKey, working: Working): Outcome {
  return failure(ruleSet.failure[ground] === null ? 'none-passes' : ground, formula, working);
}

/** The result of a failure's working is the number of bids that may win: none. */
function failure(ground: FailureGround, formula: FormulaKey, working: Working): Outcome {
  const trace = (): Trace => {
    const { inputs, rules } = working();
    const clauses = rules.flatMap((rule) => (rule === null ? [] : [clauseOf(rule)]));
    return { formula, inputs, result: '0', unit: 'count', clauses };
  };
  return { kind: 'failure', ground, trace };
}

function countInput(name: string, count: number, source: string): TraceInput {
  return { name, value: String(count), unit: 'count', source };
}
