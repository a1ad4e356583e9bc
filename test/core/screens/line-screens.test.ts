import { describe, expect, it } from 'vitest';
import { BENFORD, expectedMad, firstDigitsOf, firstDigitScreen } from '#core/screens/first-digit.ts';
import { lineScreens } from '#core/screens/line-screens.ts';
import { isRound, lineTableOf } from '#core/screens/line-table.ts';
import type { ScreenCode } from '#core/screens/finding.ts';
import type { Dossier } from '#core/tender/model.ts';
import { lineId } from '#test/support/builders/dossier.ts';
import { priced, resultOf, STANDARD, valuesOf } from './tenders.ts';

/** Prices nobody would call round: 101.230, 102.460 … */
const odd = (count: number, step = 1_230) => Array.from({ length: count }, (_, index) => 100_000 + (index + 1) * step);
const OWNER = odd(12, 9_870);

function tableOf(dossier: Dossier, regulated: readonly string[] = []) {
  return lineTableOf(dossier, dossier.bidders, { regulated: new Set(regulated.map(lineId)), roundDigits: 2 });
}

function screen(code: ScreenCode, dossier: Dossier, regulated: readonly string[] = []) {
  return resultOf(lineScreens(tableOf(dossier, regulated), STANDARD), code);
}

describe('equal unit prices', () => {
  const own = odd(12);
  const half = own.map((price, index) => (index < 6 ? price : price + 77));

  it('are found from a share of lines on, with the share, the lines and what was tested', () => {
    const result = screen('identical-lines', priced(OWNER, { a: own, b: half, c: odd(12, 4_567) }));
    expect(result.tested).toMatchObject({ bidders: 3, lines: 12, pairs: 3 });
    expect(result.findings).toMatchObject([{ id: 'identical-lines:a+b', bidders: ['a', 'b'] }]);
    const [pair] = result.findings[0]?.pairs ?? [];
    expect(pair?.lines).toEqual(['l1', 'l2', 'l3', 'l4', 'l5', 'l6']);
    expect(valuesOf(pair?.numbers ?? [])).toEqual({ 'lines-equal': '6', 'lines-compared': '12', 'line-share': '0.5' });
  });

  it('at the ceiling, regulated, or round are no likeness', () => {
    const round = Array.from({ length: 12 }, () => 1_500_000);
    expect(screen('identical-lines', priced(OWNER, { a: OWNER, b: OWNER })).silence).toBe('too-few-lines');
    expect(screen('identical-lines', priced(OWNER, { a: round, b: round })).silence).toBe('too-few-lines');
    const all = OWNER.map((_, index) => `l${index + 1}`);
    expect(screen('identical-lines', priced(OWNER, { a: own, b: own }), all).silence).toBe('too-few-lines');
  });

  it('need ten lines that are left', () => {
    const nine = priced(OWNER.slice(0, 9), { a: own.slice(0, 9), b: own.slice(0, 9) });
    const ten = priced(OWNER.slice(0, 10), { a: own.slice(0, 10), b: own.slice(0, 10) });
    expect(screen('identical-lines', nine).silence).toBe('too-few-lines');
    expect(screen('identical-lines', ten).findings).toHaveLength(1);
  });

  it('of a whole circle of bidders are one thing to look at, not one a pair', () => {
    const [finding, ...others] = screen('identical-lines', priced(OWNER, { a: own, b: own, c: own, d: own })).findings;
    expect(others).toEqual([]);
    expect(finding?.bidders).toEqual(['a', 'b', 'c', 'd']);
    expect(finding?.pairs).toHaveLength(6);
  });

  it('need two schedules', () => {
    expect(screen('identical-lines', priced(OWNER, { a: own })).silence).toBe('no-schedules');
  });

  it('know what is round by the digits in front', () => {
    const amounts = [1_500_000, 25_000, 1_550_000, 101_230, 500].map((rupiah) => isRound(rupiah * 100, 2));
    expect(amounts).toEqual([true, true, false, false, true]);
  });
});

