import { describe, expect, it } from 'vitest';
import { calibrationsOf } from '#core/patterns/calibrate.ts';
import { firmRecords } from '#core/patterns/firm-record.ts';
import { seasonOf } from '#core/patterns/season.ts';
import type { DecimalText } from '#core/money/text.ts';
import { factsOfTenders, type TenderOptions } from '#test/support/builders/season-of-tenders.ts';

const TENDERS: Readonly<Record<string, TenderOptions>> = {
  1: { bids: { a: 950, b: 985, c: 990, d: 994, e: 998 }, winner: 'a' },
  2: { bids: { a: 900, b: 950, c: 1000 }, winner: 'b' },
  3: { bids: { a: 900, b: null }, kind: 'goods' },
};

function calibrations(thresholds: Parameters<typeof calibrationsOf>[1]['thresholds'] = []) {
  const season = seasonOf(factsOfTenders(TENDERS));
  return calibrationsOf(season, { records: firmRecords(season), pairs: [], thresholds });
}

describe('calibration on own history', () => {
  it('has the values of each screen over all categories and in each, with what its threshold marks', () => {
    const cv = calibrations().filter(({ code }) => code === 'cv-maximum');
    expect(cv.map(({ kind }) => kind)).toEqual([null, 'works']);
    expect(cv[0]?.values.map((value) => value.toFixed(6))).toEqual(['0.019608', '0.052632']);
    expect(cv[0]).toMatchObject({ over: 'tenders', threshold: 0.06, marked: 2, tooFew: true });
  });

  it('counts firms once over all and once in each category they registered in', () => {
    const wins = calibrations().filter(({ code }) => code === 'win-rate-minimum');
    expect(wins.map(({ kind, values }) => [kind, values])).toEqual([
      [null, [0, 0, 0, 0.5, 0.5]],
      ['works', [0, 0, 0, 0.5, 0.5]],
    ]);
    expect(wins[0]).toMatchObject({ threshold: null, marked: 0 });
  });

  it('goes by the threshold the office set for the category', () => {
    const setting = { code: 'cv-maximum', kind: 'works' as const, value: '0.02' as DecimalText, source: 'Kalibrasi' };
    const cv = calibrations([setting]).filter(({ code }) => code === 'cv-maximum');
    expect(cv.map(({ kind, threshold, marked }) => [kind, threshold, marked])).toEqual([
      [null, 0.06, 2],
      ['works', 0.02, 1],
    ]);
  });
});
