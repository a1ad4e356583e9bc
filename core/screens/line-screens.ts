/** Unit prices that agree: the very same, or in one ratio, or one difference, from line to line. */
import type { BidderId, LineId } from '#core/tender/ids.ts';
import { clustersOf } from './clusters.ts';
import { spreadOf } from './distribution.ts';
import {
  countOf,
  type ScreenFinding,
  findingOf,
  type FoundPair,
  numberOf,
  type ScreenCode,
  type ScreenResult,
  silent,
  worked,
} from './finding.ts';
import { type LineTable, pairsOf } from './line-table.ts';
import { thresholdNumber } from './threshold.ts';
import type { Thresholds } from './thresholds.ts';

/** The screens of unit prices, pair by pair. */
export function lineScreens(table: LineTable, thresholds: Thresholds): readonly ScreenResult[] {
  return [identicalLines(table, thresholds), ...constantLines(table, thresholds)];
}

/** J: of the lines that can be compared, the share with one price.   Source  INDICATORS §3: identical unit prices */
function identicalLines(table: LineTable, thresholds: Thresholds): ScreenResult {
  const { bidders, lines, prices, leftOut } = table;
  const tested = { bidders: bidders.length, lines: lines.length };
  if (bidders.length < 2) return silent('identical-lines', 'no-schedules', tested);
  const fewest = thresholdNumber(thresholds['line-minimum']) ?? 1;
  const found: FoundPair[] = [];
  let pairs = 0;
  let highest = 0;
  for (const pair of pairsOf(bidders)) {
    const [a, b] = pair.map((id) => prices.get(id));
    const [outA, outB] = pair.map((id) => leftOut.get(id));
    if (a === undefined || b === undefined || outA === undefined || outB === undefined) continue;
    let compared = 0;
    let equal = 0;
    for (let place = 0; place < lines.length; place += 1) {
      const [one, other] = [a[place] ?? Number.NaN, b[place] ?? Number.NaN];
      if (Number.isNaN(one) || Number.isNaN(other) || outA[place] === 1 || outB[place] === 1) continue;
      compared += 1;
      if (one === other) equal += 1;
    }
    if (compared < fewest) continue;
    pairs += 1;
    highest = Math.max(highest, equal / compared);
    const share = numberOf('line-share', equal / compared, 'ratio', thresholds['line-share-minimum']);
    if (!share.isReached || equal === 0) continue;
    found.push({
      bidders: pair,
      numbers: [countOf('lines-equal', equal), countOf('lines-compared', compared), share],
      lines: equalLines(table, pair),
    });
  }
  if (pairs === 0) return silent('identical-lines', 'too-few-lines', tested);
  return worked('identical-lines', {
    tested: { ...tested, pairs },
    numbers: [numberOf('line-share', highest, 'ratio', thresholds['line-share-minimum'])],
    findings: asFindings('identical-lines', bidders, found),
  });
}

/** The lines both priced alike, without those left out. */
function equalLines(
  { lines, prices, leftOut }: LineTable,
  [one, other]: readonly [BidderId, BidderId],
): readonly LineId[] {
  const [a, b] = [prices.get(one), prices.get(other)];
  const [outA, outB] = [leftOut.get(one), leftOut.get(other)];
  return lines.flatMap(({ id }, place) =>
    a?.[place] === b?.[place] && outA?.[place] !== 1 && outB?.[place] !== 1 ? [id] : [],
  );
}

/**
 * One schedule made from another by a factor or a sum: the ratio, or the difference, hardly varies from line to line.
 *
 * Lines a regulation sets are left out; round ones and those at the ceiling count, since a made-up schedule has them too.
 * Source  INDICATORS §3: constant ratio
 */
