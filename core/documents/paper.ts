import { PAPER_SIZES } from '#core/contract/paper-size.ts';
import type { Paper } from './model.ts';

/** The page in millimetres as it lies, landscape turned. */
export function pageSize(paper: Paper): { readonly width: number; readonly height: number } {
  const [short, long] = PAPER_SIZES[paper.size];
  return paper.orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}
