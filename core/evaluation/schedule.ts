/** The tender document's price schedule, prepared once, and how a bid's lines answer it. */
import { decimalParts } from '#core/money/decimal.ts';
import { senOf } from '#core/money/sen.ts';
import type { DecimalText, Sen } from '#core/money/text.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { LineId } from '#core/tender/ids.ts';
import type { ContractKind, Dossier, OfferedLine, OwnerLine } from '#core/tender/model.ts';

/** The document's schedule with what the contract makes of each line. */
export interface Schedule {
  readonly lines: readonly ScheduleLine[];
  readonly indexById: ReadonlyMap<LineId, number>;
  /** True when the contract, or every line, is lump sum: the offered total then never changes. */
  readonly lumpSum: boolean;
  /** True when lines of both kinds stand side by side. */
  readonly mixed: boolean;
}

export interface ScheduleLine {
  readonly owner: OwnerLine;
  /** Paid per unit: corrected by volume and checked for unbalanced prices. */
  readonly perUnit: boolean;
  /** The highest whole sen that is not above the unbalanced limit; null where nothing is to be compared. */
  readonly highestBalanced: Sen | null;
}

/** Which of the bid's lines answers each line of the document. */
export interface Answers {
  /** By index of the document's line: index of the bid's line, or -1 when the bid lacks it. */
  readonly byLine: readonly number[];
  /** Indexes of the bid's lines the document does not have; a second answer to the same line is one of them. */
  readonly extra: readonly number[];
}

/**
 * Prepares the document's schedule of a dossier.
 *
 * Source  `price.unbalanced` of the rule set for the highest balanced unit prices.
 */
export function scheduleOf({ notice, pricing }: Dossier, ruleSet: RuleSet): Schedule {
  const { contract } = notice;
  const lines = pricing.ownerLines.map((owner) => scheduleLine(contract, owner, ruleSet));
  const perUnit = lines.filter((line) => line.perUnit).length;
  return {
    lines,
    indexById: new Map(lines.map((line, index) => [line.owner.id, index])),
    lumpSum: contract === 'lump-sum' || (lines.length > 0 && perUnit === 0),
    mixed: perUnit > 0 && perUnit < lines.length,
  };
}

/** Finds the bid's line for each line of the document. */
export function answersTo(schedule: Schedule, offered: readonly OfferedLine[]): Answers {
  const byLine = schedule.lines.map(() => -1);
  const extra: number[] = [];
  for (let index = 0; index < offered.length; index++) {
    const place = placeOf(schedule, offered[index]?.line ?? null, index);
    if (place === undefined || byLine[place] !== -1) extra.push(index);
    else byLine[place] = index;
  }
  return { byLine, extra };
}

function scheduleLine(contract: ContractKind, owner: OwnerLine, ruleSet: RuleSet): ScheduleLine {
  const perUnit = isPerUnit(contract, owner);
  const limit = ruleSet.price.unbalanced.abovePercent.value;
  const compared = perUnit && owner.unitPrice !== null;
  return { owner, perUnit, highestBalanced: compared ? wholeSenWithin(senOf(owner.unitPrice), limit) : null };
}

/** The most whole sen within a percentage: a price in sen is above the exact limit when it is above this. */
function wholeSenWithin(amount: Sen, percent: DecimalText): Sen {
  const { digits, scale } = decimalParts(percent);
  const exact = amount * digits;
  const divisor = 10n ** BigInt(scale + 2);
  const whole = exact / divisor;
  // Division cuts toward zero; below zero that is upwards.
  return (exact < 0n && whole * divisor !== exact ? whole - 1n : whole) as Sen;
}

/**
 * Unit-price and lump-sum contracts decide for all their lines. Combined contracts say it line by line, and so do
 * time-based, other and unknown ones: no rule for their correction was found, and the line is the closest statement.
 */
function isPerUnit(contract: ContractKind, owner: OwnerLine): boolean {
  if (contract === 'unit-price') return true;
  if (contract === 'lump-sum') return false;
  return owner.basis === 'unit-price';
}

function placeOf(schedule: Schedule, line: LineId | null, index: number): number | undefined {
  if (line === null) return undefined;
  // Bids mostly list the document's lines in its order: no lookup then.
  return schedule.lines[index]?.owner.id === line ? index : schedule.indexById.get(line);
}
