/** A tender worked out anew from its replayed events with its own rules, held against everything that was recorded of it. */
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import type { BidEvaluation, Evaluation, EvaluationRefusal, Gate, GateStatus, Trace } from '#core/evaluation/model.ts';
import { exactRupiahText } from '#core/figures/given.ts';
import { rupiahText } from '#core/money/sen.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Decision, Dossier } from '#core/tender/model.ts';

export type AuditFigureKind =
  | 'rank'
  | 'corrected'
  | 'finalPrice'
  | 'evaluatedPrice'
  | 'lifeCycleCost'
  | 'qualificationScore'
  | 'technicalScore'
  | 'priceScore'
  | 'combinedScore';

/** One figure of a bid, with what others say it is; `undefined` where they say nothing of it. */
export interface AuditFigure {
  readonly bidder: BidderId;
  readonly kind: AuditFigureKind;
  readonly unit: 'rupiah' | 'score' | 'count';
  /** Canonical text; null = there is none. */
  readonly recomputed: string | null;
  /** In the archive's own result. */
  readonly archived?: string | null;
  /** In the committee's decision. */
  readonly decided?: string | null;
  /** In the system the tender came from. */
  readonly source?: string | null;
  readonly differs: boolean;
  /** Its working; null where there is no figure, or it is no sum. */
  readonly trace: (() => Trace) | null;
}

/** A gate of a bid as worked out and as archived. */
export interface AuditGate {
  readonly bidder: BidderId;
  readonly gate: Gate;
  readonly recomputed: GateStatus;
  readonly archived?: string | null;
  readonly differs: boolean;
}

/** Who wins, or why nobody does, by each that says so: `award <bidder> <bidder>…`, `failure <ground>`, `open`. */
export interface AuditOutcome {
  readonly recomputed: OutcomeSaid;
  readonly archived: OutcomeSaid | null;
  readonly decided: OutcomeSaid | null;
  readonly source: OutcomeSaid | null;
  readonly differs: boolean;
}

export type OutcomeSaid =
  /** In order; the reserves behind the winner. The source system tells no reserves. */
  | { readonly kind: 'award'; readonly bidders: readonly string[] }
  | { readonly kind: 'failure'; readonly ground: string }
  | { readonly kind: 'open' };

export interface Recomputation {
  readonly evaluation: Evaluation;
  readonly figures: readonly AuditFigure[];
  readonly gates: readonly AuditGate[];
  readonly outcome: AuditOutcome;
  /** The rule set the archive's result names, where it is another than the tender's own. */
  readonly otherRuleSet: string | null;
}

/** Works a tender out anew; `archived` is the archive's own result, null where it has none. */
export function recompute(dossier: Dossier, archived: unknown): Result<Recomputation, EvaluationRefusal> {
  const evaluated = evaluateDossier(dossier);
  if (!evaluated.ok) return err(evaluated.error);
  const evaluation = evaluated.value;
  const recorded = archivedOf(archived);
  const ruleSet = recorded === null ? undefined : textAt(recorded, 'ruleSet');
  return ok({
    evaluation,
    figures: evaluation.bids.flatMap((bid) => figuresOf(bid, dossier, recorded)),
    gates: evaluation.bids.flatMap((bid) => gatesOf(bid, evaluation, recorded)),
    outcome: outcomesOf(dossier, evaluation, recorded),
    otherRuleSet: ruleSet === undefined || ruleSet === evaluation.ruleSet ? null : ruleSet,
  });
}

/** How many of all that was compared differs. */
export function differingIn({ figures, gates, outcome, otherRuleSet }: Recomputation): number {
  const differing = [...figures, ...gates, outcome].filter(({ differs }) => differs).length;
  return otherRuleSet === null ? differing : differing + 1;
}

interface Worked {
  readonly value: string;
  readonly trace: () => Trace;
}

function figuresOf(bid: BidEvaluation, dossier: Dossier, archived: object | null): readonly AuditFigure[] {
  const recorded = archived === null ? null : archivedBid(archived, bid.bidder);
  const offer = dossier.bidders.find(({ id }) => id === bid.bidder)?.bid ?? null;
  const decided = decidedPrice(dossier.decision, bid.bidder);
  const place = decidedPlace(dossier.decision, bid.bidder);
  const score = (of: { readonly total: string; readonly trace: () => Trace } | null): Worked | null =>
    of && { value: of.total, trace: of.trace };
  const exact = (of: BidEvaluation['evaluatedPrice']): Worked | null =>
    of && { value: exactRupiahText(of.exact), trace: of.trace };
  const sum = (of: BidEvaluation['corrected']): Worked | null => of && { value: rupiahText(of.value), trace: of.trace };
  const figure = (
    kind: AuditFigureKind,
    unit: AuditFigure['unit'],
    worked: Worked | null,
    others: Pick<AuditFigure, 'decided' | 'source'> = {},
  ): AuditFigure | null => {
    const recomputed = worked?.value ?? null;
    const inArchive = recorded === null ? {} : { archived: textAt(recorded, kind) ?? null };
    const all = Object.values({ ...inArchive, ...others }).filter((value) => value !== undefined);
    if (recomputed === null && all.every((value) => value === null)) return null;
    const trace = worked?.trace ?? null;
    return {
      bidder: bid.bidder,
      kind,
      unit,
      recomputed,
      ...inArchive,
      ...others,
      trace,
      differs: all.some((value) => value !== recomputed),
    };
  };
  const source = offer?.recordedCorrectedTotal ?? null;
  return [
    rankOf(bid, recorded, place),
    figure('corrected', 'rupiah', sum(bid.corrected), source === null ? {} : { source }),
    figure('finalPrice', 'rupiah', sum(bid.finalPrice), decided === null ? {} : { decided }),
    figure('evaluatedPrice', 'rupiah', exact(bid.evaluatedPrice)),
    figure('lifeCycleCost', 'rupiah', exact(bid.lifeCycleCost)),
    figure('qualificationScore', 'score', score(bid.qualificationScore)),
    figure('technicalScore', 'score', score(bid.technicalScore)),
    figure('priceScore', 'score', score(bid.priceScore)),
    figure('combinedScore', 'score', score(bid.combinedScore)),
  ].filter((each) => each !== null);
}

