/**
 * What would have to be otherwise for another bid to win: one score, one weight, one finding or one price at a time.
 * Information only: it decides nothing, and no document rests on it.
 */
import type { BidEvaluation, Evaluation, Outcome } from '#core/evaluation/model.ts';
import type { DecimalText } from '#core/money/text.ts';
import type { Result } from '#core/shared/result.ts';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import type { Dossier, Requirement } from '#core/tender/model.ts';
import { withFinding, withWeights } from './changed-dossier.ts';

/** One change that would make another bid win. */
export type TurningPoint =
  /** The score of one element of one bid: at `to`, the nearest hundredth that does it, `newWinner` wins. */
  | {
      readonly kind: 'score';
      readonly requirement: RequirementId;
      readonly bidder: BidderId;
      readonly from: DecimalText;
      readonly to: DecimalText;
      readonly newWinner: BidderId | null;
    }
  /** One met or not met turned into the other. */
  | {
      readonly kind: 'finding';
      readonly requirement: RequirementId;
      readonly bidder: BidderId;
      readonly to: 'met' | 'not-met';
      readonly newWinner: BidderId | null;
    }
  /** The shares of technical and price: at `to` percent technical, the nearest hundredth. */
  | {
      readonly kind: 'weight';
      readonly from: DecimalText;
      readonly to: DecimalText;
      readonly newWinner: BidderId | null;
    };

export interface Sensitivity {
  readonly winner: BidderId;
  /** Nearest changes first: small differences of a score, then findings, then the weights. */
  readonly points: readonly TurningPoint[];
  /** How many single changes were looked at: elements of bids, findings, and the weights each way. */
  readonly tried: number;
}

type Evaluate = (dossier: Dossier) => Result<Evaluation, unknown>;

/**
 * Tries every single change of a tender that has come to an award; null while it has not.
 *
 * A change of a score is looked for only in the direction that can turn the result: down for the winner, up for the
 * others. Where the score itself at its end does not turn it, nothing between does, because a better score never ranks
 * lower (a property `evaluate` is tested for).
 */
export function sensitivityOf(dossier: Dossier, evaluation: Evaluation, evaluate: Evaluate): Sensitivity | null {
  const { outcome } = evaluation;
  if (outcome.kind !== 'award') return null;
  const search = new Search(dossier, outcome.winner, evaluate);
  const points = [
    ...evaluation.bids.flatMap((bid) => scorePoints(search, dossier, bid)),
    ...evaluation.bids.flatMap((bid) => findingPoints(search, dossier, bid)),
    ...weightPoints(search, dossier),
  ];
  return { winner: outcome.winner, points: points.toSorted(byNearness), tried: search.tried };
}

/** Asks who would win, and counts the changes looked at. */
class Search {
  tried = 0;
  readonly winner: BidderId;
  readonly #dossier: Dossier;
  readonly #evaluate: Evaluate;

  constructor(dossier: Dossier, winner: BidderId, evaluate: Evaluate) {
    this.#dossier = dossier;
    this.winner = winner;
    this.#evaluate = evaluate;
  }

  /** The new winner, null for none, undefined where the winner stays or nothing can be said. */
  turnedBy(change: (dossier: Dossier) => Dossier): BidderId | null | undefined {
    const result = this.#evaluate(change(this.#dossier));
    if (!result.ok) return undefined;
    const leader = leaderOf(result.value.outcome);
    return leader === this.winner ? undefined : leader;
  }
}

/** Who would win; who leads, where only a negotiation is still to come. */
function leaderOf(outcome: Outcome): BidderId | null | undefined {
  switch (outcome.kind) {
    case 'award':
      return outcome.winner;
    case 'failure':
      return null;
    case 'open': {
      if (outcome.openGates.length > 0 || outcome.openTies > 0) return undefined;
      const [wait, ...others] = outcome.waits;
      return wait?.kind === 'negotiation' && others.length === 0 ? wait.bidder : undefined;
    }
  }
}

const HUNDREDTHS = 100n;
const FULL = 100n * HUNDREDTHS;

function scorePoints(search: Search, dossier: Dossier, { bidder }: BidEvaluation): readonly TurningPoint[] {
  const effects = new Map<string, Effects>();
  return dossier.requirements.flatMap((requirement): readonly TurningPoint[] => {
    const finding = dossier.findings[requirement.id]?.[bidder];
    if (requirement.scoring === null || finding === undefined || finding.score === null) return [];
    const from = inHundredths(finding.score);
    if (from === null) return [];
    const down = bidder === search.winner;
    const end = down ? 0n : FULL;
    const { key, factor } = sumOf(dossier, requirement);
    const seen = effects.get(key) ?? new Effects();
    effects.set(key, seen);
    const effectOf = (value: bigint) => (down ? from - value : value - from) * factor;
    const ask = (value: bigint) => () =>
      search.turnedBy((state) => withScore(state, requirement, bidder, finding, value));
    const turns = (value: bigint) => seen.turns(effectOf(value), ask(value));
    search.tried += 1;
    if (from === end || !turns(end)) return [];
    const to = nearestTurning(from, end, turns);
    const newWinner = seen.winnerAt(effectOf(to), ask(to));
    if (newWinner === undefined) return [];
    return [{ kind: 'score', requirement: requirement.id, bidder, from: finding.score, to: asText(to), newWinner }];
  });
}

