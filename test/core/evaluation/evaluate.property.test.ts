import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { evaluationToJson } from '#core/evaluation/evaluation-json.ts';
import type { BidEvaluation, Evaluation } from '#core/evaluation/model.ts';
import { GATE_ORDERS } from '#core/regulation/gate-orders.ts';
import { rupiahText, senOf } from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Bid, Dossier, TieDecision } from '#core/tender/model.ts';
import { met, notMet } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { dossiers } from './arbitrary.ts';
import { oracle } from './oracle.ts';

/** Of a post-qualified tender in one file. */
const ORDER = GATE_ORDERS['post-one-file'];

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 400);

function check<Values extends [unknown, ...unknown[]]>(property: fc.IPropertyWithHooks<Values>): void {
  fc.assert(property, { numRuns: RUNS });
}

function evaluated(dossier: Dossier): Evaluation {
  return unwrap(evaluateDossier(dossier));
}

function byBidder(evaluation: Evaluation): ReadonlyMap<BidderId, BidEvaluation> {
  return new Map(evaluation.bids.map((bid) => [bid.bidder, bid]));
}

function outcomeText(evaluation: Evaluation): string {
  const { outcome } = evaluation;
  if (outcome.kind === 'award') return [outcome.winner, ...outcome.reserves].join(' > ');
  return outcome.kind === 'failure' ? outcome.ground : 'open';
}

/** All of an evaluation that must not depend on the order bids came in. */
function withoutOrder(evaluation: Evaluation): unknown {
  const bids = evaluation.bids.map((bid) => ({
    bidder: bid.bidder,
    corrected: bid.corrected?.value ?? null,
    called: bid.called,
    gates: bid.gates,
    checks: bid.checks?.ratioPercent?.text ?? null,
    score: bid.technicalScore?.total ?? null,
    rank: bid.rank,
  }));
  return {
    bids: bids.toSorted((a, b) => (a.bidder < b.bidder ? -1 : 1)),
    counts: evaluation.counts,
    ties: evaluation.ties.map(({ bidders, value, decided }) => ({ bidders: bidders.toSorted(), value, decided })),
    outcome: outcomeText(evaluation),
  };
}

/** The decisions none of which puts two bidders the other way round than one before it. */
function withoutContradictions(decisions: readonly TieDecision[]): readonly TieDecision[] {
  const kept: TieDecision[] = [];
  for (const decision of decisions) {
    const turnsAround = kept.some(({ order: earlier }) => {
      const shared = decision.order.filter((id) => earlier.includes(id));
      return shared.join() !== earlier.filter((id) => shared.includes(id)).join();
    });
    if (!turnsAround) kept.push(decision);
  }
  return kept;
}

