/** What may be set about the indicators, and what holds where nothing is. */

/** Codes in the order they are run and told. */
export const INDICATORS = [
  'R003',
  'R018',
  'R024',
  'R025',
  'R028',
  'R030',
  'R035',
  'R036',
  'R038',
  'R048',
  'R058',
] as const;

export type IndicatorCode = (typeof INDICATORS)[number];

/** Settings by indicator; an indicator without any is not run. */
export interface IndicatorSettings {
  /** Null = the first one a price is seen in. */
  readonly currency: string | null;
  /** `procurementMethodDetails` that are left out of everything. */
  readonly excluded: ReadonlySet<string>;
  readonly prices: PriceComparison;
  readonly R003: {
    /** Units  days. */
    readonly threshold: number;
    /** Null = all. */
    readonly methods: ReadonlySet<string> | null;
    /** Days by `procurementMethodDetails`. */
    readonly byDetails: ReadonlyMap<string, number>;
  } | null;
  readonly R018: { readonly methods: ReadonlySet<string> } | null;
  readonly R024: FenceSetting | null;
  readonly R025: (FenceSetting & { readonly percentile: number }) | null;
  readonly R028: object | null;
  readonly R030: object | null;
  readonly R035: { readonly threshold: number } | null;
  readonly R036: object | null;
  readonly R038: (FenceSetting & { readonly leastBids: number; readonly leastBidsOfBuyer: number }) | null;
  readonly R048: (FenceSetting & { readonly digits: number; readonly leastProcesses: number }) | null;
  readonly R058: FenceSetting | null;
}

/** Null = the fence of the data. */
export interface FenceSetting {
  readonly threshold: number | null;
}

/** Where prices may be compared, by `procurementMethodDetails`: those on the list, or else all but those on the other. */
export interface PriceComparison {
  readonly only: ReadonlySet<string>;
  readonly never: ReadonlySet<string>;
}

const FENCE: FenceSetting = { threshold: null };

/** Every indicator at its defaults.   Source  INDICATORS §1. */
export const DEFAULT_SETTINGS = {
  currency: null,
  excluded: new Set(),
  prices: { only: new Set(), never: new Set() },
  R003: { threshold: 15, methods: null, byDetails: new Map() },
  R018: { methods: new Set(['open', 'selective']) },
  R024: FENCE,
  R025: { ...FENCE, percentile: 75 },
  R028: {},
  R030: {},
  R035: { threshold: 1 },
  R036: {},
  R038: { ...FENCE, leastBids: 2, leastBidsOfBuyer: 2 },
  R048: { ...FENCE, digits: 2, leastProcesses: 20 },
  R058: FENCE,
} satisfies IndicatorSettings;

/** Whether the prices of a process may be compared; one that names no method may, unless only named ones may. */
export function maySeePrices({ only, never }: PriceComparison, details: string | null): boolean {
  if (only.size > 0) return details !== null && only.has(details);
  return details === null || !never.has(details);
}
