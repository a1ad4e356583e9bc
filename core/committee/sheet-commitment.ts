/** The hash by which a member is bound to a sheet before anyone has seen it. */
import { canonicalJson } from '#core/log/canonical.ts';
import type { Hash } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import type { MemberId } from '#core/tender/ids.ts';
import type { SheetCells } from '#core/tender/judging-model.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { TenderNotice } from '#core/tender/model.ts';

export interface SheetOpening {
  readonly stage: RequirementStage;
  readonly member: MemberId;
  readonly salt: string;
  readonly cells: SheetCells;
}

/**
 * SHA-256 over the canonical JSON of tender, stage, member, salt and cells: a sheet fits one place only, and its hash tells
 * nothing of it.
 */
export function commitmentOf(
  { code, version }: Pick<TenderNotice, 'code' | 'version'>,
  { stage, member, salt, cells }: SheetOpening,
): Hash {
  return sha256Hex(canonicalJson({ purpose: 'sheet/1', code, version, stage, member, salt, cells }));
}
