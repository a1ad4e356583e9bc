/** Every screen of one tender, worked out from its dossier alone. */
import { aliasesOf } from '#core/committee/identities.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import { type CollusionCount } from '#core/figures/collusion-count.ts';
import { rupiahText, senOf } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import { checksOf } from '#core/tender/checks-model.ts';
import { rulesOf } from '#core/tender/decide-setup.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { judgingOf } from '#core/tender/judging.ts';
import type { Bidder, Dossier } from '#core/tender/model.ts';
import { fileScreens } from './file-screens.ts';
import { type ScreenFinding, SCREENS, type ScreenCode, type ScreenResult, type Silence, silent } from './finding.ts';
import { firmScreens } from './firm-screens.ts';
import { firstDigitScreen } from './first-digit.ts';
import { lawCountOf } from './law-count.ts';
import { lineScreens } from './line-screens.ts';
import { type LineTable, lineTableOf } from './line-table.ts';
import { oddWordScreen } from './odd-words.ts';
import {
  correctedBids,
  type LeftOutBid,
  offeringBidders,
  opennessOf,
  type ScreenedBid,
  screenedBids,
} from './screened-bids.ts';
import { type GroupScreens, groupScreensOf } from './subgroups.ts';
import { thresholdNumber, type ThresholdSetting } from './threshold.ts';
import { type Thresholds, thresholdsFor } from './thresholds.ts';
import { totalScreens } from './total-screens.ts';

export interface Screening {
  readonly openness: ReturnType<typeof opennessOf>;
  readonly thresholds: Thresholds;
  /** Cheapest first, by the price handed in; empty while prices are closed. */
  readonly bids: readonly ScreenedBid[];
  readonly leftOut: readonly LeftOutBid[];
  /** All screens, in the order of {@link SCREENS}. */
  readonly results: readonly ScreenResult[];
  readonly findings: readonly ScreenFinding[];
  /** Screens of totals that would answer otherwise by the prices after arithmetic correction. */
  readonly changedByCorrection: readonly ScreenCode[];
  /** The groups of three and four bids, in full; empty for fewer than four bids. */
  readonly groups: readonly GroupScreens[];
  /** Schedules side by side; null where there are none to be shown. */
  readonly table: LineTable | null;
  /** Null where the rule set cannot be read. */
  readonly law: CollusionCount | null;
}

/** What is known beside the dossier. */
export interface ScreeningContext {
  readonly settings: readonly ThresholdSetting[];
  /** Null where the method is not worked out; corrected prices are then not compared. */
  readonly evaluation: Evaluation | null;
}

const OF_FIRMS: ReadonlySet<ScreenCode> = new Set([
  'shared-address',
  'shared-phone',
  'shared-email',
  'shared-account',
  'shared-owner',
  'shared-person',
  'shared-equipment',
  'guarantee-serials',
  'member-match',
]);
const OF_FILES: ReadonlySet<ScreenCode> = new Set(['same-file', 'same-author', 'same-producer', 'created-together']);

/**
 * Works out all screens of a tender as it is shown: where names are hidden, only what tells nobody who is who; while prices
 * are closed, nothing about prices; before the opening nothing at all.
 *
 * Source  INDICATORS §3, RULES §6.4. Prices are those handed in.
 */
export function screeningOf(dossier: Dossier, { settings, evaluation }: ScreeningContext): Screening {
  const openness = opennessOf(dossier);
  const thresholds = thresholdsFor(settings, dossier.notice.kind);
  if (openness === 'closed') return closed(thresholds);
  const bidders = offeringBidders(dossier);
  const prices = openness === 'prices' ? pricesOf(dossier, { bidders, thresholds, evaluation }) : null;
  const found = new Map<ScreenCode, ScreenResult>();
  for (const result of prices?.results ?? []) found.set(result.screen, result);
  if (!hidesNames(dossier)) {
    for (const result of firmScreens(dossier, bidders, thresholds)) found.set(result.screen, result);
    for (const result of fileScreens(dossier, bidders, thresholds)) found.set(result.screen, result);
  }
  const results = SCREENS.map((screen) => found.get(screen) ?? silent(screen, silenceOf(screen)));
  const rules = rulesOf(dossier);
  return {
    openness,
    thresholds,
    bids: prices?.bids ?? [],
    leftOut: prices?.leftOut ?? [],
    results,
    findings: results.flatMap(({ findings }) => findings),
    changedByCorrection: prices?.changedByCorrection ?? [],
    groups: prices?.groups ?? [],
    table: prices?.table ?? null,
    law: rules === null ? null : lawCountOf(rules, results),
  };
}

