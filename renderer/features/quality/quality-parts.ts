/** The records of ISO 9001 an office keeps, as the address names them. */
export const QUALITY_PARTS = ['dokumen', 'kompetensi', 'ketidaksesuaian', 'audit', 'ukuran', 'tinjauan'] as const;

export type QualityPart = (typeof QUALITY_PARTS)[number];

/** The parts of the SOP's screen. */
export const SOP_PARTS = ['terlambat', 'langkah', 'versi'] as const;

export type SopPart = (typeof SOP_PARTS)[number];
