import { describe, expect, it } from 'vitest';
import type { RupiahText } from '#core/money/text.ts';
import type { LineId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { Negotiation } from '#core/tender/price-model.ts';
import {
  draftChange,
  draftOf,
  itemsOf,
  mayChange,
  type NegotiationDraft,
  negotiationOf,
} from '#renderer/features/negotiation/negotiation-model.ts';
import { evaluationOf } from '#test/support/builders/context.ts';
import {
  aBid,
  aBidder,
  anAssessedDossier,
  anOfferedLine,
  anOwnerLine,
  bidderId,
  decimal,
  instant,
  lineId,
  rupiah,
} from '#test/support/builders/dossier.ts';

const NOW = instant('2014-05-19T02:00:00.000Z');
const AT = instant('2014-05-12T02:00:00.000Z');
const LINES = [anOwnerLine('l1', '10', 40_000_000), anOwnerLine('l2', '2.5', 160_000_000)] as const;

/** Corrected: 10 × 38 million and 2.5 × 150 million make 755 million. */
const offering = aBidder('a', {
  bid: aBid({
    offeredTotal: rupiah(755_000_000),
    lines: [anOfferedLine(LINES[0], 38_000_000, 380_000_000), anOfferedLine(LINES[1], 150_000_000, 375_000_000)],
  }),
});

describe('a draft', () => {
  it('of a negotiation nobody has recorded begins now, agreed, by items where there are any', () => {
    expect(draftOf(null, NOW, true)).toMatchObject({ heldAt: NOW, outcome: 'agreed', by: 'items', total: null });
    expect(draftOf(null, NOW, false).by).toBe('total');
  });

  it('of a recorded one shows it as it was agreed, and stores it unchanged', () => {
    const { bid } = tender();
    const byItems = recorded({ lines: [{ line: lineId('l1'), unitPrice: rupiah(37_000_000) }], technical: 'Tetap' });
    const byTotal = recorded({ total: rupiah(740_000_000), representative: 'Direktur' });
    const failed = recorded({ outcome: 'failed', reason: 'Tidak sepakat' });
    expect(draftOf(byItems, NOW, true)).toMatchObject({ heldAt: AT, by: 'items' });
    expect(draftOf(byTotal, NOW, true).by).toBe('total');
    for (const stored of [byItems, byTotal, failed])
      expect(negotiationOf(draftOf(stored, NOW, true), bid)).toEqual(stored);
  });
});

describe('what a draft comes to', () => {
  it('is the agreed items with the document’s volumes, and the others as they were', () => {
    const { dossier, bid } = tender();
    const draft = aDraft({ unitPrices: new Map([[lineId('l2'), rupiah(140_000_000)]]) });
    expect(itemsOf(dossier, bid, draft.unitPrices).map(({ line, after }) => [line, after])).toEqual([
      ['l1', null],
      ['l2', rupiah(140_000_000)],
    ]);
    expect(draftChange(dossier, bid, draft)).toEqual({
      before: 75_500_000_000n,
      after: 73_000_000_000n,
      difference: -2_500_000_000n,
      higher: false,
    });
  });

  it('has VAT where the prices are without', () => {
    const { dossier, bid } = tender({ vat: { mode: 'added', ratePercent: decimal('10') } });
    const draft = aDraft({ unitPrices: new Map([[lineId('l2'), rupiah(140_000_000)]]) });
    expect(draftChange(dossier, bid, draft)).toMatchObject({ before: 83_050_000_000n, after: 80_300_000_000n });
  });

  it('is the agreed total, also when that is higher, and nothing until it is given', () => {
    const { dossier, bid } = tender();
    expect(draftChange(dossier, bid, aDraft({ by: 'total', total: rupiah('755000000.01') }))).toMatchObject({
      difference: 1n,
      higher: true,
    });
    expect(draftChange(dossier, bid, aDraft({ by: 'total' }))).toBeNull();
  });

  it('is the price as it was where no item changes, and nothing where it failed', () => {
    const { dossier, bid } = tender();
    expect(draftChange(dossier, bid, aDraft())).toMatchObject({ difference: 0n, higher: false });
    expect(draftChange(dossier, bid, aDraft({ outcome: 'failed', total: rupiah(1), by: 'total' }))).toBeNull();
  });
});

describe('what is recorded', () => {
  it('of items nobody changed is an agreement on the price before', () => {
    expect(negotiationOf(aDraft(), tender().bid)).toMatchObject({ lines: [], total: rupiah('755000000.00') });
  });

  it('of a failed one is no price, whatever was typed', () => {
    const prices = new Map([[lineId('l1'), rupiah(1)]]);
    const draft = aDraft({ outcome: 'failed', unitPrices: prices, total: rupiah(5), reason: ' Tidak sepakat ' });
    expect(negotiationOf(draft, tender().bid)).toMatchObject({ lines: [], total: null, reason: 'Tidak sepakat' });
  });

  it('says nothing where only spaces were typed', () => {
    const draft = aDraft({ representative: '  ', technical: '', reason: ' ' });
    expect(negotiationOf(draft, tender().bid)).toMatchObject({ representative: null, technical: null, reason: null });
  });
});

describe('a bidder’s negotiation', () => {
  const order = ['a', 'b', 'c'].map(bidderId);
  const mayEach = (negotiations: Readonly<Record<string, Negotiation>>) =>
    order.filter((id) => mayChange({ ...tender().dossier, negotiations }, order, id));

  it('comes only after all before it have failed', () => {
    expect(mayEach({})).toEqual(['a']);
    expect(mayEach({ a: recorded({ outcome: 'failed' }) })).toEqual(['a', 'b']);
  });

  it('is fixed once the next one was negotiated with', () => {
    const failed = recorded({ outcome: 'failed' });
    expect(mayEach({ a: failed, b: failed })).toEqual(['b', 'c']);
    expect(mayEach({ a: failed, b: recorded({ total: rupiah(1) }) })).toEqual(['b']);
  });
});

function tender(pricing: Partial<Dossier['pricing']> = {}) {
  const base = anAssessedDossier({}, { bidders: [offering] });
  const dossier = { ...base, pricing: { ...base.pricing, ownerLines: LINES, ...pricing } };
  const bid = evaluationOf(dossier).bids.find(({ bidder }) => bidder === bidderId('a'));
  if (bid === undefined) throw new Error('the bidder offered');
  return { dossier, bid };
}

function aDraft(parts: Partial<NegotiationDraft> = {}): NegotiationDraft {
  return {
    heldAt: AT,
    outcome: 'agreed',
    by: 'items',
    unitPrices: new Map<LineId, RupiahText>(),
    total: null,
    representative: '',
    mandate: null,
    technical: '',
    fairness: { experts: null, support: null, other: null },
    reason: '',
    ...parts,
  };
}

function recorded(parts: Partial<Negotiation> = {}): Negotiation {
  return {
    heldAt: AT,
    outcome: 'agreed',
    lines: [],
    total: null,
    representative: null,
    technical: null,
    reason: null,
    ...parts,
  };
}
