/** The arithmetic of one line of a price schedule. */
import { multiplyRounded } from '#core/money/decimal.ts';
import { senOf, ZERO_SEN } from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';
import type { OfferedLine } from '#core/tender/model.ts';
import type { ScheduleLine } from './schedule.ts';

/**
 * The corrected total of one line of the document; `offered` undefined = the bid lacks it.
 *
 * Source  `arithmetic.unitPricePart`, `lumpSumPart`, `blankUnitPrice`, `missingItem` of the rule set.
 */
export function correctedLineTotal(line: ScheduleLine, offered: OfferedLine | undefined): Sen {
  if (offered === undefined) return ZERO_SEN;
  if (!line.perUnit) return offeredLineTotal(offered) ?? ZERO_SEN;
  return offered.unitPrice === null ? ZERO_SEN : multiplyRounded(line.owner.volume, offered.unitPrice);
}

/** The line total as the bidder wrote it, else the bidder's own product; null when neither can be had. */
export function offeredLineTotal(offered: OfferedLine): Sen | null {
  if (offered.total !== null) return senOf(offered.total);
  if (offered.volume === null || offered.unitPrice === null) return null;
  return multiplyRounded(offered.volume, offered.unitPrice);
}

/**
 * Whether a unit price is strictly above the limit against the owner's; never for a lump-sum line.
 *
 * Source  `price.unbalanced` of the rule set, worked into the schedule.
 */
export function isUnbalanced(line: ScheduleLine, unitPrice: RupiahText | null): boolean {
  return unitPrice !== null && line.highestBalanced !== null && senOf(unitPrice) > line.highestBalanced;
}
