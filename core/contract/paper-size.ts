/** The sheets documents are printed on. Both sides of the shell must mean the same paper by a name. */

/** Short and long side in millimetres. F4 is 215 × 330: neither folio (210 × 330) nor US legal. */
export const PAPER_SIZES = { f4: [215, 330], folio: [210, 330], a4: [210, 297] } as const;

export type PaperName = keyof typeof PAPER_SIZES;

export const PAPER_NAMES = ['f4', 'folio', 'a4'] as const satisfies readonly PaperName[];
