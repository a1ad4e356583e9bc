import { describe, expect, it } from 'vitest';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import type { BidEvaluation, Evaluation } from '#core/evaluation/model.ts';
import { GATE_ORDERS } from '#core/regulation/gate-orders.ts';
import type { BidOpening, Dossier } from '#core/tender/model.ts';
import {
  aBidder,
  aDossier,
  anAssessedDossier,
  aRequirement,
  bidderId,
  complete,
  decimal,
  met,
  notMet,
  requirementId,
  rupiah,
  standardRequirementsOfTest,
  withAllAttending,
  withAllExamined,
  withFindings,
} from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';

/** Of a post-qualified tender in one file. */
const ORDER = GATE_ORDERS['post-one-file'];

function evaluated(dossier: Dossier): Evaluation {
  return unwrap(evaluateDossier(dossier));
}

function bidOf(dossier: Dossier, id: string): BidEvaluation {
  const bid = evaluated(dossier).bids.find(({ bidder }) => bidder === id);
  if (bid === undefined) throw new Error(`no bid of ${id}`);
  return bid;
}

function statuses(bid: BidEvaluation): string {
  return ORDER.map((gate) => bid.gates[gate].status).join(' ');
}

function withOpening(dossier: Dossier, id: string, opening: BidOpening | null): Dossier {
  const { [bidderId(id)]: _, ...others } = dossier.opening.bids;
  const bids = opening === null ? others : { ...others, [bidderId(id)]: opening };
  return { ...dossier, opening: { ...dossier.opening, bids } };
}

function without(dossier: Dossier, requirement: string, id: string): Dossier {
  const { [bidderId(id)]: _, ...others } = dossier.findings[requirementId(requirement)] ?? {};
  return { ...dossier, findings: { ...dossier.findings, [requirementId(requirement)]: others } };
}

const assessed = anAssessedDossier({ a: 900_000_000 });

describe('gates in the order of the law', () => {
  it('are all passed by a bid found met everywhere', () => {
    expect(statuses(bidOf(assessed, 'a'))).toBe('passed passed passed passed passed passed passed');
  });

  it.each([
    ['adm', 'administration', 'passed passed failed not-evaluated not-evaluated not-evaluated not-evaluated'],
    ['tek', 'technical', 'passed passed passed failed not-evaluated not-evaluated not-evaluated'],
    ['kual', 'qualification', 'passed passed passed passed passed failed not-evaluated'],
    ['bukti', 'proof', 'passed passed passed passed passed passed failed'],
  ] as const)('stop at %s not met in %s', (requirement, gate, expected) => {
    const dossier = withFindings(assessed, { stages: [gate], finding: notMet('Tidak ada', 'IKP 4') });
    const bid = bidOf(dossier, 'a');
    expect(statuses(bid)).toBe(expected);
    expect(bid.gates[gate].reasons).toEqual([
      { kind: 'requirement-not-met', requirement, reason: 'Tidak ada', clause: 'IKP 4' },
    ]);
    const behind = ORDER.slice(ORDER.indexOf(gate) + 1);
    for (const later of behind) expect(bid.gates[later].reasons).toEqual([{ kind: 'stopped-at', gate }]);
  });

  it.each([
    ['adm', 'administration', 'passed passed open not-evaluated not-evaluated not-evaluated not-evaluated'],
    ['tek', 'technical', 'passed passed passed open not-evaluated not-evaluated not-evaluated'],
    ['kual', 'qualification', 'passed passed passed passed passed open not-evaluated'],
    ['bukti', 'proof', 'passed passed passed passed passed passed open'],
  ] as const)('wait for %s in %s', (requirement, gate, expected) => {
    const bid = bidOf(without(assessed, requirement, 'a'), 'a');
    expect(statuses(bid)).toBe(expected);
    expect(bid.gates[gate].reasons).toEqual([{ kind: 'requirement-open', requirement }]);
    const behind = ORDER.slice(ORDER.indexOf(gate) + 1);
    for (const later of behind) expect(bid.gates[later].reasons).toEqual([{ kind: 'waiting-for', gate }]);
  });

  it('fail a bid with one requirement not met while others of the stage are not yet assessed', () => {
    const requirements = [...standardRequirementsOfTest(), aRequirement('adm2')];
    const dossier = { ...withFindings(assessed, { stages: ['administration'], finding: notMet() }), requirements };
    expect(bidOf(dossier, 'a').gates.administration.status).toBe('failed');
  });

  it('list every requirement not met of the stage that stopped the bid', () => {
    const requirements = [...standardRequirementsOfTest(), aRequirement('adm2')];
    const dossier = withFindings({ ...assessed, requirements }, { stages: ['administration'], finding: notMet() });
    expect(bidOf(dossier, 'a').gates.administration.reasons).toHaveLength(2);
  });

  it.each(['administration', 'technical', 'qualification'] as const)(
    'stay open at %s while nobody has said what it asks for',
    (gate) => {
      const requirements = standardRequirementsOfTest().filter(({ stage }) => stage !== gate);
      expect(bidOf({ ...assessed, requirements }, 'a').gates[gate]).toEqual({
        status: 'open',
        reasons: [{ kind: 'no-requirements' }],
      });
    },
  );

  it('do not take an id like a property of every object for a finding', () => {
    const dossier = { ...assessed, bidders: [aBidder('constructor', { total: 900_000_000 })] };
    const bid = bidOf(withOpening(dossier, 'constructor', complete), 'constructor');
    expect(bid.gates.administration.status).toBe('open');
  });
});

