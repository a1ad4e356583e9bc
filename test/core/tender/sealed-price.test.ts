import { describe, expect, it, test } from 'vitest';
import { apply } from '#core/tender/apply.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import { inconsistenciesOf } from '#core/tender/consistency.ts';
import { decide } from '#core/tender/decide.ts';
import type { Dossier } from '#core/tender/model.ts';
import { pricePlaces } from '#core/tender/price-places.ts';
import { isSealed, priceAccess, withoutSealedPrices } from '#core/tender/sealed-price.ts';
import { after, context, refusalOf } from '#test/support/builders/context.ts';
import { aBid, aBidder, anOwnerLine, bidderId, decimal, instant, rupiah } from '#test/support/builders/dossier.ts';
import { aFixedDossier, aJudgedDossier, aSealedDossier, FIX, UNOPENED } from '#test/support/builders/sealed.ts';
import { PRICE_DOORS, priceCarriers } from '#test/support/builders/price-carriers.ts';

const PRICE = rupiah('777777777.77');
const LINE = anOwnerLine('l1', '10', 40_000_000);
const a = bidderId('a');
const c = bidderId('c');
const source = { kind: 'manual', files: [] } as const;

const DOORS = PRICE_DOORS;
const sealed = aSealedDossier({ pricing: { vat: { mode: 'included' }, ownerLines: [LINE] } });
const fixed = aFixedDossier({ pricing: { vat: { mode: 'included' }, ownerLines: [LINE] } });

function carrier(door: string, bidder: string): TenderCommand {
  const command = priceCarriers(bidderId(bidder), PRICE, LINE)[door];
  if (command === undefined) throw new Error(door);
  return command;
}

describe('a price of file II', () => {
  test.each<[string, Dossier, string, string]>([
    ['one file', aSealedDossier({ notice: { submission: 'one-file' } }), 'a', 'open'],
    ['not known how it is handed in', aSealedDossier({ notice: { submission: 'unknown' } }), 'a', 'open'],
    ['two files, technical result open', aSealedDossier(), 'a', 'sealed'],
    ['two stages, technical result open', aSealedDossier({ notice: { submission: 'two-stage' } }), 'a', 'sealed'],
    ['two files, failed at the source', aSealedDossier({ notice: { status: 'failed' } }), 'a', 'sealed'],
    ['two files, finished at the source', aSealedDossier({ notice: { status: 'finished' } }), 'a', 'open'],
    ['fixed, passed', aFixedDossier(), 'a', 'open'],
    ['fixed, not passed', aFixedDossier(), 'c', 'never'],
    ['fixed, never offered', aFixedDossier(), 'd', 'never'],
    ['fixed, not passed, finished since', aFixedDossier({ notice: { status: 'finished' } }), 'c', 'never'],
  ])('%s', (_, dossier, bidder, access) => {
    expect(priceAccess(dossier, bidderId(bidder))).toBe(access);
  });

  test.each(DOORS)('is refused by %s until the technical result is fixed, naming the bidder', (door) => {
    const refusal = decide(sealed, carrier(door, 'a'), context);
    expect(refusal).toMatchObject({ ok: false, error: { kind: 'price-sealed', details: { why: 'sealed' } } });
    expect(JSON.stringify(refusal)).not.toContain('77777777');
    if (!refusal.ok) expect(refusal.error.clause).toMatch(/Ps\. (?:40|47)/);
  });

  test.each(DOORS)('is refused by %s for who did not pass, also once it is fixed', (door) => {
    expect(decide(fixed, carrier(door, 'c'), context)).toMatchObject({
      ok: false,
      error: { kind: 'price-sealed', details: { bidder: 'CV. Contoh C', why: 'never' } },
    });
  });

  test.each(['recordBid', 'recordBid with lines', 'importPriceSchedule', 'acceptDifferences of the total'])(
    'comes in by %s for who passed',
    (door) => {
      expect(refusalOf(fixed, carrier(door, 'a'))).toBeNull();
    },
  );

  it('comes with nobody who registers before the result is fixed, and nobody offers after it', () => {
    const late = aBidder('e', { bid: aBid({ offeredTotal: PRICE }) });
    expect(refusalOf(sealed, { name: 'registerBidder', body: { bidder: late } })).toBe('price-sealed');
    const unopened = aBidder('e', { bid: UNOPENED });
    expect(refusalOf(sealed, { name: 'registerBidder', body: { bidder: unopened } })).toBeNull();
    expect(refusalOf(fixed, { name: 'registerBidder', body: { bidder: unopened } })).toBe('already-fixed');
  });

  it('is not brought in by calling the tender one-file once it was opened', () => {
    const change = { path: ['notice', 'submission'], from: 'two-file', to: 'one-file' };
    expect(refusalOf(sealed, { name: 'acceptDifferences', body: { source, changes: [change] } })).toBe(
      'evaluated-value',
    );
  });

  it('known while it was one file does not become one of two files', () => {
    const open = aSealedDossier({
      notice: { submission: 'one-file' },
      bidders: [aBidder('a', { total: 700_000_000 })],
    });
    const change = { path: ['notice', 'submission'], from: 'one-file', to: 'two-file' };
    expect(refusalOf(open, { name: 'acceptDifferences', body: { source, changes: [change] } })).toBe('price-sealed');
  });

  it('comes in with the word of the source that the tender is finished, and not without it', () => {
    const price = { path: ['bidders', 'a', 'bid', 'offeredTotal'], from: null, to: PRICE };
    const finished = { path: ['notice', 'status'], from: 'running', to: 'finished' };
    const accept = (...changes: readonly (typeof price)[]): TenderCommand => ({
      name: 'acceptDifferences',
      body: { source, changes },
    });
    expect(refusalOf(sealed, accept(price))).toBe('price-sealed');
    expect(refusalOf(sealed, accept({ ...finished, from: null as never } as never, price))).toBe('stale-value');
    expect(refusalOf(sealed, accept(finished as never, price))).toBeNull();
  });
});