describe('schedules made from each other', () => {
  const own = odd(12);

  it('by a factor are found, with its mean and how little it varies', () => {
    const more = own.map((price) => Math.round(price * 103) / 100);
    const result = screen('constant-ratio', priced(OWNER, { a: own, b: more }));
    expect(result.findings).toHaveLength(1);
    expect(valuesOf(result.findings[0]?.numbers ?? [])).toMatchObject({
      'lines-compared': '12',
      'mean-ratio': '0.970874',
    });
  });

  it('by a sum are found', () => {
    const wide = odd(12, 87_650);
    const more = wide.map((price) => price + 2_500);
    const result = screen('constant-difference', priced(OWNER, { a: wide, b: more }));
    expect(valuesOf(result.findings[0]?.numbers ?? [])).toEqual({
      'lines-compared': '12',
      'mean-difference': '-2500',
      'difference-cv': '0',
    });
    expect(screen('constant-ratio', priced(OWNER, { a: wide, b: more })).findings).toEqual([]);
  });

  it('are not found among prices of one’s own, nor where prices are the very same', () => {
    const free = own.map((price, index) => price + ((index * 7_919) % 9_001));
    expect(screen('constant-ratio', priced(OWNER, { a: own, b: free })).findings).toEqual([]);
    expect(screen('constant-difference', priced(OWNER, { a: own, b: free })).findings).toEqual([]);
    expect(screen('constant-ratio', priced(OWNER, { a: own, b: own })).findings).toEqual([]);
  });

  it('need five lines both have a price for', () => {
    const four = (prices: readonly number[]) => prices.map((price, index) => (index < 4 ? price : null));
    const more = own.map((price) => price * 2);
    expect(screen('constant-ratio', priced(OWNER, { a: four(own), b: more })).silence).toBe('too-few-lines');
  });
});

describe('first digits', () => {
  /** Prices that follow Benford's law: spread evenly over five powers of ten. */
  const lawful = (count: number) =>
    Array.from({ length: count }, (_, index) => Math.round(10 ** (3 + (5 * index) / count)) + (index % 7));
  const flat = (count: number) => Array.from({ length: count }, (_, index) => 5_000 + index * 13);

  it('are counted by their shares', () => {
    const { count, shares, mad } = firstDigitsOf([100, 200, 1_999, 0.5, 0, Number.NaN]);
    expect(count).toBe(4);
    expect(shares.slice(0, 5)).toEqual([0.5, 0.25, 0, 0, 0.25]);
    expect(mad).toBeGreaterThan(0.05);
    expect(BENFORD.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('of a schedule that follows the law are shown and not found', () => {
    const result = firstDigitScreen(
      tableOf(priced(lawful(300), { a: lawful(300).map((price) => price + 1) })),
      STANDARD,
    );
    expect(result).toMatchObject({ silence: null, findings: [] });
    expect(valuesOf(result.numbers)).toMatchObject({ prices: '300' });
  });

  it('that do not follow it are found, where the owner’s own prices do', () => {
    const result = firstDigitScreen(tableOf(priced(lawful(300), { a: flat(300), b: lawful(300) })), STANDARD);
    expect(result.findings).toMatchObject([{ id: 'first-digit:a', bidders: ['a'] }]);
  });

  it('tell nothing where the bill itself does not follow the law', () => {
    const result = firstDigitScreen(tableOf(priced(flat(300), { a: flat(300).map((price) => price + 7) })), STANDARD);
    expect(result).toMatchObject({ silence: 'bill-does-not-follow', findings: [] });
  });

  it('need a hundred prices', () => {
    expect(firstDigitScreen(tableOf(priced(flat(99), { a: flat(99) })), STANDARD).silence).toBe('too-few-prices');
  });

  it('are allowed the distance that chance gives so few prices', () => {
    expect(expectedMad(100)).toBeGreaterThan(0.015);
    expect(expectedMad(10_000)).toBeLessThan(0.0025);
  });
});