describe('opening', () => {
  it('leaves a bid nobody has examined open', () => {
    const bid = bidOf(withOpening(assessed, 'a', null), 'a');
    expect(bid.gates.opening).toEqual({ status: 'open', reasons: [{ kind: 'not-examined' }] });
    expect(bid.gates.administration.reasons).toEqual([{ kind: 'waiting-for', gate: 'opening' }]);
  });

  it('fails a bid that cannot be read, and evaluates nothing of it', () => {
    const opening: BidOpening = { condition: 'unreadable', missing: [], note: 'File rusak' };
    const bid = bidOf(withOpening(assessed, 'a', opening), 'a');
    expect(bid.gates.opening).toEqual({ status: 'failed', reasons: [{ kind: 'unreadable', note: 'File rusak' }] });
    expect(bid.gates.arithmetic.status).toBe('not-evaluated');
    expect(bid.corrected).toBeNull();
    expect(bid.called).toBe(false);
  });

  it('passes an incomplete bid on to the gate that asks for what is missing', () => {
    const opening: BidOpening = { condition: 'incomplete', missing: [requirementId('adm')], note: null };
    expect(bidOf(withOpening(assessed, 'a', opening), 'a').gates.opening.status).toBe('passed');
  });

  it('counts who registered, who offered and what could be read', () => {
    const dossier = anAssessedDossier({ a: 900_000_000, b: 910_000_000, c: 920_000_000 });
    const more = { ...dossier, bidders: [...dossier.bidders, aBidder('only-registered')] };
    const opened = withOpening(withOpening(more, 'b', null), 'c', { condition: 'unreadable', missing: [], note: null });
    expect(evaluated(opened)).toMatchObject({ registered: 4, offering: 3, readable: 1 });
  });
});

describe('proof of qualification', () => {
  it('waits for attendance to be recorded', () => {
    const bid = bidOf({ ...assessed, proofs: {} }, 'a');
    expect(bid.gates.proof).toEqual({ status: 'open', reasons: [{ kind: 'attendance-open' }] });
  });

  it('fails a bidder who did not come', () => {
    const proofs = { [bidderId('a')]: { attended: false, representative: null, note: 'Dua kali diundang' } };
    expect(bidOf({ ...assessed, proofs }, 'a').gates.proof).toEqual({
      status: 'failed',
      reasons: [{ kind: 'absent-at-proof', note: 'Dua kali diundang' }],
    });
  });

  it('is passed by attending where it has no requirements of its own', () => {
    const requirements = standardRequirementsOfTest().filter(({ stage }) => stage !== 'proof');
    expect(bidOf({ ...assessed, requirements }, 'a').gates.proof.status).toBe('passed');
  });
});

