/** What the totals of the bids show. Nothing here is an accusation: few bidders and a ceiling press bids together honestly. */
import { rupiahText } from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { distributionOf, type Distribution, momentsOf } from './distribution.ts';
import {
  amountOf,
  countOf,
  type ScreenFinding,
  findingOf,
  numberOf,
  pairCount,
  type ScreenNumber,
  type ScreenResult,
  silent,
  worked,
} from './finding.ts';
import type { ScreenedBid } from './screened-bids.ts';
import type { GroupScreens } from './subgroups.ts';
import { reaches, thresholdNumber } from './threshold.ts';
import type { Thresholds } from './thresholds.ts';

/** What the totals are compared with. */
export interface TotalContext {
  /** The groups of three and four among the same bids. */
  readonly groups: readonly GroupScreens[];
  readonly thresholds: Thresholds;
  /** The owner's estimate; null where there is none. */
  readonly estimate: Sen | null;
}

/** The screens of totals, by the bids in ascending order. */
export function totalScreens(bids: readonly ScreenedBid[], context: TotalContext): readonly ScreenResult[] {
  const distribution = bids.length === 0 ? null : distributionOf(bids.map(({ total }) => total));
  return [
    spread(bids, distribution, context),
    practiceSet(bids, distribution, context),
    identicalLosing(bids),
    identicalTotals(bids),
    percentSteps(bids, context),
    closeToEstimate(bids, context),
    subgroups(bids, context),
  ];
}

/** Bids close to each other while the winner lies apart.   Source  INDICATORS §3: CV and RD together */
function spread(
  bids: readonly ScreenedBid[],
  distribution: Distribution | null,
  { thresholds }: TotalContext,
): ScreenResult {
  if (distribution === null || bids.length < 3) return silent('spread', 'too-few-bids', { bidders: bids.length });
  const { cv, rd } = distribution;
  const numbers = [
    ...middle(bids),
    ...(cv === null ? [] : [numberOf('cv', cv, 'ratio', thresholds['cv-maximum'])]),
    ...(rd === null ? [] : [numberOf('rd', rd, 'number', thresholds['rd-minimum'])]),
    ...shown(distribution, thresholds),
  ];
  const isFound =
    cv !== null && rd !== null && reaches(thresholds['cv-maximum'], cv) && reaches(thresholds['rd-minimum'], rd);
  const reachedAlone = numbers.some(({ measure, isReached }) => isReached && ALONE.some((alone) => alone === measure));
  return worked('spread', {
    tested: { bidders: bids.length },
    numbers,
    findings: isFound || reachedAlone ? [ofAll('spread', bids, numbers)] : [],
  });
}

/** Screens that are a finding by themselves, once an office gives them a threshold. */
const ALONE = ['kurt', 'skew', 'spd', 'rdalt'] as const;

/** Numbers held against what only an office can set. */
function shown(distribution: Distribution, thresholds: Thresholds): readonly ScreenNumber[] {
  const { kurt, skew, spd, diffp, rdnor, rdalt, ks, ksClassic } = distribution;
  return [
    ...(kurt === null ? [] : [numberOf('kurt', kurt, 'number', thresholds['kurt-minimum'])]),
    ...(skew === null ? [] : [numberOf('skew', skew, 'number', thresholds['skew-maximum'])]),
    ...(spd === null ? [] : [numberOf('spd', spd, 'ratio', thresholds['spd-maximum'])]),
    ...(diffp === null ? [] : [numberOf('diffp', diffp, 'ratio')]),
    ...(rdnor === null ? [] : [numberOf('rdnor', rdnor, 'number')]),
    ...(rdalt === null ? [] : [numberOf('rdalt', rdalt, 'number', thresholds['rdalt-minimum'])]),
    ...(ks === null ? [] : [numberOf('ks', ks, 'number')]),
    ...(ksClassic === null ? [] : [numberOf('ksClassic', ksClassic, 'number')]),
  ];
}

