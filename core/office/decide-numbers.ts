/** Deciding about the numbers an office gives away, and those nobody used. */
import { isRange, isSameBlock, isSameRange, overlaps } from '#core/documents/register/number-block.ts';
import { canonicalJson } from '#core/log/canonical.ts';
import { ok } from '#core/shared/result.ts';
import type { OfficeCommandBodies } from './commands.ts';
import type { OfficeState } from './model.ts';
import { type OfficeDecision, refuseOffice } from './refuse.ts';

type Numbers = OfficeState['numbers'];

/** A block of numbers no other block holds; one that begins at the same number takes its place. */
export function giveNumberBlock(
  { blocks }: Numbers,
  { reason, ...block }: OfficeCommandBodies['giveNumberBlock'],
): OfficeDecision {
  const about = { from: String(block.from), to: String(block.to) };
  if (reason.trim() === '') return refuseOffice('number-reason-missing', about);
  if (!isRange(block)) return refuseOffice('number-range-wrong', about);
  if (block.holder.name.trim() === '') return refuseOffice('number-holder-missing', about);
  const stands = blocks.find((each) => isSameBlock(each, block));
  const other = blocks.find((each) => each !== stands && overlaps(each, block));
  if (other !== undefined) {
    const { from, to, holder } = other;
    return refuseOffice('number-block-overlaps', { from: String(from), to: String(to), holder: holder.name });
  }
  if (stands !== undefined && canonicalJson(stands) === canonicalJson(block)) return ok([]);
  return ok([{ type: 'numberBlockGiven', tv: 1, body: { ...block, reason: reason.trim() } }]);
}

/** Takes back what is not used of a block. */
export function withdrawNumberBlock(
  { blocks }: Numbers,
  body: OfficeCommandBodies['withdrawNumberBlock'],
): OfficeDecision {
  const about = { from: String(body.from) };
  if (body.reason.trim() === '') return refuseOffice('number-reason-missing', about);
  if (!blocks.some((each) => isSameBlock(each, body))) return refuseOffice('number-block-absent', about);
  return ok([{ type: 'numberBlockWithdrawn', tv: 1, body: { ...body, reason: body.reason.trim() } }]);
}

/** One note for a number: to say it of others, the first is taken away. */
export function noteNumberGap({ gaps }: Numbers, body: OfficeCommandBodies['noteNumberGap']): OfficeDecision {
  const about = { from: String(body.from), to: String(body.to) };
  if (body.reason?.trim() === '') return refuseOffice('number-reason-missing', about);
  if (!isRange(body)) return refuseOffice('number-range-wrong', about);
  const stands = gaps.find((each) => isSameRange(each, body));
  if (body.reason === null && stands === undefined) return refuseOffice('number-gap-absent', about);
  const other = gaps.find((each) => each !== stands && overlaps(each, body));
  if (other !== undefined) {
    return refuseOffice('number-gap-overlaps', { from: String(other.from), to: String(other.to) });
  }
  const reason = body.reason?.trim() ?? null;
  return stands?.reason === reason ? ok([]) : ok([{ type: 'numberGapNoted', tv: 1, body: { ...body, reason } }]);
}
