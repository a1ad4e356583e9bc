/** The parts of the screen of patterns, in their order; also in its address. */
export const PATTERN_PARTS = ['firms', 'pairs', 'shared', 'gap', 'indicators', 'calibration'] as const;

export type PatternPart = (typeof PATTERN_PARTS)[number];
