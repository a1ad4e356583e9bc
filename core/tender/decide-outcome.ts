/** Decides how a tender ends: the award the evaluation leads to, or its failure with its ground. */
import type { Instant } from '#core/calendar/instant.ts';
import type { BidEvaluation, Evaluation } from '#core/evaluation/model.ts';
import { rupiahText } from '#core/money/sen.ts';
import type { TenderCommandBodies } from './commands.ts';
import { refuseCommittee, rulesOf } from './decide-setup.ts';
import { failsAfterAward } from './failure-after-award.ts';
import type { BidderId } from './ids.ts';
import type { AwardedBid, Decision as TenderDecision, Dossier, FailureGround } from './model.ts';
import { accept, type DecideContext, type Decision, evaluated, refuse } from './refuse.ts';

type Refused = Decision & { readonly ok: false };

/**
 * The award must be what the evaluation leads to: same winner, same reserves in order, each at its final price: agreed,
 * else of the auction, else corrected.
 * The committee decides, it does not choose.
 */
export function decideAward(
  dossier: Dossier,
  body: TenderCommandBodies['decideAward'],
  context: DecideContext,
): Decision {
  const fault = refuseCommittee(dossier, dossier.committee) ?? refuseEarly(dossier, body.decidedAt);
  if (fault !== null) return fault;
  const evaluation = evaluated(dossier, context);
  if (!evaluation.ok) return evaluation;
  const { outcome } = evaluation.value;
  if (outcome.kind === 'open') return refuseOpen(evaluation.value);
  if (outcome.kind === 'failure')
    return refuse('award-differs', { expected: outcome.ground, winner: body.winner.bidder });
  const wrong = awardMistake(evaluation.value, outcome, body);
  if (wrong !== null) {
    return refuse('award-differs', namesOf(dossier, wrong), rulesOf(dossier)?.award.reserves.clause ?? null);
  }
  return accept({ type: 'awardDecided', tv: 1, body });
}

/**
 * True where a decision is what the evaluation leads to. Decisions made here always are; one that came with a file may
 * not be.
 */
export function isBorneOut(decision: TenderDecision, evaluation: Evaluation): boolean {
  const { outcome } = evaluation;
  if (decision.kind === 'failure') {
    return !COMPUTED.has(decision.ground) || (outcome.kind === 'failure' && outcome.ground === decision.ground);
  }
  if (outcome.kind !== 'award') return false;
  // Where consultants are negotiated with after the objections, the award came before the agreed price.
  return (
    awardMistake(evaluation, outcome, decision) === null ||
    awardMistake({ ...evaluation, bids: evaluation.bids.map(withoutNegotiation) }, outcome, decision) === null
  );
}

type PricedBid = Pick<BidEvaluation, 'bidder' | 'finalPrice'>;

function withoutNegotiation(bid: BidEvaluation): PricedBid {
  return { bidder: bid.bidder, finalPrice: bid.auctioned ?? bid.corrected };
}

/** Grounds that follow from the bids; the others are found by people and rest on the facts they state. */
const COMPUTED: ReadonlySet<FailureGround> = new Set([
  'no-bids',
  'none-passes',
  'all-above-owner-estimate',
  'all-above-ceiling',
  'too-few-qualified',
  'negotiation-failed',
  'verification-absent',
]);
/** Grounds about all bidders: there must be some. */
const ABOUT_BIDS: ReadonlySet<FailureGround> = new Set(['all-indicated-corruption', 'all-indicated-collusion']);

/** Grounds about an award that somebody refused: there must be one, and where it is recorded the refusal. */
const NEEDS_AWARD: ReadonlySet<FailureGround> = new Set(['award-refused', 'rejection-upheld']);

