/** Names of things within one tender. Branded, so that two kinds cannot be swapped. */
import type { Brand } from '#core/shared/brand.ts';

export type BidderId = Brand<string, 'BidderId'>;
export type RequirementId = Brand<string, 'RequirementId'>;
export type LineId = Brand<string, 'LineId'>;
export type MemberId = Brand<string, 'MemberId'>;
