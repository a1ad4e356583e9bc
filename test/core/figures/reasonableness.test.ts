import { describe, expect, it, test } from 'vitest';
import { exactRupiahText } from '#core/figures/given.ts';
import { type PricedLine, recomputePrice, standsAgainst } from '#core/figures/reasonableness.ts';
import {
  reasonablenessTrace,
  recomputedTotalTrace,
  recomputedUnitPriceTrace,
} from '#core/figures/reasonableness-trace.ts';
import { rupiahText } from '#core/money/sen.ts';
import type { PriceComponent, ReasonablenessItem } from '#core/tender/price-model.ts';
import { decimal, lineId, rupiah } from '#test/support/builders/dossier.ts';
import { at, law, sen } from './support.ts';

function line(id: string, volume: string, unitPrice: string, total: string): PricedLine {
  return { line: lineId(id), volume: decimal(volume), unitPrice: rupiah(unitPrice), total: sen(total) };
}

/** A component that is proven, unless the parts say otherwise. */
function component(coefficient: string, unitPrice: string, parts: Partial<PriceComponent> = {}): PriceComponent {
  return {
    name: 'Semen',
    kind: 'material',
    coefficient: decimal(coefficient),
    unitPrice: rupiah(unitPrice),
    coefficientProven: true,
    unitPriceProven: true,
    ownerCoefficient: null,
    ownerUnitPrice: null,
    ...parts,
  };
}

function item(id: string, overhead: string | null, ...components: readonly PriceComponent[]): ReasonablenessItem {
  return { line: lineId(id), overheadPercent: overhead === null ? null : decimal(overhead), components };
}

const INCLUDED = { mode: 'included' } as const;
const lines = [line('1', '10', '70', '700'), line('2', '3', '100', '300')];

describe('a total made again', () => {
  it('takes the owner’s price for what is not proven, with overhead, and keeps the other lines', () => {
    // (0.5 × 100 + 2 × 20) × 1.15 = 103.50, times 10, and line 2.
    const unproven = component('2', '10', { unitPriceProven: false, ownerUnitPrice: rupiah('20') });
    const sheet = { items: [item('1', '15', component('0.5', '100'), unproven)] };
    const { items, total, missing } = recomputePrice(lines, sheet, INCLUDED);
    expect(missing).toEqual([]);
    expect(total === null ? null : rupiahText(total)).toBe('1335.00');
    expect(items.map((each) => [exactRupiahText(each.own), exactRupiahText(each.recomputed), each.replaced])).toEqual([
      ['80.50', '103.50', 1],
    ]);
  });

  it('takes the owner’s coefficient for one that is not proven', () => {
    const unproven = component('0.5', '100', { coefficientProven: false, ownerCoefficient: decimal('0.75') });
    const { total } = recomputePrice(lines, { items: [item('1', null, unproven)] }, INCLUDED);
    expect(total).toBe(sen('1050'));
  });

  it('leaves an item with everything proven at its offered price, though its analysis comes to another', () => {
    const sheet = { items: [item('1', null, component('0.7', '100.01'))] };
    const { items, total } = recomputePrice(lines, sheet, INCLUDED);
    expect(total).toBe(sen('1000'));
    expect(items[0]).toMatchObject({ offered: '70.00', replaced: 0 });
    expect(items.map(({ own }) => exactRupiahText(own))).toEqual(['70.007']);
  });

  it('adds VAT where the tender’s prices have it added', () => {
    const sheet = { items: [] };
    expect(recomputePrice(lines, sheet, { mode: 'added', ratePercent: decimal('11') }).total).toBe(sen('1110'));
  });

  it('rounds the line once, not the unit price', () => {
    // 0.333 × 0.10 = 0.0333 a unit; times 1000 is 33.30, not 1000 × 0.03.
    const unproven = component('0.333', '5', { unitPriceProven: false, ownerUnitPrice: rupiah('0.10') });
    const one = [line('1', '1000', '1', '1000')];
    expect(recomputePrice(one, { items: [item('1', null, unproven)] }, INCLUDED).total).toBe(sen('33.30'));
  });

  it('waits for an owner’s value that is not known, and names it', () => {
    const unproven = component('2', '10', { unitPriceProven: false, coefficientProven: false });
    const { total, missing } = recomputePrice(
      lines,
      { items: [item('2', null, component('1', '1'), unproven)] },
      INCLUDED,
    );
    expect(total).toBeNull();
    expect(missing).toEqual([
      { line: '2', component: 1, what: 'coefficient' },
      { line: '2', component: 1, what: 'unit-price' },
    ]);
  });
});

describe('the verdict', () => {
  // Source: SE PUPR 19/2021, SE LKPP 4/2022: below the recomputed total is not reasonable, equal or above stands.
  test.each([
    ['999.99', false],
    ['1000', true],
    ['1000.01', true],
  ])('on an offer of %s against 1000 is %s', (offer, stands) => {
    expect(standsAgainst(sen(offer), sen('1000'))).toBe(stands);
    const trace = reasonablenessTrace(law('perpres-46-2025'), at(sen(offer)), at(sen('1000')));
    expect(trace.result).toBe(stands ? 'stands' : 'not-reasonable');
  });
});

describe('the working of a total made again', () => {
  const unproven = component('2', '10', { unitPriceProven: false, ownerUnitPrice: rupiah('20') });
  const sheet = { items: [item('1', '15', unproven)] };

  it('names the lines, replaced or not, and the VAT', () => {
    const placed = lines.map((each) => ({ ...each, totalSource: `t/${each.line}`, volumeSource: `v/${each.line}` }));
    const vat = { mode: 'added', ratePercent: decimal('10') } as const;
    const trace = recomputedTotalTrace(law('perpres-46-2025'), {
      lines: placed,
      sheet: at(sheet, 's'),
      vat: at(vat, 'vat'),
    });
    expect(trace).toMatchObject({ formula: 'recomputed-total-with-vat', result: '836.00' });
    expect(trace?.inputs.map(({ value, source }) => [value, source])).toEqual([
      ['10', 'v/1'],
      ['46.00', 's/items/1'],
      ['300.00', 't/2'],
      ['10', 'vat/ratePercent'],
    ]);
  });

  it('of a unit price names the values that count, the owner’s where nothing was proven', () => {
    const [recomputed] = recomputePrice(lines, sheet, INCLUDED).items;
    const [first] = sheet.items;
    if (recomputed === undefined || first === undefined) throw new Error('one item');
    const trace = recomputedUnitPriceTrace(law('perpres-46-2025'), at(first, 's/items/0'), recomputed);
    expect(trace.result).toBe('46.00');
    expect(trace.inputs.map(({ value, source }) => [value, source])).toEqual([
      ['2', 's/items/0/components/0/coefficient'],
      ['20.00', 's/items/0/components/0/ownerUnitPrice'],
      ['15', 's/items/0/overheadPercent'],
    ]);
  });
});
