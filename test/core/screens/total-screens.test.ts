import { describe, expect, it } from 'vitest';
import type { Sen } from '#core/money/text.ts';
import type { ScreenCode } from '#core/screens/finding.ts';
import type { ScreenedBid } from '#core/screens/screened-bids.ts';
import { groupScreensOf } from '#core/screens/subgroups.ts';
import { thresholdsFor } from '#core/screens/thresholds.ts';
import { totalScreens } from '#core/screens/total-screens.ts';
import { bidderId, decimal } from '#test/support/builders/dossier.ts';
import { resultOf, STANDARD, valuesOf } from './tenders.ts';

function screen(code: ScreenCode, amounts: readonly number[], estimate: number | null = null, thresholds = STANDARD) {
  const bids = amounts
    .map((amount, index): ScreenedBid => ({ bidder: bidderId(`b${index + 1}`), total: BigInt(amount * 100) as Sen }))
    .toSorted((a, b) => Number(a.total - b.total));
  const groups = groupScreensOf(bids.map(({ total }) => Number(total)));
  const context = { thresholds, groups, estimate: estimate === null ? null : (BigInt(estimate * 100) as Sen) };
  return resultOf(totalScreens(bids, context), code);
}

describe('bids close together with the winner apart', () => {
  it('are found where the variation is at most and RD at least its threshold, with both numbers', () => {
    const { findings, tested } = screen('spread', [950, 985, 990, 994, 998]);
    expect(findings).toMatchObject([{ id: 'spread:', bidders: ['b1', 'b2', 'b3', 'b4', 'b5'] }]);
    expect(valuesOf(findings[0]?.numbers ?? [])).toMatchObject({
      mean: '983.40',
      deviation: '19.28',
      cv: '0.019608',
      rd: '6.294652',
      ks: '0.395833',
    });
    expect(tested).toMatchObject({ bidders: 5 });
  });

  it('are not found where only one of both holds', () => {
    expect(screen('spread', [800, 985, 990, 994, 998]).findings).toEqual([]);
    expect(screen('spread', [950, 951, 960, 970, 998]).findings).toEqual([]);
  });

  it('need three bids', () => {
    expect(screen('spread', [950, 985])).toMatchObject({ silence: 'too-few-bids', findings: [] });
  });

  it('are found by a kurtosis alone once an office gave it a threshold', () => {
    const setting = { code: 'kurt-minimum', kind: null, value: decimal('3'), source: 'Kalibrasi' };
    const thresholds = thresholdsFor([setting], 'works');
    const amounts = [700, 985, 990, 994, 998];
    expect(screen('spread', amounts).findings).toEqual([]);
    expect(screen('spread', amounts, null, thresholds).findings).toHaveLength(1);
  });
});

describe("the practitioners' set", () => {
  it('is reached where three of its four thresholds are', () => {
    const { findings } = screen('practice-set', [950, 985, 990, 994, 998]);
    expect(valuesOf(findings[0]?.numbers ?? [])).toEqual({
      reached: '3',
      cv: '0.019608',
      diffp: '0.036842',
      rdnor: '2.916667',
      ks: '0.395833',
    });
  });

  it('is shown and not found where fewer are', () => {
    const result = screen('practice-set', [800, 900, 1_000]);
    expect(valuesOf(result.numbers)).toMatchObject({ reached: '1' });
    expect(result.findings).toEqual([]);
  });
});

describe('equal totals', () => {
  it('are found for each amount, with everyone who offers it', () => {
    expect(screen('identical-totals', [900, 900, 950, 950, 950, 980])).toMatchObject({
      tested: { bidders: 6, pairs: 15 },
      findings: [{ bidders: ['b1', 'b2'] }, { bidders: ['b3', 'b4', 'b5'] }],
    });
  });

  it('are not found a sen apart', () => {
    expect(screen('identical-totals', [900, 900.01]).findings).toEqual([]);
  });

  it('of all losing bids are told instead of an endless RD', () => {
    const result = screen('identical-losing', [900, 950, 950, 950]);
    expect(result.findings).toMatchObject([{ bidders: ['b2', 'b3', 'b4'] }]);
    expect(valuesOf(result.findings[0]?.numbers ?? [])).toEqual({ bids: '3', amount: '950.00' });
    expect(screen('spread', [900, 950, 950, 950]).findings).toEqual([]);
  });
});

describe('totals a whole percent apart', () => {
  it('are found at 3, 4, 5 and 6 percent above the lowest', () => {
    const result = screen('percent-steps', [1_000_000, 1_030_000, 1_040_000, 1_050_000, 1_060_000]);
    expect(result.findings).toMatchObject([{ subjects: ['3 %', '4 %', '5 %', '6 %'] }]);
    expect(valuesOf(result.findings[0]?.numbers ?? [])).toEqual({ 'step-count': '4', 'step-deviation': '0' });
  });

  it('are found within a hundredth of a percent, and not beyond', () => {
    expect(screen('percent-steps', [1_000_000, 1_030_090, 1_039_950]).findings).toHaveLength(1);
    expect(screen('percent-steps', [1_000_000, 1_030_200, 1_040_000]).findings).toEqual([]);
  });

  it('are not found where so many bids put some there by chance', () => {
    const many = Array.from({ length: 170 }, (_, index) => 700_000_000 + ((index * index * 317) % 250_000_000));
    const result = screen('percent-steps', many);
    expect(valuesOf(result.numbers)).toEqual({ 'step-count': '2' });
    expect(result.findings).toEqual([]);
  });

  it('do not count bids equal to the lowest', () => {
    expect(screen('percent-steps', [1_000, 1_000, 1_000]).findings).toEqual([]);
  });
});

describe('bids close to the owner’s estimate', () => {
  it('are found where all of them are, exactly at the ratio too', () => {
    const result = screen('close-to-estimate', [950, 970, 999], 1_000);
    expect(result.findings).toHaveLength(1);
    expect(valuesOf(result.numbers)).toEqual({
      'close-share': '1',
      bids: '3',
      'lowest-ratio': '0.95',
      'highest-ratio': '0.999',
    });
  });

  it('are not found where one is not', () => {
    const result = screen('close-to-estimate', [900, 970, 999], 1_000);
    expect(result.findings).toEqual([]);
    expect(valuesOf(result.numbers)['close-share']).toBe('0.666667');
  });

  it('say nothing without an estimate, or of one bid', () => {
    expect(screen('close-to-estimate', [950, 970]).silence).toBe('no-estimate');
    expect(screen('close-to-estimate', [999], 1_000).silence).toBe('too-few-bids');
  });
});

describe('groups of bids', () => {
  it('are shown with how many were tested, and held against nothing until an office sets a threshold', () => {
    const amounts = [500, 985, 990, 994, 800];
    const result = screen('subgroups', amounts);
    expect(result).toMatchObject({ tested: { groups: 15 }, findings: [] });
    expect(result.numbers.map(({ measure, value }) => [measure, value])).toEqual([
      ['group-cv-3', '0.004556'],
      ['group-cv-4', expect.any(String)],
    ]);
    const setting = { code: 'subgroup-cv-maximum', kind: null, value: decimal('0.01'), source: 'Kalibrasi' };
    expect(screen('subgroups', amounts, null, thresholdsFor([setting], 'works')).findings).toMatchObject([
      { bidders: ['b2', 'b3', 'b4'] },
    ]);
  });
});
