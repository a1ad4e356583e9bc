/** The parts of the training screen, as the address names them. */
export const TRAINING_PARTS = ['soal', 'tur', 'hasil'] as const;

export type TrainingPart = (typeof TRAINING_PARTS)[number];