/** A failure always states its facts; a ground that follows from the bids must follow from them. */
export function decideFailure(
  dossier: Dossier,
  body: TenderCommandBodies['declareFailure'],
  context: DecideContext,
): Decision {
  const { ground } = body;
  if (body.facts.trim() === '') return refuse('reason-required', { ground });
  const rule = rulesOf(dossier)?.failure[ground] ?? null;
  if (rule === null) return refuse('not-a-failure', { ground, why: 'unknown-to-rule-set' });
  if (NEEDS_AWARD.has(ground) && !failsAfterAward(dossier, ground)) {
    return refuse('not-a-failure', { ground, why: 'nothing-refused' }, rule.clause);
  }
  const byCommittee = rule.value.declaredBy === 'committee';
  const fault =
    (byCommittee ? refuseCommittee(dossier, dossier.committee) : null) ?? refuseEarly(dossier, body.decidedAt);
  if (fault !== null) return fault;
  if (ABOUT_BIDS.has(ground) && dossier.bidders.every(({ bid }) => bid === null)) {
    return refuse('not-a-failure', { ground, why: 'no-bids' }, rule.clause);
  }
  const mismatch = COMPUTED.has(ground) ? refuseGround(dossier, ground, rule.clause, context) : null;
  return mismatch ?? accept({ type: 'failureDeclared', tv: 1, body });
}

function refuseGround(dossier: Dossier, ground: FailureGround, clause: string, context: DecideContext): Refused | null {
  const evaluation = evaluated(dossier, context);
  if (!evaluation.ok) return evaluation;
  const { outcome } = evaluation.value;
  if (outcome.kind === 'open') return refuseOpen(evaluation.value);
  if (outcome.kind === 'award') return refuse('not-a-failure', { ground, why: 'award' }, clause);
  return outcome.ground === ground ? null : refuse('not-a-failure', { ground, why: outcome.ground }, clause);
}

/** Nothing is decided before the bids were opened. */
function refuseEarly({ opening }: Dossier, decidedAt: Instant): Refused | null {
  if (opening.openedAt === null || decidedAt >= opening.openedAt) return null;
  return refuse('invalid-value', { path: 'decidedAt', value: decidedAt, openedAt: opening.openedAt });
}

function refuseOpen({ outcome }: Evaluation): Refused {
  const open = outcome.kind === 'open' ? outcome : { openGates: [], openTies: 0 };
  return refuse('evaluation-open', { gates: open.openGates.join(', '), ties: String(open.openTies) });
}

/** The first place where the award is not what the evaluation says. */
interface AwardMistake {
  /** 0 = winner, 1 and 2 = reserves. */
  readonly place: number;
  readonly expected: AwardedBid | null;
  readonly got: AwardedBid | null;
}

function awardMistake(
  { bids }: { readonly bids: readonly PricedBid[] },
  outcome: { readonly winner: BidderId; readonly reserves: readonly BidderId[] },
  award: { readonly winner: AwardedBid; readonly reserves: readonly AwardedBid[] },
): AwardMistake | null {
  const priced = [outcome.winner, ...outcome.reserves].map((id) => awardedBidOf(bids, id));
  const awarded = [award.winner, ...award.reserves];
  for (let place = 0; place < Math.max(priced.length, awarded.length); place += 1) {
    const expected = priced[place] ?? null;
    const got = awarded[place] ?? null;
    if (expected?.bidder !== got?.bidder || expected?.price !== got?.price) return { place, expected, got };
  }
  return null;
}

function awardedBidOf(bids: readonly PricedBid[], id: BidderId): AwardedBid | null {
  const price = bids.find(({ bidder }) => bidder === id)?.finalPrice?.value;
  return price === undefined ? null : { bidder: id, price: rupiahText(price) };
}

function namesOf(dossier: Dossier, { place, expected, got }: AwardMistake): Readonly<Record<string, string>> {
  const name = (bid: AwardedBid | null): string =>
    dossier.bidders.find(({ id }) => id === bid?.bidder)?.name ?? bid?.bidder ?? '';
  return {
    place: String(place),
    expected: name(expected),
    expectedPrice: expected?.price ?? '',
    got: name(got),
    gotPrice: got?.price ?? '',
  };
}
