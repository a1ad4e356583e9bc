/** What the two parts of an offer are called where they are opened apart. */
import type { SubmissionMethod } from '#core/tender/model.ts';
import type { OfficialWords } from './words.ts';

/** The part with the price: the second file, or what is handed in at the second stage. */
export function priceFileWord(words: OfficialWords, submission: SubmissionMethod): string {
  return submission === 'two-stage' ? 'Penawaran harga tahap II' : words.fileTwo;
}

/** The part opened first. */
export function firstFileWord(words: OfficialWords, submission: SubmissionMethod): string {
  return submission === 'two-stage' ? 'Penawaran teknis tahap I' : words.fileOne;
}
