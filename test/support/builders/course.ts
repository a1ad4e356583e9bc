/** What happens to a tender of the tests after its evaluation: award, announcement, objections, appeals. */
import type { Instant } from '#core/calendar/instant.ts';
import type { OfficeCalendar } from '#core/calendar/objection-window.ts';
import { INITIAL_OFFICE, officeCalendarOf } from '#core/office/model.ts';
import { rupiahText } from '#core/money/sen.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import { assert } from '#core/shared/assert.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { Appeal, Objection, ObjectionPoint } from '#core/tender/course-model.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { AwardedBid, Dossier, FailureGround } from '#core/tender/model.ts';
import { after, evaluationOf } from './context.ts';
import { bidderId, instant, rupiah } from './dossier.ts';

export const DECIDED_AT = instant('2014-05-20T02:00:00.000Z');
export const ANNOUNCED_AT = instant('2014-05-20T08:00:00.000Z');

export const witaOffice: OfficeCalendar = officeCalendarOf(INITIAL_OFFICE, 'WITA');

export function rulesFor(dossier: Dossier): RuleSet {
  const ruleSet = ruleSetById(dossier.ruleSet.id);
  assert(ruleSet !== null, 'the rule set of this test is known');
  return ruleSet;
}

/** The award the evaluation leads to. */
export function awardOf(dossier: Dossier, decidedAt: Instant = DECIDED_AT): TenderCommand {
  const { outcome, bids } = evaluationOf(dossier);
  assert(outcome.kind === 'award', 'the dossier of this test leads to an award');
  const bidOf = (id: BidderId): AwardedBid => {
    const bid = bids.find(({ bidder }) => bidder === id);
    const price = bid?.finalPrice ?? bid?.corrected;
    assert(price !== null && price !== undefined, 'who is awarded has a price');
    return { bidder: id, price: rupiahText(price.value) };
  };
  const body = { decidedAt, winner: bidOf(outcome.winner), reserves: outcome.reserves.map(bidOf), note: null };
  return { name: 'decideAward', body };
}

export function announceAt(announcedAt: Instant | null = ANNOUNCED_AT): TenderCommand {
  return { name: 'announceResult', body: { announcedAt } };
}

/** Awarded and announced. */
export function announced(dossier: Dossier): Dossier {
  return after(dossier, awardOf(dossier), announceAt());
}

export function fail(ground: FailureGround, decidedAt: Instant = instant('2014-06-10T02:00:00.000Z')): TenderCommand {
  return { name: 'declareFailure', body: { decidedAt, ground, facts: 'Uraian kejadian' } };
}

export function aPoint(parts: Partial<ObjectionPoint> = {}): ObjectionPoint {
  return { text: 'Pemenang tidak memenuhi syarat metode.', basis: 'evaluation-error', answer: null, ...parts };
}

/** A point with its answer. */
export function answered(verdict: 'accepted' | 'rejected', parts: Partial<ObjectionPoint> = {}): ObjectionPoint {
  const answer = { verdict, text: 'Sudah diperiksa lagi.', requirement: null, about: null, clause: null, evidence: [] };
  return aPoint({ ...parts, answer });
}

export function anObjection(parts: Partial<Objection> = {}): Objection {
  return {
    bidder: bidderId('b'),
    phase: 'result',
    number: '01/SGH/2014',
    receivedAt: instant('2014-05-22T02:00:00.000Z'),
    points: [aPoint()],
    answer: null,
    ...parts,
  };
}

/** An objection concluded as its points say. */
export function aConcludedObjection(
  verdict: 'accepted' | 'rejected',
  consequence: NonNullable<Objection['answer']>['consequence'] = verdict === 'accepted' ? 're-evaluation' : 'none',
): Objection {
  const answer = { number: null, answeredAt: instant('2014-05-26T02:00:00.000Z'), conclusion: verdict, consequence };
  return anObjection({ points: [answered(verdict)], answer });
}

export function object(objection: Objection | null, id = 's1'): TenderCommand {
  return { name: 'recordObjection', body: { id, objection } };
}

export function anAppeal(parts: Partial<Appeal> = {}): Appeal {
  return {
    bidder: bidderId('b'),
    receivedAt: instant('2014-05-28T02:00:00.000Z'),
    rightAddressee: true,
    bond: {
      number: 'JSB-1',
      issuer: 'Bank Contoh',
      value: rupiah(9_500_000),
      validUntil: null,
      confirmedAt: instant('2014-05-29T02:00:00.000Z'),
    },
    text: 'Jawaban sanggah tidak menjawab pokok sanggah.',
    answer: null,
    ...parts,
  };
}

export function appeal(entry: Appeal | null, id = 'b1'): TenderCommand {
  return { name: 'recordAppeal', body: { id, appeal: entry } };
}

export function reEvaluate(
  parts: Partial<Extract<TenderCommand, { readonly name: 'startReEvaluation' }>['body']> = {},
): TenderCommand {
  const body = {
    startedAt: instant('2014-05-27T02:00:00.000Z'),
    cause: 'evaluation-error',
    reason: 'Syarat metode dinilai keliru.',
    from: 'price',
    ...parts,
  } as const;
  return { name: 'startReEvaluation', body };
}