describe('technical evaluation with a threshold (ambang batas)', () => {
  function scored(
    scores: readonly (string | null)[],
    parts: {
      weights?: readonly string[];
      element?: string | null;
      total?: string | null;
      result?: 'met' | 'not-met';
    } = {},
  ): BidEvaluation {
    const weights = parts.weights ?? ['40', '60'];
    const elements = weights.map((weight, index) =>
      aRequirement(`u${index}`, 'technical', {
        scoring: {
          weight: decimal(weight),
          threshold: parts.element === undefined || parts.element === null ? null : decimal(parts.element),
          parent: null,
          scale: { kind: 'mark' },
        },
      }),
    );
    const plain = standardRequirementsOfTest().filter(({ stage }) => stage !== 'technical');
    const dossier = withAllAttending(
      withFindings(
        withAllExamined(
          aDossier({
            requirements: [...plain, ...elements],
            bidders: [aBidder('a', { total: 900_000_000 })],
            technicalThreshold: parts.total === null ? null : decimal(parts.total ?? '70'),
            notice: { method: 'lowest-price-threshold' },
          }),
        ),
        { stages: ['administration', 'qualification', 'proof'] },
      ),
    );
    const findings = Object.fromEntries(
      elements.map(({ id }, index) => [
        id,
        { [bidderId('a')]: { ...met(scores[index] ?? null), result: parts.result ?? 'met' } },
      ]),
    );
    return bidOf({ ...dossier, findings: { ...dossier.findings, ...findings } }, 'a');
  }

  it.each([
    [['70', '70'], 'passed', '70', '70.00'],
    [['69.99', '70'], 'failed', '69.996', '70.00'],
    [['100', '50'], 'passed', '70', '70.00'],
    [['100', '49.99'], 'failed', '69.994', '69.99'],
    [['0', '100'], 'failed', '60', '60.00'],
    [['87.125', '58.25'], 'passed', '69.8', '69.80'],
  ] as const)('with weights 40/60 and pass mark 70, scores %j have %s (%s)', (scores, status, total, shown) => {
    const bid = scored(scores, status === 'passed' && total === '69.8' ? { total: '69.8' } : {});
    expect(bid.gates.technical.status).toBe(status);
    expect(bid.technicalScore).toMatchObject({ total, shown });
    if (status === 'failed') expect(bid.gates.technical.reasons).toEqual([{ kind: 'total-below-threshold' }]);
  });

  it.each([
    ['59.99', 'failed'],
    ['60', 'passed'],
    ['60.01', 'passed'],
  ])('an element scored %s against its own pass mark of 60 has %s', (score, status) => {
    const bid = scored(['100', score], { element: '60', total: null });
    expect(bid.gates.technical.status).toBe(status);
    if (status === 'failed') {
      expect(bid.gates.technical.reasons).toEqual([{ kind: 'element-below-threshold', requirement: 'u1' }]);
    }
  });

  it('adds weights with decimals exactly', () => {
    const bid = scored(['70', '70', '70'], { weights: ['33.33', '33.33', '33.34'] });
    expect(bid.technicalScore?.total).toBe('70');
    expect(bid.gates.technical.status).toBe('passed');
  });

  it('waits while an element has no score', () => {
    const bid = scored(['100', null]);
    expect(bid.gates.technical).toEqual({
      status: 'open',
      reasons: [{ kind: 'requirement-open', requirement: 'u1' }],
    });
    expect(bid.technicalScore).toBeNull();
  });

  it('fails an element marked not met, whatever its score', () => {
    expect(scored(['100', '100'], { result: 'not-met' }).gates.technical.status).toBe('failed');
  });

  it('passes nobody while the weights do not add up to 100', () => {
    const bid = scored(['100', '100'], { weights: ['50', '49.99'] });
    expect(bid.gates.technical).toEqual({
      status: 'open',
      reasons: [{ kind: 'weights-not-hundred', sum: '99.99' }],
    });
  });

  it('passes nobody while there is no mark to pass, of the total or of an element', () => {
    expect(scored(['100', '100'], { total: null }).gates.technical).toEqual({
      status: 'open',
      reasons: [{ kind: 'threshold-missing' }],
    });
    expect(scored(['100', '100'], { total: null, element: '60' }).gates.technical.status).toBe('passed');
    expect(scored(['100', '100'], { total: null, result: 'not-met' }).gates.technical.status).toBe('failed');
  });

  it('counts scores for nothing in the knock-out method', () => {
    const requirements = [
      ...standardRequirementsOfTest(),
      aRequirement('u', 'technical', {
        scoring: { weight: decimal('100'), threshold: decimal('60'), parent: null, scale: { kind: 'mark' } },
      }),
    ];
    const dossier = withFindings({ ...assessed, requirements }, { stages: ['technical'], finding: met('1') });
    expect(bidOf(dossier, 'a').gates.technical.status).toBe('passed');
    expect(bidOf(dossier, 'a').technicalScore).toBeNull();
  });

  it('shows no score of a bid stopped before', () => {
    const bid = scored(['100', '100']);
    expect(bid.technicalScore?.total).toBe('100');
    const requirements = [
      aRequirement('adm'),
      aRequirement('u', 'technical', {
        scoring: { weight: decimal('100'), threshold: null, parent: null, scale: { kind: 'mark' } },
      }),
    ];
    const dossier = withAllExamined(
      aDossier({
        requirements,
        bidders: [aBidder('a', { total: 900_000_000 })],
        notice: { method: 'lowest-price-threshold' },
      }),
    );
    const findings = { [requirementId('u')]: { [bidderId('a')]: met('100') } };
    expect(bidOf({ ...dossier, findings }, 'a').technicalScore).toBeNull();
  });
});

