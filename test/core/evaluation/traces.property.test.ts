import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, evaluateDossier } from '#core/evaluation/evaluate.ts';
import { evaluationToJson } from '#core/evaluation/evaluation-json.ts';
import { rankTrace } from '#core/evaluation/figure-traces.ts';
import { FORMULAS } from '#core/evaluation/formulas.ts';
import { FIGURE_FORMULAS } from '#core/figures/figure-formulas.ts';
import { RULE_SETS } from '#core/regulation/select.ts';
import { anAssessedDossier, bidderId, rupiah } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { dossiers } from './arbitrary.ts';
import { METHOD_CASES } from './method-cases.ts';
import { resolvePointer, tracesIn, type WrittenTrace } from './pointer.ts';

describe('traces', () => {
  it('lead every number back to a value that is there and is the same', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(dossiers, fc.constantFrom(...RULE_SETS), (dossier, ruleSet) => {
        const evaluation = evaluationToJson(unwrap(evaluate(dossier, ruleSet)));
        for (const trace of tracesIn(evaluation)) {
          seen.add(trace.formula);
          for (const { value, source } of trace.inputs) {
            const there = resolvePointer(source, { dossier, evaluation, ruleSet });
            if (isAmount(there)) expect(value).toBe(there.value);
            else if (typeof there === 'string' || typeof there === 'number') expect(value).toBe(String(there));
          }
        }
      }),
      { numRuns: 500 },
    );
    // The run met every formula there is, so that none is left unproven; single figures are proven one by one elsewhere.
    for (const dossier of Object.values(METHOD_CASES)) {
      const evaluation = evaluationToJson(unwrap(evaluateDossier(dossier)));
      for (const { formula } of tracesIn(evaluation)) seen.add(formula);
    }
    const elsewhere = Object.keys(FIGURE_FORMULAS).filter((formula) => !seen.has(formula));
    expect([...seen, ...elsewhere].toSorted()).toEqual(Object.keys(FORMULAS).toSorted());
  });

  it('add up: the inputs of a sum make its result', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const evaluation = unwrap(evaluateDossier(dossier));
        const sums = tracesIn(evaluationToJson(evaluation)).filter(({ formula }) =>
          ['corrected-total-unit-price', 'corrected-total-combined'].includes(formula),
        );
        for (const trace of sums) expect(sum(trace)).toBe(sen(trace.result));
      }),
      { numRuns: 200 },
    );
  });

  it('cite only clauses that say how sure they are', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        for (const trace of tracesIn(evaluationToJson(unwrap(evaluateDossier(dossier))))) {
          for (const { clause, status } of trace.clauses) {
            expect(clause).not.toBe('');
            expect(['confirmed-text', 'confirmed-secondary', 'unconfirmed']).toContain(status);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('of a rank name the bids before it', () => {
    const evaluation = unwrap(evaluateDossier(anAssessedDossier({ a: 910, b: 900, c: 920 }, { notice: estimate })));
    expect(rankTrace(evaluation, bidderId('a'))).toMatchObject({
      result: '2',
      inputs: [
        { name: 'b', value: '900.00' },
        { name: 'a', value: '910.00' },
      ],
    });
    expect(rankTrace(evaluation, bidderId('nobody'))).toBeNull();
  });

  it('escape ids that hold a slash', () => {
    const dossier = anAssessedDossier({ 'a/b~c': 900 }, { notice: estimate });
    const evaluation = unwrap(evaluateDossier(dossier));
    const [bid] = evaluation.bids;
    const source = bid?.offered?.trace().inputs[0]?.source ?? '';
    expect(source).toBe('dossier:/bidders/a~1b~0c/bid/offeredTotal');
    const [ruleSet] = RULE_SETS;
    if (ruleSet === undefined) throw new Error('rule sets');
    expect(resolvePointer(source, { dossier, evaluation: null, ruleSet })).toBe('900.00');
  });
});

describe('formulas', () => {
  it.each(Object.entries(FORMULAS))('%s says itself in both languages and as an expression', (_, formula) => {
    expect(formula.id).toMatch(/^[A-Z].*\.$/);
    expect(formula.en).toMatch(/^[A-Z].*\.$/);
    expect(formula.expression.length).toBeGreaterThan(0);
  });
});

const estimate = { ownerEstimate: rupiah(1000) };

function isAmount(there: unknown): there is { value: string } {
  return there !== null && typeof there === 'object' && 'value' in there && 'trace' in there;
}

function sum(trace: WrittenTrace): bigint {
  return trace.inputs.map(({ value }) => sen(value)).reduce((a, b) => a + b, 0n);
}

function sen(amount: string): bigint {
  return BigInt(amount.replace('.', ''));
}