/** Mean and deviation, to the sen. */
function middle(bids: readonly ScreenedBid[]): readonly ScreenNumber[] {
  const lowest = bids[0]?.total ?? (0n as Sen);
  const { mean, deviation } = momentsOf(bids.map(({ total }) => Number(total - lowest)));
  return [
    amountOf('mean', rupiahText((lowest + BigInt(Math.round(mean))) as Sen)),
    amountOf('deviation', rupiahText(BigInt(Math.round(deviation)) as Sen)),
  ];
}

/** Several of four thresholds a public tool uses, together.   Source  INDICATORS §3: practitioner's set */
function practiceSet(
  bids: readonly ScreenedBid[],
  distribution: Distribution | null,
  { thresholds }: TotalContext,
): ScreenResult {
  if (distribution === null || bids.length < 3) return silent('practice-set', 'too-few-bids', { bidders: bids.length });
  const { cv, diffp, rdnor, ks } = distribution;
  const numbers = [
    ...(cv === null ? [] : [numberOf('cv', cv, 'ratio', thresholds['practice-cv-maximum'])]),
    ...(diffp === null ? [] : [numberOf('diffp', diffp, 'ratio', thresholds['practice-diffp-minimum'])]),
    ...(rdnor === null ? [] : [numberOf('rdnor', rdnor, 'number', thresholds['practice-rdnor-minimum'])]),
    ...(ks === null ? [] : [numberOf('ks', ks, 'number', thresholds['practice-ks-minimum'])]),
  ];
  const count = numbers.filter(({ isReached }) => isReached).length;
  const reached = countOf('reached', count, thresholds['practice-set-minimum']);
  const all = [reached, ...numbers];
  return worked('practice-set', {
    tested: { bidders: bids.length },
    numbers: all,
    findings: reached.isReached ? [ofAll('practice-set', bids, all)] : [],
  });
}

/** Losing bids all alike and above the lowest: their deviation is zero, and RD says nothing where it should say most. */
function identicalLosing(bids: readonly ScreenedBid[]): ScreenResult {
  if (bids.length < 3) return silent('identical-losing', 'too-few-bids', { bidders: bids.length });
  const [lowest, ...losing] = bids;
  const total = losing[0]?.total ?? (0n as Sen);
  const isFound = lowest?.total !== total && losing.every((bid) => bid.total === total);
  return worked('identical-losing', {
    tested: { bidders: bids.length, pairs: pairCount(losing.length) },
    findings: isFound
      ? [
          findingOf('identical-losing', {
            bidders: losing.map(({ bidder }) => bidder),
            numbers: [countOf('bids', losing.length), amountOf('amount', rupiahText(total))],
          }),
        ]
      : [],
  });
}

/** Two bids and more of one amount, except all losing ones, which are told apart.   Source  INDICATORS §3: identical total, n ≥ 2 */
function identicalTotals(bids: readonly ScreenedBid[]): ScreenResult {
  if (bids.length < 2) return silent('identical-totals', 'too-few-bids', { bidders: bids.length });
  const byTotal = Map.groupBy(bids, ({ total }) => total);
  const findings = [...byTotal].flatMap(([total, equal]) =>
    equal.length < 2 || areAllLosing(equal, bids)
      ? []
      : [
          findingOf('identical-totals', {
            bidders: equal.map(({ bidder }) => bidder),
            numbers: [countOf('bids', equal.length), amountOf('amount', rupiahText(total))],
          }),
        ],
  );
  return worked('identical-totals', { tested: { bidders: bids.length, pairs: pairCount(bids.length) }, findings });
}

function areAllLosing(equal: readonly ScreenedBid[], bids: readonly ScreenedBid[]): boolean {
  return bids.length >= 3 && equal.length === bids.length - 1 && equal[0] !== bids[0];
}

/** So many times more than chance puts there. */
const BEYOND_CHANCE = 5;

