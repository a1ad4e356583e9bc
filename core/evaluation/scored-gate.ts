import type { ScoreSheet } from './score-sheet.ts';

/** What a scored stage of a tender is judged by. */
export interface ScoredGate {
  readonly sheet: ScoreSheet;
  /** The method compares the scores: without any element there is nothing to compare. */
  readonly needsElements: boolean;
  /** Without any pass mark every bid would pass unseen. */
  readonly needsPassMark: boolean;
}
