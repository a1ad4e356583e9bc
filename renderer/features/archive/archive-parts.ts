/** The parts of the archive's screen, as the address names them. */
export const ARCHIVE_PARTS = ['register', 'jadwal', 'musnah'] as const;

export type ArchivePart = (typeof ARCHIVE_PARTS)[number];
