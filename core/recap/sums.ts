/** Everything the recap adds up over some tenders, so that every figure and every total comes from the same sums. */
import { senOf } from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';
import type { TenderSummary } from '#core/tender/summary.ts';
import type { AppealCounts, ObjectionCounts } from './part.ts';
import { RECAP_STAGES, type RecapStage } from './stage-days.ts';

/** An amount over the tenders that state it. */
export interface AmountSum {
  readonly sen: Sen;
  readonly known: number;
}

/** A part of an amount, over the tenders that state both. */
export interface ShareSum {
  readonly part: Sen;
  readonly whole: Sen;
  readonly known: number;
}

/** Days of a stage over the tenders that have been through it. */
export interface DaysSum {
  readonly took: number;
  readonly tookKnown: number;
  /** By the schedules of those of them that have one, so that plan and course speak of the same tenders. */
  readonly planned: number;
  readonly plannedKnown: number;
  /** Of those with a plan. */
  readonly late: number;
  /** Tenders that have this stage at all, known or not. */
  readonly having: number;
}

export interface RecapSums {
  readonly packages: number;
  readonly ceiling: AmountSum;
  readonly ownerEstimate: AmountSum;
  readonly award: AmountSum;
  /** What the award lies below the ceiling; below zero where awards lie above. */
  readonly belowCeiling: ShareSum;
  readonly belowEstimate: ShareSum;
  readonly registered: number;
  /** Offers and how many registered, of the tenders whose bids were opened. */
  readonly offering: number;
  readonly opened: number;
  readonly days: Readonly<Record<RecapStage, DaysSum>>;
  readonly failed: number;
  readonly repeated: number;
  readonly reEvaluations: number;
  readonly objections: ObjectionCounts;
  readonly appeals: AppealCounts;
  /** Packages kept for small firms, of those whose announcement says for whom they are. */
  readonly reserved: number;
  readonly reservedKnown: number;
  /** Packages small firms won, of the awarded ones whose winner stated its size; and the same in value. */
  readonly smallWins: number;
  readonly smallAward: ShareSum;
  readonly domestic: ShareSum;
}

/** Sums while they are added up. */
export type GrowingSums = Growing<RecapSums>;
type Growing<T> = { -readonly [K in keyof T]: T[K] extends number | bigint ? T[K] : Growing<T[K]> };

/** The sums over these tenders. */
export function sumsOf(tenders: Iterable<TenderSummary>): RecapSums {
  const sums = emptySums();
  for (const tender of tenders) addTender(sums, tender);
  return sums;
}

/** The price of the award; null while there is none, and where the tender failed all the same. */
export function awardOf({ awardPrice, recap }: TenderSummary): RupiahText | null {
  return recap.failure === null ? awardPrice : null;
}

const NOTHING = 0n as Sen;

/** Of no tender. */
export function emptySums(): GrowingSums {
  const share = () => ({ part: NOTHING, whole: NOTHING, known: 0 });
  const amount = () => ({ sen: NOTHING, known: 0 });
  const days = () => ({ took: 0, tookKnown: 0, planned: 0, plannedKnown: 0, late: 0, having: 0 });
  return {
    packages: 0,
    ceiling: amount(),
    ownerEstimate: amount(),
    award: amount(),
    belowCeiling: share(),
    belowEstimate: share(),
    registered: 0,
    offering: 0,
    opened: 0,
    days: { qualification: days(), offers: days(), evaluation: days(), result: days(), whole: days() },
    failed: 0,
    repeated: 0,
    reEvaluations: 0,
    objections: { accepted: 0, rejected: 0, open: 0 },
    appeals: { accepted: 0, rejected: 0, silence: 0, open: 0 },
    reserved: 0,
    reservedKnown: 0,
    smallWins: 0,
    smallAward: share(),
    domestic: share(),
  };
}

