/** The records of ISO 9001 an office keeps, as the address names them. */
export const QUALITY_PARTS = ['dokumen', 'kompetensi', 'ketidaksesuaian', 'audit', 'ukuran', 'tinjauan'] as const;

export type QualityPart = (typeof QUALITY_PARTS)[number];

/** The parts of the SOP's screen. */
export type SopPart = 'terlambat' | 'langkah' | 'versi';
