/** What is found about a bid, and in which stage. */
import type { DecimalText } from '#core/money/text.ts';
import type { Evidence } from './evidence.ts';

export type RequirementStage = 'administration' | 'technical' | 'qualification' | 'proof';

/** MS or TMS for one requirement of one bid. */
export interface Finding {
  readonly result: 'met' | 'not-met';
  /** 0–100 for elements scored by a mark or a level, else null. */
  readonly score: DecimalText | null;
  /** The count, for elements scored by a count. */
  readonly quantity?: DecimalText;
  /** Mandatory with `not-met`. */
  readonly reason: string | null;
  readonly clause: string | null;
  readonly evidence: readonly Evidence[];
}