function rankOf(bid: BidEvaluation, recorded: object | null, place: number | null): AuditFigure | null {
  const recomputed = bid.rank === null ? null : String(bid.rank);
  const others = {
    ...(recorded === null ? {} : { archived: textAt(recorded, 'rank') ?? null }),
    ...(place === null ? {} : { decided: String(place) }),
  };
  const all = Object.values(others);
  if (recomputed === null && all.every((value) => value === null)) return null;
  const differs = all.some((value) => value !== recomputed);
  return { bidder: bid.bidder, kind: 'rank', unit: 'count', recomputed, ...others, differs, trace: null };
}

function gatesOf(bid: BidEvaluation, { order }: Evaluation, archived: object | null): readonly AuditGate[] {
  const recorded = archived === null ? null : archivedBid(archived, bid.bidder);
  const statuses = recorded === null ? null : objectAt(recorded, 'gates');
  return order.map((gate) => {
    const recomputed = bid.gates[gate].status;
    if (statuses === null) return { bidder: bid.bidder, gate, recomputed, differs: false };
    const told = textAt(statuses, gate) ?? null;
    return { bidder: bid.bidder, gate, recomputed, archived: told, differs: told !== recomputed };
  });
}

function outcomesOf(dossier: Dossier, { outcome }: Evaluation, archived: object | null): AuditOutcome {
  const recomputed: OutcomeSaid =
    outcome.kind === 'award'
      ? { kind: 'award', bidders: [outcome.winner, ...outcome.reserves] }
      : outcome.kind === 'failure'
        ? { kind: 'failure', ground: outcome.ground }
        : { kind: 'open' };
  const told = archived === null ? null : saidIn(archived);
  const decided = decisionSaid(dossier.decision);
  const winner = dossier.recorded?.verifiedWinner ?? dossier.recorded?.winner ?? null;
  const source: OutcomeSaid | null = winner === null ? null : { kind: 'award', bidders: [winner] };
  const differs =
    [told, decided].some((said) => said !== null && !sameOutcome(said, recomputed)) ||
    // What is still open says nothing against the source yet.
    (source !== null &&
      recomputed.kind !== 'open' &&
      !(recomputed.kind === 'award' && recomputed.bidders[0] === winner));
  return { recomputed, archived: told, decided, source, differs };
}

function decisionSaid(decision: Decision | null): OutcomeSaid | null {
  if (decision === null) return null;
  if (decision.kind === 'failure') return { kind: 'failure', ground: decision.ground };
  return { kind: 'award', bidders: [decision.winner, ...decision.reserves].map(({ bidder }) => bidder) };
}

function saidIn(archived: object): OutcomeSaid | null {
  const outcome = objectAt(archived, 'outcome');
  if (outcome === null) return null;
  const kind = textAt(outcome, 'kind');
  if (kind === 'open') return { kind };
  if (kind === 'failure') return { kind, ground: textAt(outcome, 'ground') ?? '' };
  const reserves: unknown = Reflect.get(outcome, 'reserves');
  const named = [textAt(outcome, 'winner') ?? '', ...(Array.isArray(reserves) ? reserves.map(String) : [])];
  return kind === 'award' ? { kind, bidders: named } : null;
}

function sameOutcome(a: OutcomeSaid, b: OutcomeSaid): boolean {
  const told = (said: OutcomeSaid): string =>
    said.kind === 'award' ? said.bidders.join(' ') : said.kind === 'failure' ? said.ground : '';
  return a.kind === b.kind && told(a) === told(b);
}

function decidedPrice(decision: Decision | null, bidder: BidderId): string | null {
  if (decision?.kind !== 'award') return null;
  return [decision.winner, ...decision.reserves].find((each) => each.bidder === bidder)?.price ?? null;
}

function decidedPlace(decision: Decision | null, bidder: BidderId): number | null {
  if (decision?.kind !== 'award') return null;
  const at = [decision.winner, ...decision.reserves].findIndex((each) => each.bidder === bidder);
  return at === -1 ? null : at + 1;
}

/** A result that was not worked out says only why. */
function archivedOf(value: unknown): object | null {
  return isObject(value) && Array.isArray(Reflect.get(value, 'bids')) ? value : null;
}

function archivedBid(archived: object, bidder: BidderId): object {
  const bids: unknown = Reflect.get(archived, 'bids');
  const found: unknown = Array.isArray(bids)
    ? bids.find((bid: unknown) => isObject(bid) && Reflect.get(bid, 'bidder') === bidder)
    : undefined;
  // A bid the result does not tell has nothing in it.
  return isObject(found) ? found : {};
}

function objectAt(value: object, key: string): object | null {
  const found: unknown = Reflect.get(value, key);
  return isObject(found) ? found : null;
}

/** Undefined where nothing stands there. */
function textAt(value: object, key: string): string | undefined {
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