function constantLines(table: LineTable, thresholds: Thresholds): readonly ScreenResult[] {
  const { bidders, lines, prices, regulated } = table;
  const tested = { bidders: bidders.length, lines: lines.length };
  if (bidders.length < 2) {
    return [silent('constant-ratio', 'no-schedules', tested), silent('constant-difference', 'no-schedules', tested)];
  }
  const fewest = Math.max(2, thresholdNumber(thresholds['ratio-line-minimum']) ?? 2);
  const limit = thresholds['ratio-cv-maximum'];
  const places = lines.flatMap(({ id }, place) => (regulated.has(id) ? [] : [place]));
  // Filled anew for each pair: 170 bidders have fourteen thousand.
  const ratiosOf = new Float64Array(lines.length);
  const differencesOf = new Float64Array(lines.length);
  const byRatio: FoundPair[] = [];
  const byDifference: FoundPair[] = [];
  let pairs = 0;
  for (const pair of pairsOf(bidders)) {
    const [a, b] = pair.map((id) => prices.get(id));
    if (a === undefined || b === undefined) continue;
    let count = 0;
    for (const place of places) {
      const [one, other] = [a[place] ?? Number.NaN, b[place] ?? Number.NaN];
      if (Number.isNaN(one) || Number.isNaN(other)) continue;
      ratiosOf[count] = one / other;
      differencesOf[count] = one - other;
      count += 1;
    }
    if (count < fewest) continue;
    pairs += 1;
    const ratios = spreadOf(ratiosOf.subarray(0, count));
    // A ratio that varies as much as it lies from one is no factor: the screen of identical lines tells of those prices.
    const isFactor = Math.abs(ratios.mean - 1) > 2 * ratios.deviation;
    const compared = countOf('lines-compared', count);
    const shown = () => ({
      bidders: pair,
      lines: places.flatMap((place) => ((a[place] ?? 0) > 0 && (b[place] ?? 0) > 0 ? (lines[place]?.id ?? []) : [])),
    });
    const ratioCv = numberOf('ratio-cv', ratios.deviation / ratios.mean, 'ratio', limit);
    if (isFactor && ratioCv.isReached) {
      const mean = numberOf('mean-ratio', ratios.mean, 'ratio');
      byRatio.push({ ...shown(), numbers: [compared, mean, ratioCv] });
    }
    const differences = spreadOf(differencesOf.subarray(0, count));
    if (differences.mean === 0) continue;
    const differenceCv = numberOf('difference-cv', differences.deviation / Math.abs(differences.mean), 'ratio', limit);
    if (differenceCv.isReached) {
      const mean = numberOf('mean-difference', differences.mean / 100, 'number');
      byDifference.push({ ...shown(), numbers: [compared, mean, differenceCv] });
    }
  }
  if (pairs === 0) {
    return [silent('constant-ratio', 'too-few-lines', tested), silent('constant-difference', 'too-few-lines', tested)];
  }
  return [
    worked('constant-ratio', {
      tested: { ...tested, pairs },
      findings: asFindings('constant-ratio', bidders, byRatio),
    }),
    worked('constant-difference', {
      tested: { ...tested, pairs },
      findings: asFindings('constant-difference', bidders, byDifference),
    }),
  ];
}

/** One finding for each group of bidders; its numbers are those of the pair that is most alike. */
function asFindings(
  screen: Extract<ScreenCode, 'identical-lines' | 'constant-ratio' | 'constant-difference'>,
  bidders: readonly BidderId[],
  found: readonly FoundPair[],
): readonly ScreenFinding[] {
  return clustersOf(bidders, found).map(({ bidders: group, pairs }) => {
    const most = pairs.reduce((best, pair) => (likeness(pair) > likeness(best) ? pair : best));
    return findingOf(screen, {
      bidders: group,
      pairs,
      numbers: pairs.length > 1 ? [countOf('bids', pairCountOf(pairs)), ...most.numbers] : most.numbers,
    });
  });
}

function pairCountOf(pairs: readonly FoundPair[]): number {
  return new Set(pairs.flatMap(({ bidders }) => bidders)).size;
}

/** More is more alike: a share as it is, a variation the other way round. */
function likeness({ numbers }: FoundPair): number {
  const last = numbers.at(-1);
  if (last === undefined) return 0;
  return last.measure === 'line-share' ? Number(last.value) : -Number(last.value);
}
