import type { Paper } from './model.ts';

/** Short and long side in millimetres. F4 is 215 × 330: neither folio (210 × 330) nor US legal. */
const PAPER_SIZES = { f4: [215, 330], a4: [210, 297] } as const;

/** The page in millimetres as it lies, landscape turned. */
export function pageSize(paper: Paper): { readonly width: number; readonly height: number } {
  const [short, long] = PAPER_SIZES[paper.size];
  return paper.orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}
