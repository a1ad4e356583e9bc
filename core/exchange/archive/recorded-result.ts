/** What an archive says its events lead to, small enough to keep and exact enough to compare. */
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import type { BidEvaluation, Evaluation, Outcome } from '#core/evaluation/model.ts';
import { exactRupiahText } from '#core/figures/given.ts';
import { canonicalJson } from '#core/log/canonical.ts';
import type { Hash } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { rupiahText } from '#core/money/sen.ts';
import type { Dossier } from '#core/tender/model.ts';

/** Plain JSON. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface RecordedResult {
  /** SHA-256 of the canonical JSON of the dossier. */
  readonly state: Hash;
  /** Ranks, scores, prices and outcome; where they cannot be worked out, why. */
  readonly evaluation: Json;
}

/** The result of a tender as archives keep it. */
export function recordedResultOf(dossier: Dossier): RecordedResult {
  const evaluation = evaluateDossier(dossier);
  return {
    state: sha256Hex(canonicalJson(dossier)),
    evaluation: evaluation.ok ? evaluationOf(evaluation.value) : { refused: evaluation.error.kind },
  };
}

/** A value that is not the one expected, by its path. */
export interface ResultDifference {
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** Every value that differs, in the order of what is expected; empty where both are the same. */
export function differences(expected: unknown, found: unknown, path = ''): readonly ResultDifference[] {
  if (isTree(expected) && isTree(found) && Array.isArray(expected) === Array.isArray(found)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
    return [...keys].flatMap((key) =>
      differences(Reflect.get(expected, key), Reflect.get(found, key), `${path}/${key}`),
    );
  }
  return expected === found ? [] : [{ path, expected: textOf(expected), found: textOf(found) }];
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string {
  return JSON.stringify(value) ?? '–';
}

function evaluationOf(evaluation: Evaluation): Json {
  return {
    ruleSet: evaluation.ruleSet,
    rankedBy: evaluation.rankedBy,
    outcome: outcomeOf(evaluation.outcome),
    bids: evaluation.bids.map((bid) => bidOf(bid, evaluation)),
  };
}

function bidOf(bid: BidEvaluation, { order }: Evaluation): Json {
  const { corrected, finalPrice, evaluatedPrice, lifeCycleCost } = bid;
  return {
    bidder: bid.bidder,
    rank: bid.rank,
    gates: Object.fromEntries(order.map((gate) => [gate, bid.gates[gate].status])),
    corrected: corrected && rupiahText(corrected.value),
    finalPrice: finalPrice && rupiahText(finalPrice.value),
    evaluatedPrice: evaluatedPrice && exactRupiahText(evaluatedPrice.exact),
    lifeCycleCost: lifeCycleCost && exactRupiahText(lifeCycleCost.exact),
    qualificationScore: bid.qualificationScore?.total ?? null,
    technicalScore: bid.technicalScore?.total ?? null,
    priceScore: bid.priceScore?.total ?? null,
    combinedScore: bid.combinedScore?.total ?? null,
  };
}

function outcomeOf(outcome: Outcome): Json {
  switch (outcome.kind) {
    case 'award':
      return { kind: outcome.kind, winner: outcome.winner, reserves: [...outcome.reserves] };
    case 'failure':
      return { kind: outcome.kind, ground: outcome.ground };
    case 'open':
      return { kind: outcome.kind, openGates: [...outcome.openGates], openTies: outcome.openTies };
  }
}
