/** Measured requirements: met or not by the numbers of a bidder's profile, never by opinion. */
import {
  basicCapacity,
  basicCapacityTrace,
  needsBasicCapacity,
  reachesEstimate,
} from '#core/figures/basic-capacity.ts';
import { packageCapacity, packageCapacityTrace } from '#core/figures/package-capacity.ts';
import { carriesEstimate, realCapacity, realCapacityTrace } from '#core/figures/real-capacity.ts';
import type { RupiahText } from '#core/money/text.ts';
import { addFractions, ZERO_FRACTION } from '#core/money/fraction.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { assert } from '#core/shared/assert.ts';
import type { Dossier } from '#core/tender/model.ts';
import type {
  BusinessSize,
  CapacityMeasure,
  FirmProfile,
  HighestContract,
  QualificationProfile,
} from '#core/tender/qualification-model.ts';
import type { Trace } from './model.ts';
import { ownValue } from './own-value.ts';
import { dossierSource } from './trace.ts';

/** What a measure comes to. */
export type Capacity =
  /** The law asks nothing of a firm of this size, or for this kind of procurement. */
  | { readonly kind: 'not-needed' }
  /** A number is not known yet; `missing` names it in the profile or the notice. */
  | { readonly kind: 'open'; readonly missing: string }
  | { readonly kind: 'judged'; readonly passes: boolean; readonly figures: readonly CapacityFigure[] };

/** The working for one firm; partners of a joint operation (KSO) each have their own. */
export interface CapacityFigure {
  readonly firm: string;
  readonly trace: () => Trace;
}

/**
 * SKP, KD or SKN of one bidder.
 *
 * In a joint operation every partner must have a package left (SKP), the lead firm's contract counts (KD), and the
 * partners carry the work together (SKN), for which no text read has a rule.
 * Source  `qualification.packageCapacity`, `basicCapacity`, `realCapacity` of the rule set.
 */
export function capacityOf(
  dossier: Dossier,
  ruleSet: RuleSet,
  { measure, bidder }: { readonly measure: CapacityMeasure; readonly bidder: BidderId },
): Capacity {
  const profile = ownValue(dossier.qualification.profiles, bidder);
  if (profile === undefined || profile.firms.length === 0) return open('firms');
  if (profile.businessSize === null) return open('businessSize');
  const shown: Shown = { dossier, ruleSet, bidder, profile, size: profile.businessSize };
  switch (measure) {
    case 'remaining-package-capacity':
      return packagesLeft(shown);
    case 'basic-capacity':
      return basic(shown);
    case 'remaining-real-capacity':
      return realLeft(shown);
  }
}

interface Shown {
  readonly dossier: Dossier;
  readonly ruleSet: RuleSet;
  readonly bidder: BidderId;
  readonly profile: QualificationProfile;
  readonly size: BusinessSize;
}

function packagesLeft({ ruleSet, bidder, profile, size }: Shown): Capacity {
  const rules = ruleSet.qualification.packageCapacity;
  const loads = profile.firms.map(({ mostPackagesAtOnce, runningPackages }) => ({
    size,
    mostAtOnce: mostPackagesAtOnce,
    running: runningPackages.length,
  }));
  const figures = profile.firms.map(({ name, mostPackagesAtOnce, runningPackages }, at) => ({
    firm: name,
    trace: () =>
      packageCapacityTrace(ruleSet, {
        size: { value: size, source: profileSource(bidder, 'businessSize') },
        mostAtOnce: { value: mostPackagesAtOnce, source: firmSource(bidder, at, 'mostPackagesAtOnce') },
        running: { value: runningPackages.length, source: firmSource(bidder, at, 'runningPackages') },
      }),
  }));
  return { kind: 'judged', passes: loads.every((load) => packageCapacity(rules, load).passes), figures };
}

function basic({ dossier, ruleSet, bidder, profile, size }: Shown): Capacity {
  const rules = ruleSet.qualification.basicCapacity;
  const { kind, ownerEstimate, fiscalYear } = dossier.notice;
  if (!needsBasicCapacity(rules, size, kind)) return { kind: 'not-needed' };
  const at = profile.firms.findIndex(({ lead }) => lead);
  const firm: FirmProfile | undefined = profile.firms[at];
  if (firm === undefined) return open('firms/lead');
  if (firm.highestContract === null) return open('highestContract');
  if (ownerEstimate === null) return open('ownerEstimate');
  const contract = countedValue(firm.highestContract, fiscalYear - rules.years.value);
  const capacity = basicCapacity(rules, { kind, highestContract: contract.value });
  if (capacity === null) return { kind: 'not-needed' };
  const figure: CapacityFigure = {
    firm: firm.name,
    trace: () => {
      const trace = basicCapacityTrace(ruleSet, {
        kind,
        highestContract: { value: contract.value, source: firmSource(bidder, at, 'highestContract', contract.field) },
        ownerEstimate: { value: ownerEstimate, source: dossierSource('notice', 'ownerEstimate') },
      });
      assert(trace !== null, 'a kind with a basic capacity has its working');
      return trace;
    },
  };
  return { kind: 'judged', passes: reachesEstimate(capacity, ownerEstimate), figures: [figure] };
}

/** A contract from before the years the law counts is none. */
function countedValue(
  { value, presentValue, year }: HighestContract,
  firstYear: number,
): { readonly value: RupiahText; readonly field: 'value' | 'presentValue' | 'year' } {
  if (year < firstYear) return { value: '0.00' as RupiahText, field: 'year' };
  return presentValue === null ? { value, field: 'value' } : { value: presentValue, field: 'presentValue' };
}

function realLeft({ dossier, ruleSet, bidder, profile, size }: Shown): Capacity {
  const rules = ruleSet.qualification.realCapacity;
  const { ownerEstimate } = dossier.notice;
  if (!rules.sizes.value.includes(size)) return { kind: 'not-needed' };
  if (ownerEstimate === null) return open('ownerEstimate');
  const means = profile.firms.flatMap(({ netWorth, runningPackages }) =>
    netWorth === null ? [] : [{ size, netWorth, running: runningPackages }],
  );
  if (means.length < profile.firms.length) return open('netWorth');
  const total = means.map((each) => realCapacity(rules, each)).reduce(addFractions, ZERO_FRACTION);
  const estimate = { value: ownerEstimate, source: dossierSource('notice', 'ownerEstimate') };
  const figures = means.map(({ netWorth, running }, at) => ({
    firm: profile.firms[at]?.name ?? '',
    trace: () =>
      realCapacityTrace(ruleSet, {
        size,
        netWorth: { value: netWorth, source: firmSource(bidder, at, 'netWorth') },
        running: { value: running, source: firmSource(bidder, at, 'runningPackages') },
        // Partners are held against the estimate together, not each.
        ownerEstimate: means.length === 1 ? estimate : null,
      }),
  }));
  return { kind: 'judged', passes: carriesEstimate(rules, total, ownerEstimate), figures };
}

function open(missing: string): Capacity {
  return { kind: 'open', missing };
}

function profileSource(bidder: BidderId, ...path: readonly (string | number)[]): string {
  return dossierSource('qualification', 'profiles', bidder, ...path);
}

function firmSource(bidder: BidderId, at: number, ...path: readonly string[]): string {
  return profileSource(bidder, 'firms', at, ...path);
}
