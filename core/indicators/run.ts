/** Indicators over many contracting processes, one after the other; only counts and differences are kept of each. */
import { type JsonFault, locateFault } from '#core/exchange/json-fault.ts';
import { flagClosePrices, flagHeavyDiscounts } from './difference-fences.ts';
import { disqualifiedShare } from './disqualified-share.ts';
import { identicalPrices } from './identical-prices.ts';
import type { Indicator } from './indicator.ts';
import { lateBid } from './late-bid.ts';
import { lowestDisqualified } from './lowest-disqualified.ts';
import { mixedSupplier } from './mixed-supplier.ts';
import { othersDisqualified } from './others-disqualified.ts';
import { type PriceDifference, priceDifferenceOf } from './price-difference.ts';
import { createProcessReader, type LineFault, type PartFault } from './process.ts';
import { createResultSheet, type IndicatorResults } from './results.ts';
import { type IndicatorSettings, DEFAULT_SETTINGS } from './settings.ts';
import { shortPeriod } from './short-period.ts';
import { singleBid } from './single-bid.ts';
import { unsuccessfulBids } from './unsuccessful-bids.ts';

/** Something about a line. The first four leave all of it out, the others the part they name. */
export type RunFault =
  | { readonly kind: 'not-json'; readonly fault: JsonFault }
  | LineFault
  | { readonly kind: 'repeated-ocid'; readonly ocid: string }
  | PartFault;

/** How many lines there were, and what became of them. */
export interface RunCounts {
  readonly lines: number;
  /** Processes the indicators saw. */
  readonly counted: number;
  readonly unread: number;
  readonly cancelled: number;
  /** Their method is on the list of exclusions. */
  readonly excluded: number;
}

export interface FinishedRun extends IndicatorResults {
  readonly counts: RunCounts;
  readonly currency: string | null;
  /** The difference R024 and R058 go by, of every process that has one. */
  readonly differences: readonly PriceDifference[];
}

export interface IndicatorRun {
  /** A line of text: one compiled release as JSON. Blank lines are nothing. */
  readonly line: (text: string) => void;
  /** A release that is data already. */
  readonly release: (value: unknown) => void;
  readonly finish: () => FinishedRun;
}

/** Begins a run; `tell` hears what is wrong with lines, by their number from 1. */
export function createIndicatorRun({
  settings = DEFAULT_SETTINGS,
  tell = () => undefined,
}: {
  readonly settings?: IndicatorSettings;
  readonly tell?: (line: number, fault: RunFault) => void;
}): IndicatorRun {
  const reader = createProcessReader(settings.currency);
  const indicators = indicatorsOf(settings);
  const comparesDifferences = settings.R024 !== null || settings.R058 !== null;
  const differences: PriceDifference[] = [];
  const seen = new Set<string>();
  const sheet = createResultSheet();
  const counts = { lines: 0, counted: 0, unread: 0, cancelled: 0, excluded: 0 };

  const tellPart = (fault: PartFault): void => tell(counts.lines, fault);

  const refuse = (fault: RunFault): void => {
    counts.unread += 1;
    tell(counts.lines, fault);
  };

  const take = (value: unknown): void => {
    const read = reader.read(value, tellPart);
    if (!read.ok) return refuse(read.error);
    const contracting = read.value;
    if (seen.has(contracting.ocid)) return refuse({ kind: 'repeated-ocid', ocid: contracting.ocid });
    seen.add(contracting.ocid);
    if (contracting.cancelled) counts.cancelled += 1;
    else if (contracting.methodDetails !== null && settings.excluded.has(contracting.methodDetails))
      counts.excluded += 1;
    else {
      counts.counted += 1;
      const difference = comparesDifferences ? priceDifferenceOf(contracting, settings.prices) : null;
      if (difference !== null) differences.push(difference);
      for (const indicator of indicators) indicator.see(contracting, sheet);
    }
  };

  return {
    line: (text) => {
      counts.lines += 1;
      if (text.trim() === '') return;
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch (error) {
        if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
        refuse({ kind: 'not-json', fault: locateFault(text) });
        return;
      }
      take(value);
    },
    release: (value) => {
      counts.lines += 1;
      take(value);
    },
    finish: () => {
      if (settings.R024 !== null) flagClosePrices(differences, settings.R024, sheet);
      for (const indicator of indicators) indicator.finish?.(sheet);
      if (settings.R058 !== null) flagHeavyDiscounts(differences, settings.R058, sheet);
      return { ...sheet.results(), counts, currency: reader.currency(), differences };
    },
  };
}

function indicatorsOf(settings: IndicatorSettings): readonly Indicator[] {
  const { prices, R003, R018, R025, R028, R030, R035, R036, R038, R048 } = settings;
  return [
    R003 === null ? [] : [shortPeriod(R003)],
    R018 === null ? [] : [singleBid(R018)],
    R025 === null ? [] : [unsuccessfulBids(R025)],
    R028 === null ? [] : [identicalPrices(prices)],
    R030 === null ? [] : [lateBid()],
    R035 === null ? [] : [othersDisqualified(R035)],
    R036 === null ? [] : [lowestDisqualified(prices)],
    R038 === null ? [] : [disqualifiedShare(R038)],
    R048 === null ? [] : [mixedSupplier(R048)],
  ].flat();
}