function closed(thresholds: Thresholds): Screening {
  return {
    openness: 'closed',
    thresholds,
    bids: [],
    leftOut: [],
    results: SCREENS.map((screen) => silent(screen, 'not-opened')),
    findings: [],
    changedByCorrection: [],
    groups: [],
    table: null,
    law: null,
  };
}

/** Of what was not worked out: hidden names, else closed prices. */
function silenceOf(screen: ScreenCode): Silence {
  return OF_FIRMS.has(screen) || OF_FILES.has(screen) ? 'names-hidden' : 'prices-sealed';
}

/** Whether this is the tender as it is shown to those who judge without names: everyone is called by an alias. */
function hidesNames(dossier: Dossier): boolean {
  if (judgingOf(dossier).blind === null) return false;
  const aliases = aliasesOf(dossier);
  return dossier.bidders.every(({ id, name }) => aliases.get(id) === name);
}

type PriceParts = Pick<Screening, 'bids' | 'leftOut' | 'results' | 'changedByCorrection' | 'groups' | 'table'>;

function pricesOf(dossier: Dossier, { bidders, thresholds, evaluation }: PriceContext): PriceParts {
  const { bids, leftOut } = screenedBids(dossier);
  const { ownerEstimate } = dossier.notice;
  const groups = groupsOf(bids);
  const estimate = ownerEstimate === null ? null : senOf(ownerEstimate);
  const totals = totalScreens(bids, { thresholds, estimate, groups });
  const table = lineTableOf(dossier, bidders, {
    regulated: new Set(checksOf(dossier).regulated?.lines ?? []),
    roundDigits: thresholdNumber(thresholds['round-digits']) ?? 0,
  });
  const againBy = (others: readonly ScreenedBid[]) =>
    totalScreens(others, { thresholds, estimate, groups: groupsOf(others) });
  const corrected = correctedBids(bids, correctedTotals(evaluation));
  return {
    bids,
    leftOut,
    results: [
      ...totals,
      ...lineScreens(table, thresholds),
      firstDigitScreen(table, thresholds),
      oddWordScreen(dossier.pricing.ownerLines, bidders, thresholds),
    ],
    changedByCorrection: corrected === null ? [] : changedScreens(totals, againBy(inOrder(corrected))),
    groups,
    table: table.bidders.length === 0 ? null : table,
  };
}

function groupsOf(bids: readonly ScreenedBid[]): readonly GroupScreens[] {
  return groupScreensOf(bids.map(({ total }) => Number(total)));
}

interface PriceContext {
  readonly bidders: readonly Bidder[];
  readonly thresholds: Thresholds;
  readonly evaluation: Evaluation | null;
}

function correctedTotals(evaluation: Evaluation | null): ReadonlyMap<BidderId, RupiahText> {
  const bids = evaluation?.bids ?? [];
  return new Map(
    bids.flatMap(({ bidder, corrected }) =>
      corrected === null ? [] : [[bidder, rupiahText(corrected.value)] as const],
    ),
  );
}

function inOrder(bids: readonly ScreenedBid[]): readonly ScreenedBid[] {
  return bids.toSorted((a, b) => (a.total < b.total ? -1 : a.total > b.total ? 1 : 0));
}

function changedScreens(before: readonly ScreenResult[], after: readonly ScreenResult[]): readonly ScreenCode[] {
  return before.flatMap(({ screen, findings }, index) => {
    const now = after[index]?.findings ?? [];
    return idsOf(findings) === idsOf(now) ? [] : [screen];
  });
}

function idsOf(findings: readonly ScreenFinding[]): string {
  return findings.map(({ id }) => id).join(' ');
}