/**
 * What is known of the changes of one bid's sum of scores: the same change of the sum does the same, whichever element
 * it comes from, and a greater one turns what a lesser one turned. So most elements need no evaluation of their own.
 */
class Effects {
  readonly #winners = new Map<bigint, BidderId | null | undefined>();
  #stays = 0n;
  #turned: bigint | null = null;

  turns(effect: bigint, ask: () => BidderId | null | undefined): boolean {
    if (effect <= this.#stays) return false;
    if (this.#turned !== null && effect >= this.#turned) return true;
    return this.winnerAt(effect, ask) !== undefined;
  }

  winnerAt(effect: bigint, ask: () => BidderId | null | undefined): BidderId | null | undefined {
    if (this.#winners.has(effect)) return this.#winners.get(effect);
    const winner = ask();
    this.#winners.set(effect, winner);
    if (winner === undefined) this.#stays = effect > this.#stays ? effect : this.#stays;
    else if (this.#turned === null || effect < this.#turned) this.#turned = effect;
    return winner;
  }
}

/** The sum an element's mark goes into, and with what weight; a sum of its own where more than the sum counts. */
function sumOf({ requirements }: Dossier, { id, stage, scoring }: Requirement): { key: string; factor: bigint } {
  const own = { key: `element ${id}`, factor: 1n };
  if (scoring === null || scoring.threshold !== null || scoring.scale.kind !== 'mark') return own;
  const parent = requirements.find((each) => each.id === scoring.parent)?.scoring?.scale;
  const factor = inHundredths(scoring.weight);
  // An average counts its parts alike, whatever weights they bear.
  if (factor === null || factor === 0n || (parent?.kind === 'elements' && parent.combine === 'average')) return own;
  return { key: `sum ${stage} ${scoring.parent ?? ''}`, factor };
}

/** Between a value that does not turn the result and one that does, the first that does, to a hundredth. */
function nearestTurning(from: bigint, end: bigint, turns: (value: bigint) => boolean): bigint {
  let stays = from;
  let turned = end;
  for (;;) {
    const distance = turned - stays;
    if (distance === 1n || distance === -1n) return turned;
    const middle = stays + distance / 2n;
    if (turns(middle)) turned = middle;
    else stays = middle;
  }
}

function findingPoints(search: Search, dossier: Dossier, bid: BidEvaluation): readonly TurningPoint[] {
  const { bidder } = bid;
  const isWinner = bidder === search.winner;
  // A finding against the winner always turns the result; told once as a sentence, not once for every requirement.
  if (isWinner) return [];
  const against = dossier.requirements.filter(
    (requirement) => dossier.findings[requirement.id]?.[bidder]?.result === 'not-met',
  );
  // Two reasons to fail: turning one leaves the other.
  if (against.length !== 1) return [];
  return against.flatMap((requirement): readonly TurningPoint[] => {
    const finding = dossier.findings[requirement.id]?.[bidder];
    if (finding === undefined) return [];
    search.tried += 1;
    const met: Finding = { ...finding, result: 'met', reason: null, clause: null };
    const newWinner = search.turnedBy((state) => withFinding(state, requirement.id, bidder, met));
    if (newWinner === undefined) return [];
    return [{ kind: 'finding', requirement: requirement.id, bidder, to: 'met', newWinner }];
  });
}

function weightPoints(search: Search, dossier: Dossier): readonly TurningPoint[] {
  const { technicalWeight } = dossier.terms;
  const from = technicalWeight === null ? null : inHundredths(technicalWeight);
  if (technicalWeight === null || from === null) return [];
  return [0n, FULL].flatMap((end): readonly TurningPoint[] => {
    const at = (hundredths: bigint) => (state: Dossier) =>
      withWeights(state, asText(hundredths), asText(FULL - hundredths));
    search.tried += 1;
    if (from === end || search.turnedBy(at(end)) === undefined) return [];
    const to = nearestTurning(from, end, (value) => search.turnedBy(at(value)) !== undefined);
    const newWinner = search.turnedBy(at(to));
    return newWinner === undefined ? [] : [{ kind: 'weight', from: technicalWeight, to: asText(to), newWinner }];
  });
}

function withScore(
  dossier: Dossier,
  { id }: Requirement,
  bidder: BidderId,
  finding: Finding,
  hundredths: bigint,
): Dossier {
  return withFinding(dossier, id, bidder, { ...finding, score: asText(hundredths) });
}

/** A score in whole hundredths; null for one given finer than that. */
function inHundredths(text: DecimalText): bigint | null {
  const [whole = '0', fraction = ''] = text.split('.');
  return fraction.length > 2 ? null : BigInt(whole) * HUNDREDTHS + BigInt(fraction.padEnd(2, '0'));
}

function asText(hundredths: bigint): DecimalText {
  const whole = String(hundredths / HUNDREDTHS);
  const fraction = String(hundredths % HUNDREDTHS)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return (fraction === '' ? whole : `${whole}.${fraction}`) as DecimalText;
}

const KIND_ORDER = { score: 0, finding: 1, weight: 2 } as const;

function byNearness(a: TurningPoint, b: TurningPoint): number {
  if (a.kind !== b.kind) return KIND_ORDER[a.kind] - KIND_ORDER[b.kind];
  const left = distance(a);
  const right = distance(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

function distance(point: TurningPoint): bigint {
  if (point.kind === 'finding') return 0n;
  const change = (inHundredths(point.to) ?? 0n) - (inHundredths(point.from) ?? 0n);
  return change < 0n ? -change : change;
}