describe('what is not worked out', () => {
  it.each([
    [{ method: 'unknown' }, 'method', 'unknown'],
    [{ qualification: 'unknown' }, 'qualification', 'unknown'],
    [{ submission: 'unknown' }, 'submission', 'unknown'],
  ] as const)('is refused by name: %j', (notice, aspect, method) => {
    const refused = evaluateDossier(aDossier({ notice }));
    expect(refused).toEqual({ ok: false, error: { kind: 'method-not-supported', aspect, method } });
  });

  it.each([
    ['perpres-46-2025', { method: 'scoring', kind: 'works', submission: 'two-file' }, 'kind', 'works'],
    ['perpres-12-2021', { method: 'life-cycle-cost', kind: 'works', submission: 'two-file' }, 'kind', 'works'],
    ['perpres-16-2018', { kind: 'consulting-firm' }, 'kind', 'consulting-firm'],
    [
      'perpres-16-2018',
      { method: 'quality-and-cost', kind: 'consulting-firm', qualification: 'pre' },
      'submission',
      'one-file',
    ],
  ] as const)('is what the text of %s rules out: %j', (id, notice, aspect, method) => {
    const refused = evaluateDossier(aDossier({ ruleSet: { id, reason: null }, notice }));
    expect(refused).toEqual({ ok: false, error: { kind: 'method-not-supported', aspect, method } });
  });

  it('is nothing a rule rules out that nobody could confirm', () => {
    const notice = { method: 'quality-and-cost', kind: 'works', submission: 'one-file' } as const;
    expect(evaluateDossier(aDossier({ ruleSet: { id: 'perpres-54-2010', reason: null }, notice })).ok).toBe(true);
  });

  it('is a rule set this build does not have', () => {
    const dossier = aDossier({ ruleSet: { id: 'perpres-99-2031' as 'perpres-46-2025', reason: null } });
    expect(evaluateDossier(dossier)).toEqual({
      ok: false,
      error: { kind: 'unknown-rule-set', id: 'perpres-99-2031' },
    });
  });

  it('never depends on what the source recorded or on a decision already made', () => {
    const recorded = {
      winner: bidderId('b'),
      verifiedWinner: bidderId('b'),
      negotiatedTotal: null,
      contractValue: rupiah(1),
      decidedAt: null,
      appointmentLetter: null,
    };
    const { outcome, bids } = evaluated({ ...anAssessedDossier({ a: 900_000_000, b: 910_000_000 }), recorded });
    expect(outcome).toMatchObject({ kind: 'award', winner: 'a' });
    expect(bids.map(({ rank }) => rank)).toEqual([1, 2]);
  });
});