describe('evaluate over random tenders', () => {
  it('equals the slow, obvious evaluation', () => {
    check(
      fc.property(dossiers, (dossier) => {
        const evaluation = evaluated(dossier);
        const expected = oracle(dossier);
        const actual = dossier.bidders.flatMap(({ id }) => {
          const bid = byBidder(evaluation).get(id);
          if (bid === undefined) return [];
          const gates = Object.fromEntries(ORDER.map((gate) => [gate, bid.gates[gate].status]));
          const corrected = bid.corrected === null ? null : String(bid.corrected.value);
          return [{ bidder: id, corrected, called: bid.called, gates, rank: bid.rank }];
        });
        expect(actual).toEqual(expected.bids);
        expect(outcomeText(evaluation)).toBe(expected.outcome);
      }),
    );
  });

  it('does not depend on the order of registration', () => {
    check(
      fc.property(dossiers, fc.array(fc.nat({ max: 6 }), { maxLength: 7 }), (dossier, moves) => {
        const bidders = [...dossier.bidders];
        for (const [to, from] of moves.entries()) bidders.splice(to, 0, ...bidders.splice(from, 1));
        expect(withoutOrder(evaluated({ ...dossier, bidders }))).toEqual(withoutOrder(evaluated(dossier)));
      }),
    );
  });

  it('keeps the order of the others when a bid is dropped', () => {
    check(
      fc.property(dossiers, fc.nat({ max: 6 }), (decided, gone) => {
        const dossier = { ...decided, tieDecisions: [] };
        const before = byBidder(evaluated(dossier));
        const after = byBidder(evaluated(without(dossier, gone)));
        for (const [id, one] of after) {
          // Whoever passed still passes: a missing rival only moves the others up.
          if (before.get(id)?.rank !== null) expect(one.rank).toBeLessThanOrEqual(before.get(id)?.rank ?? 0);
          for (const other of after.keys()) {
            const was = order(before, id, other);
            if (was !== null) expect(order(after, id, other)).toBe(was);
          }
        }
      }),
    );
  });

  it('never turns the order of two bids around because a third is gone, unless the committee decided both ways', () => {
    check(
      fc.property(dossiers, fc.nat({ max: 6 }), (decided, gone) => {
        const dossier = { ...decided, tieDecisions: withoutContradictions(decided.tieDecisions) };
        const before = byBidder(evaluated(dossier));
        const after = byBidder(evaluated(without(dossier, gone)));
        for (const id of after.keys()) {
          for (const other of after.keys()) {
            // A decision about tied bidders fits no more once one of them is gone: an order may become a tie.
            const was = order(before, id, other);
            if (was !== null && was !== 0) expect([was, 0, null]).toContain(order(after, id, other));
          }
        }
      }),
    );
  });

  it('never improves the rank of a bid because its price went up', () => {
    check(
      fc.property(dossiers, fc.nat({ max: 6 }), fc.integer({ min: 1, max: 40_000 }), (dossier, index, raise) => {
        const dearer = dossier.bidders.map((bidder, at) =>
          at !== index || bidder.bid === null ? bidder : { ...bidder, bid: raised(bidder.bid, raise) },
        );
        const id = dossier.bidders[index]?.id;
        if (id === undefined) return;
        const before = byBidder(evaluated(dossier)).get(id)?.rank ?? null;
        const after = byBidder(evaluated({ ...dossier, bidders: dearer })).get(id)?.rank ?? null;
        if (before !== null && after !== null) expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('fails a bid at one gate at most, and shows the gates behind it as not evaluated', () => {
    check(
      fc.property(dossiers, (dossier) => {
        for (const bid of evaluated(dossier).bids) {
          const statuses = ORDER.map((gate) => bid.gates[gate].status);
          const stop = statuses.findIndex((status) => status !== 'passed');
          if (stop < 0) continue;
          const behind = ORDER.slice(stop + 1).map((gate) => bid.gates[gate]);
          expect(behind.every(({ status }) => status === 'not-evaluated')).toBe(true);
          const why = { failed: 'stopped-at', open: 'waiting-for', 'not-evaluated': 'not-called', passed: 'never' };
          const expected = why[statuses[stop] ?? 'passed'];
          expect(behind.flatMap(({ reasons }) => reasons).every(({ kind }) => kind === expected)).toBe(true);
          if (bid.rank !== null) expect(statuses.every((status) => status === 'passed')).toBe(true);
        }
      }),
    );
  });

  it('gives a reason for every gate that is not passed, and none for one that is', () => {
    check(
      fc.property(dossiers, (dossier) => {
        for (const bid of evaluated(dossier).bids) {
          for (const gate of ORDER) {
            expect(bid.gates[gate].reasons.length > 0).toBe(bid.gates[gate].status !== 'passed');
          }
        }
      }),
    );
  });

  it('counts every offering bid once at every gate', () => {
    check(
      fc.property(dossiers, (dossier) => {
        const { counts, offering } = evaluated(dossier);
        for (const { passed, failed, open, notEvaluated } of counts) {
          expect(passed + failed + open + notEvaluated).toBe(offering);
        }
      }),
    );
  });

  it('ignores findings behind a closed gate', () => {
    check(
      fc.property(dossiers, fc.boolean(), (dossier, good) => {
        const before = evaluated(dossier);
        const findings = structuredClone(dossier.findings) as Record<string, Record<string, unknown>>;
        for (const { id, stage } of dossier.requirements) {
          for (const bid of before.bids) {
            if (bid.gates[stage].status !== 'not-evaluated') continue;
            findings[id] = { ...findings[id], [bid.bidder]: good ? met('100') : notMet() };
          }
        }
        const after = evaluated({ ...dossier, findings: findings as Dossier['findings'] });
        expect(withoutOrder(after)).toEqual(withoutOrder(before));
      }),
    );
  });

  it('writes itself out as plain JSON, the same every time', () => {
    check(
      fc.property(dossiers, (dossier) => {
        const json = evaluationToJson(evaluated(dossier));
        expect(JSON.parse(JSON.stringify(json))).toEqual(json);
        expect(JSON.stringify(evaluationToJson(evaluated(structuredClone(dossier))))).toBe(JSON.stringify(json));
      }),
    );
  });
});

function without(dossier: Dossier, gone: number): Dossier {
  return { ...dossier, bidders: dossier.bidders.filter((_, index) => index !== gone) };
}

/** Which of two bids stands before the other: -1 the first, 0 tied, 1 the second; null unless both have a rank. */
function order(bids: ReadonlyMap<BidderId, BidEvaluation>, first: BidderId, second: BidderId): number | null {
  const [one, two] = [bids.get(first)?.rank ?? null, bids.get(second)?.rank ?? null];
  return one === null || two === null ? null : Math.sign(one - two);
}

/** The same bid, dearer by some sen in its total and in every unit price. */
function raised(bid: Bid, sen: number): Bid {
  const dearer = (amount: RupiahText) => rupiahText((senOf(amount) + BigInt(sen)) as Sen);
  return {
    ...bid,
    offeredTotal: bid.offeredTotal === null ? null : dearer(bid.offeredTotal),
    recordedCorrectedTotal: bid.recordedCorrectedTotal === null ? null : dearer(bid.recordedCorrectedTotal),
    lines: bid.lines.map((line) => ({
      ...line,
      unitPrice: line.unitPrice === null ? null : dearer(line.unitPrice),
      total: line.total === null ? null : dearer(line.total),
    })),
  };
}