/** Adds one tender. */
export function addTender(sums: GrowingSums, tender: TenderSummary): void {
  const { recap } = tender;
  sums.packages += 1;
  const ceiling = addAmount(sums.ceiling, tender.budgetCeiling);
  const estimate = addAmount(sums.ownerEstimate, tender.ownerEstimate);
  const award = addAmount(sums.award, awardOf(tender));
  if (award !== null) {
    if (ceiling !== null) addShare(sums.belowCeiling, ceiling - award, ceiling);
    if (estimate !== null) addShare(sums.belowEstimate, estimate - award, estimate);
    if (recap.winnerSize !== null) {
      if (recap.winnerSize === 'small') sums.smallWins += 1;
      addShare(sums.smallAward, recap.winnerSize === 'small' ? award : 0n, award);
    }
  }
  sums.registered += tender.registered;
  if (recap.opened) {
    sums.opened += 1;
    sums.offering += tender.offering;
  }
  addDays(sums, tender);
  if (recap.failure !== null) sums.failed += 1;
  if (tender.version > 1) sums.repeated += 1;
  sums.reEvaluations += recap.reEvaluations;
  addObjections(sums.objections, recap.objections);
  addObjections(sums.appeals, recap.appeals);
  sums.appeals.silence += recap.appeals.silence;
  if (recap.reserved !== null) {
    sums.reservedKnown += 1;
    if (recap.reserved) sums.reserved += 1;
  }
  if (recap.domestic !== null) addShare(sums.domestic, senOf(recap.domestic.value), senOf(recap.domestic.of));
}

/** Adds the sums over other tenders. Field by field: walking over keys would take longer than all the adding. */
export function mergeSums(sums: GrowingSums, more: RecapSums): void {
  sums.packages += more.packages;
  mergeAmount(sums.ceiling, more.ceiling);
  mergeAmount(sums.ownerEstimate, more.ownerEstimate);
  mergeAmount(sums.award, more.award);
  mergeShare(sums.belowCeiling, more.belowCeiling);
  mergeShare(sums.belowEstimate, more.belowEstimate);
  sums.registered += more.registered;
  sums.offering += more.offering;
  sums.opened += more.opened;
  mergeDays(sums.days.qualification, more.days.qualification);
  mergeDays(sums.days.offers, more.days.offers);
  mergeDays(sums.days.evaluation, more.days.evaluation);
  mergeDays(sums.days.result, more.days.result);
  mergeDays(sums.days.whole, more.days.whole);
  sums.failed += more.failed;
  sums.repeated += more.repeated;
  sums.reEvaluations += more.reEvaluations;
  addObjections(sums.objections, more.objections);
  addObjections(sums.appeals, more.appeals);
  sums.appeals.silence += more.appeals.silence;
  sums.reserved += more.reserved;
  sums.reservedKnown += more.reservedKnown;
  sums.smallWins += more.smallWins;
  mergeShare(sums.smallAward, more.smallAward);
  mergeShare(sums.domestic, more.domestic);
}

function mergeAmount(sum: Growing<AmountSum>, more: AmountSum): void {
  sum.sen = (sum.sen + more.sen) as Sen;
  sum.known += more.known;
}

function mergeShare(sum: Growing<ShareSum>, more: ShareSum): void {
  sum.part = (sum.part + more.part) as Sen;
  sum.whole = (sum.whole + more.whole) as Sen;
  sum.known += more.known;
}

function mergeDays(sum: Growing<DaysSum>, more: DaysSum): void {
  sum.took += more.took;
  sum.tookKnown += more.tookKnown;
  sum.planned += more.planned;
  sum.plannedKnown += more.plannedKnown;
  sum.late += more.late;
  sum.having += more.having;
}

function addAmount(sum: Growing<AmountSum>, amount: RupiahText | null): Sen | null {
  if (amount === null) return null;
  const sen = senOf(amount);
  sum.sen = (sum.sen + sen) as Sen;
  sum.known += 1;
  return sen;
}

function addShare(sum: Growing<ShareSum>, part: bigint, whole: bigint): void {
  sum.part = (sum.part + part) as Sen;
  sum.whole = (sum.whole + whole) as Sen;
  sum.known += 1;
}

function addDays(sums: Growing<RecapSums>, { recap, qualification }: TenderSummary): void {
  for (const stage of RECAP_STAGES) {
    const sum = sums.days[stage];
    if (stage !== 'qualification' || qualification === 'pre') sum.having += 1;
    const days = recap.days[stage];
    if (days === undefined) continue;
    const { planned, took } = days;
    if (took === null) continue;
    sum.took += took;
    sum.tookKnown += 1;
    if (planned === null) continue;
    sum.planned += planned;
    sum.plannedKnown += 1;
    if (took > planned) sum.late += 1;
  }
}

function addObjections(sums: Growing<ObjectionCounts>, more: ObjectionCounts): void {
  sums.accepted += more.accepted;
  sums.rejected += more.rejected;
  sums.open += more.open;
}