/** Bids a whole percent above the lowest: 3, 4, 5, 6 %.   Source  INDICATORS §3: totals a fixed percentage apart */
function percentSteps(bids: readonly ScreenedBid[], { thresholds }: TotalContext): ScreenResult {
  const [lowest, ...others] = bids;
  if (lowest === undefined || others.length < 2) {
    return silent('percent-steps', 'too-few-bids', { bidders: bids.length });
  }
  const tolerance = thresholdNumber(thresholds['total-step-tolerance']) ?? 0;
  const onStep = others.flatMap(({ bidder, total }) => {
    const percent = (Number(total - lowest.total) / Number(lowest.total)) * 100;
    const step = Math.round(percent);
    const deviation = Math.abs(percent - step);
    return step >= 1 && deviation <= tolerance ? [{ bidder, deviation, step }] : [];
  });
  const count = countOf('step-count', onStep.length, thresholds['total-step-minimum']);
  // Of many bids some lie on a whole percent by chance: twice the tolerance out of each percent.
  const byChance = others.length * 2 * tolerance;
  const furthest = Math.max(0, ...onStep.map(({ deviation }) => deviation));
  return worked('percent-steps', {
    tested: { bidders: bids.length, pairs: others.length },
    numbers: [count],
    findings:
      count.isReached && onStep.length >= BEYOND_CHANCE * byChance
        ? [
            findingOf('percent-steps', {
              bidders: [lowest.bidder, ...onStep.map(({ bidder }) => bidder)],
              subjects: onStep.map(({ step }) => `${step} %`),
              numbers: [count, numberOf('step-deviation', furthest, 'percent', thresholds['total-step-tolerance'])],
            }),
          ]
        : [],
  });
}

/** All bids near the owner's estimate.   Source  RULES §6.4 (2): all offers close to HPS */
function closeToEstimate(bids: readonly ScreenedBid[], { thresholds, estimate }: TotalContext): ScreenResult {
  if (estimate === null || estimate <= 0n) return silent('close-to-estimate', 'no-estimate', { bidders: bids.length });
  if (bids.length < 2) return silent('close-to-estimate', 'too-few-bids', { bidders: bids.length });
  const ratios = bids.map(({ bidder, total }) => ({ bidder, ratio: Number(total) / Number(estimate) }));
  const near = ratios.filter(({ ratio }) => reaches(thresholds['estimate-ratio-minimum'], ratio));
  const share = numberOf('close-share', near.length / bids.length, 'ratio', thresholds['estimate-share-minimum']);
  const numbers = [
    share,
    countOf('bids', bids.length),
    numberOf('lowest-ratio', ratios[0]?.ratio ?? 0, 'ratio', thresholds['estimate-ratio-minimum']),
    numberOf('highest-ratio', ratios.at(-1)?.ratio ?? 0, 'ratio'),
  ];
  return worked('close-to-estimate', {
    tested: { bidders: bids.length },
    numbers,
    findings:
      near.length > 0 && share.isReached
        ? [
            findingOf('close-to-estimate', {
              of: '',
              bidders: near.map(({ bidder }) => bidder),
              numbers,
            }),
          ]
        : [],
  });
}

/** Groups of three and four; held against a threshold only where an office set one. */
function subgroups(bids: readonly ScreenedBid[], { thresholds, groups }: TotalContext): ScreenResult {
  if (groups.length === 0) return silent('subgroups', 'too-few-bids', { bidders: bids.length });
  const limit = thresholds['subgroup-cv-maximum'];
  const ofSize = groups.flatMap(({ size, measures, tightest }) => {
    const cv = measures.get('cv')?.min;
    if (cv === undefined) return [];
    const bidders = (tightest ?? []).flatMap((place) => bids[place]?.bidder ?? []);
    const numbers = [countOf('group-size', size), numberOf('group-cv', cv, 'ratio', limit)];
    const shownAs = numberOf(`group-cv-${size}`, cv, 'ratio', limit);
    return [{ shownAs, isFound: reaches(limit, cv), finding: findingOf('subgroups', { bidders, numbers }) }];
  });
  return worked('subgroups', {
    tested: { bidders: bids.length, groups: groups.reduce((sum, { tested }) => sum + tested, 0) },
    numbers: ofSize.map(({ shownAs }) => shownAs),
    findings: ofSize.flatMap(({ isFound, finding }) => (isFound ? [finding] : [])),
  });
}

function ofAll(
  screen: 'spread' | 'practice-set',
  bids: readonly ScreenedBid[],
  numbers: readonly ScreenNumber[],
): ScreenFinding {
  const bidders: readonly BidderId[] = bids.map(({ bidder }) => bidder);
  return findingOf(screen, { of: '', bidders, numbers });
}
