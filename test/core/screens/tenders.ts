/** Tenders with bids and schedules, for tests of screens. */
import { thresholdsFor } from '#core/screens/thresholds.ts';
import type { ScreenCode, ScreenResult } from '#core/screens/finding.ts';
import type { Bidder, Dossier, OwnerLine } from '#core/tender/model.ts';
import { aBid, aBidder, aDossier, anOfferedLine, anOwnerLine, rupiah } from '#test/support/builders/dossier.ts';

export const STANDARD = thresholdsFor([], 'works');

/** Bidders `a`, `b`, … with these totals. */
export function offering(...totals: readonly (number | string)[]): readonly Bidder[] {
  return totals.map((total, index) => aBidder(letter(index), { total }));
}

/** A tender with a schedule, and bidders with a unit price for each of its lines; null = not priced. */
export function priced(
  owner: readonly number[],
  prices: Readonly<Record<string, readonly (number | null)[]>>,
): Dossier {
  const lines = owner.map((price, index) => anOwnerLine(`l${index + 1}`, '1', price));
  const bidders = Object.entries(prices).map(([id, own]) => aBidder(id, { bid: scheduleBid(lines, own) }));
  return aDossier({ pricing: { vat: { mode: 'included' }, ownerLines: lines }, bidders });
}

function scheduleBid(lines: readonly OwnerLine[], own: readonly (number | null)[]) {
  const offered = lines.map((line, index) => anOfferedLine(line, own[index] ?? null, own[index] ?? null));
  const total = own.reduce<number>((sum, price) => sum + (price ?? 0), 0);
  return aBid({ offeredTotal: rupiah(total), lines: offered });
}

export function resultOf(results: readonly ScreenResult[], screen: ScreenCode): ScreenResult {
  const result = results.find((each) => each.screen === screen);
  if (result === undefined) throw new Error(`no ${screen}`);
  return result;
}

export function valuesOf(numbers: ScreenResult['numbers']): Readonly<Record<string, string>> {
  return Object.fromEntries(numbers.map(({ measure, value }) => [measure, value]));
}

function letter(index: number): string {
  return index < 26 ? String.fromCodePoint(97 + index) : `x${index}`;
}