/** Prices as a build that knew nothing of secrecy would have left them. */
const PUT_THERE: readonly TenderEvent[] = [
  {
    type: 'localContentSet',
    tv: 1,
    body: { bidder: a, parts: [{ component: 'goods', amount: PRICE, localContentPercent: decimal('40') }] },
  },
  { type: 'lifeCycleCostsSet', tv: 1, body: { bidder: a, costs: { years: [], residual: PRICE } } },
  {
    type: 'negotiated',
    tv: 1,
    body: {
      bidder: a,
      negotiation: {
        heldAt: FIX.body.fixedAt,
        outcome: 'agreed',
        lines: [],
        total: PRICE,
        representative: null,
        technical: null,
        reason: null,
      },
    },
  },
  {
    type: 'auctionRecorded',
    tv: 1,
    body: { auction: { rounds: [{ startsAt: null, endsAt: null, offers: { [a]: PRICE } }], closedAt: null } },
  },
];

describe('a dossier from a file', () => {
  const priced = (id: string) => (dossier: Dossier) => ({
    ...dossier,
    bidders: dossier.bidders.map((bidder) =>
      bidder.id === id ? { ...bidder, bid: aBid({ offeredTotal: PRICE }) } : bidder,
    ),
  });

  it('is refused with a price nobody may know, naming the field', () => {
    expect(inconsistenciesOf(priced('a')(aSealedDossier()))).toEqual([
      { problem: 'price-sealed', path: ['bidders', 'a', 'bid', 'offeredTotal'] },
    ]);
    const dossier = priced('a')(aSealedDossier());
    expect(decide(null, { name: 'importDossier', body: { source, dossier } }, context)).toMatchObject({
      ok: false,
      error: { kind: 'price-sealed', details: { bidder: 'CV. Contoh A', path: 'bidders/a/bid/offeredTotal' } },
    });
  });

  it('is refused with the price of a bidder who failed file I, naming the field', () => {
    expect(inconsistenciesOf(priced('c')(aFixedDossier()))).toEqual([
      { problem: 'price-sealed', path: ['bidders', 'c', 'bid', 'offeredTotal'] },
    ]);
    expect(inconsistenciesOf(priced('a')(aFixedDossier()))).toEqual([]);
  });

  it('holds everything once the source calls the tender finished', () => {
    const finished = priced('c')(aSealedDossier({ notice: { status: 'finished' } }));
    expect(inconsistenciesOf(finished)).toEqual([]);
  });

  it('is refused with a price in an evaluation it froze', () => {
    const { earlierEvaluations: _, ...state } = priced('c')(aFixedDossier());
    const frozen = { closedAt: FIX.body.fixedAt, cause: 'evaluation-error' as const, reason: 'Keliru', state };
    expect(inconsistenciesOf({ ...aFixedDossier(), earlierEvaluations: [frozen] })).toEqual([
      { problem: 'price-sealed', path: ['earlierEvaluations', '0', 'state', 'bidders', 'c', 'bid', 'offeredTotal'] },
    ]);
  });

  it('loses every price it may not hold, and tells where each stood', () => {
    const everywhere = PUT_THERE.reduce<Dossier>(apply, priced('a')(aSealedDossier()));
    expect(pricePlaces(everywhere).length).toBeGreaterThan(4);
    const { dossier, withheld } = withoutSealedPrices(everywhere);
    expect(pricePlaces(dossier)).toEqual([]);
    expect(withheld.map(({ path }) => path[0])).toEqual(
      expect.arrayContaining(['bidders', 'localContent', 'lifeCycleCosts', 'negotiations', 'auction']),
    );
    expect(JSON.stringify([dossier, withheld])).not.toContain('7777777');
  });
});

