import { describe, expect, it, test } from 'vitest';
import {
  changeOf,
  lineChanges,
  negotiatedRatio,
  negotiatedTotal,
  negotiatedTotalTrace,
  negotiationTrace,
} from '#core/figures/negotiation-change.ts';
import { decimal, lineId, rupiah } from '#test/support/builders/dossier.ts';
import { at, law, sen } from './support.ts';

const lines = [
  { line: lineId('1'), volume: decimal('2.5'), unitPrice: rupiah('100'), total: sen('250'), after: rupiah('90') },
  { line: lineId('2'), volume: decimal('3'), unitPrice: rupiah('10'), total: sen('30'), after: null },
];

describe('a negotiation', () => {
  test.each([
    ['100', '99.99', '-0.01', false],
    ['100', '100', '0', false],
    // One sen higher is flagged.
    ['100', '100.01', '0.01', true],
  ])('from %s to %s differs by %s, higher: %s', (before, after, difference, higher) => {
    const change = changeOf(sen(before), sen(after));
    expect(change).toMatchObject({ higher });
    expect(change.difference).toBe(difference.startsWith('-') ? -sen(difference.slice(1)) : sen(difference));
  });

  it('changes the lines agreed on, by the document’s volume, and leaves the others', () => {
    expect(lineChanges(lines)).toEqual([
      { line: '1', before: sen('250'), after: sen('225'), difference: -sen('25'), higher: false },
      { line: '2', before: sen('30'), after: sen('30'), difference: 0n, higher: false },
    ]);
  });

  it('has the total its lines make, VAT as the tender’s prices have it', () => {
    expect(negotiatedTotal(lines, { mode: 'included' })).toBe(sen('255'));
    expect(negotiatedTotal(lines, { mode: 'added', ratePercent: decimal('11') })).toBe(sen('283.05'));
  });

  it('shows what its total is made of', () => {
    const placed = lines.map((line) => ({ ...line, source: `agreed/${line.line}` }));
    const vat = at({ mode: 'added', ratePercent: decimal('11') } as const, 'vat');
    const trace = negotiatedTotalTrace(law('perpres-46-2025'), { lines: placed, vat });
    expect(trace).toMatchObject({ formula: 'negotiated-total-with-vat', result: '283.05' });
    expect(trace.inputs.map(({ value, source }) => [value, source])).toEqual([
      ['225.00', 'agreed/1'],
      ['30.00', 'agreed/2'],
      ['11', 'vat/ratePercent'],
    ]);
    expect(negotiationTrace(law('perpres-46-2025'), at(sen('300')), at(sen('283.05'))).result).toBe('-16.95');
  });

  it('is held against the HPS, where there is one', () => {
    const ratio = negotiatedRatio(law('perpres-46-2025'), at(sen('255')), at(rupiah('300')));
    expect([ratio?.text, ratio?.trace().result]).toEqual(['85.0000', '85.0000']);
    expect(negotiatedRatio(law('perpres-46-2025'), at(sen('255')), at(null))).toBeNull();
    expect(negotiatedRatio(law('perpres-46-2025'), at(sen('255')), at(rupiah('0')))).toBeNull();
  });
});
