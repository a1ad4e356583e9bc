import type { TFunction } from 'i18next';
import type { MessageText } from '#renderer/ui/Message.tsx';
import { formatCount } from '#renderer/ui/format-count.ts';
import type { ImportNotice } from './import-store.ts';

/** Why nothing was read, in three parts; null for a cancelled reading, which needs one sentence only. */
export function noticeText(t: TFunction<'app'>, notice: ImportNotice): MessageText | null {
  switch (notice.kind) {
    case 'cancelled':
      return null;
    case 'nothing-dropped':
      return {
        what: t('import.nothingDropped.what'),
        means: t('import.nothingDropped.means'),
        next: t('import.nothingDropped.next'),
      };
    case 'too-many': {
      const numbers = { number: formatCount(notice.count), limit: formatCount(notice.limit) };
      return {
        what: t('import.tooMany.what', numbers),
        means: t('import.tooMany.means'),
        next: t('import.tooMany.next'),
      };
    }
    case 'not-opened':
      return {
        what: t('import.notOpened.what'),
        means: t('import.notOpened.means'),
        next: t('import.notOpened.next'),
        code: notice.code,
      };
    case 'reading-broke':
      return {
        what: t('import.readingBroke.what'),
        means: t('import.readingBroke.means'),
        next: t('import.readingBroke.next'),
        code: notice.code,
      };
  }
}
