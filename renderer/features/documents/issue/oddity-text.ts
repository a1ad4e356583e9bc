import type { TFunction } from 'i18next';
import { formatDate } from '#core/calendar/format.ts';
import { documentNameOf } from '#core/documents/document-names.ts';
import type { Oddity } from '#core/documents/issue/oddities.ts';
import type { OfficialWords } from '#core/regulation/words.ts';

/** An oddity as a sentence. */
export function oddityText(t: TFunction, oddity: Oddity, words: OfficialWords): string {
  switch (oddity.kind) {
    case 'date-in-future':
    case 'day-off':
      return t(`issue.odd.${oddity.kind}`, { date: formatDate(oddity.date) });
    case 'before-its-basis':
      return t('issue.odd.before-its-basis', {
        basis: documentNameOf(oddity.basis, words),
        date: formatDate(oddity.date),
      });
    case 'number-not-by-pattern':
      return t('issue.odd.number-not-by-pattern', { example: oddity.example });
    case 'number-not-whole':
      return t('issue.odd.number-not-whole');
  }
}