describe('a technical evaluation done over', () => {
  const decided: Dossier = {
    ...after(fixed, { name: 'recordBid', body: { bidder: a, bid: aBid({ offeredTotal: PRICE }) } }),
    decision: {
      kind: 'failure',
      decidedAt: instant('2025-06-20T02:00:00.000Z'),
      ground: 'evaluation-error',
      facts: 'x',
    },
  };
  const again = after(decided, {
    name: 'startReEvaluation',
    body: {
      startedAt: instant('2025-06-21T02:00:00.000Z'),
      cause: 'evaluation-error',
      reason: 'Kekeliruan penilaian unsur teknis',
      from: 'technical',
    },
  });

  it('keeps the prices that were opened and lets nobody else’s in', () => {
    expect(again.technicalResult).toBeNull();
    expect(again.bidders[0]?.bid?.offeredTotal).toBe(PRICE);
    expect(isSealed(again)).toBe(false);
    expect(priceAccess(again, c)).toBe('sealed');
    expect(refusalOf(again, carrier('recordBid', 'c'))).toBe('price-sealed');
    expect(inconsistenciesOf(again)).toEqual([]);
  });

  it('opens the price of who passes now, and keeps that of who no longer does', () => {
    const second = apply(again, {
      type: 'technicalResultFixed',
      tv: 1,
      body: { fixedAt: instant('2025-06-22T02:00:00.000Z'), passed: [c], note: null },
    });
    expect(priceAccess(second, a)).toBe('never');
    expect(priceAccess(second, c)).toBe('open');
    expect(inconsistenciesOf(second)).toEqual([]);
    expect(refusalOf(second, carrier('recordBid', 'c'))).toBeNull();
    const changed = { ...aBid({ offeredTotal: rupiah(1) }) };
    expect(refusalOf(second, { name: 'recordBid', body: { bidder: a, bid: changed } })).toBe('price-sealed');
  });
});

it('judged files are the same tender with nothing opened', () => {
  expect(pricePlaces(aJudgedDossier())).toEqual([]);
});
