/** How a tender is run, in the words of its own law. */
import type { TFunction } from 'i18next';
import { methodWord } from '#core/regulation/method-word.ts';
import type { OfficialWords } from '#core/regulation/words.ts';
import type { TenderNotice } from '#core/tender/model.ts';

/** The evaluation method; the source's own words where it is not one the law names. */
export function methodText(t: TFunction<'app'>, notice: TenderNotice, words: OfficialWords): string {
  const word = methodWord(words, notice.method);
  return word === null ? (notice.sourceLabels.method ?? t('tender.method.unknown')) : capitalised(word);
}

/** Qualification and submission together; null where neither is known. */
export function waysText(
  t: TFunction<'app'>,
  { qualification, submission }: TenderNotice,
  words: OfficialWords,
): string | null {
  const ways = [
    qualification === 'unknown' ? null : qualification === 'pre' ? words.prequalification : words.postqualification,
    submission === 'unknown' ? null : t(`tender.submission.${submission}`).toLowerCase(),
  ].filter((way) => way !== null);
  return ways.length === 0 ? null : capitalised(ways.join(', '));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
