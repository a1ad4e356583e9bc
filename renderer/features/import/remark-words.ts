import type { TFunction } from 'i18next';
import { assert } from '#core/shared/assert.ts';
import type { Remark, UnreadCode } from './remark.ts';
import type { RemarkWords } from './remarks-model.ts';

/** The words of remarks in the language of the screen; sentences about places come from the reader as they are. */
export function remarkWords(t: TFunction<'app'>): RemarkWords {
  return {
    title: (code) => t(`remark.${code}`),
    parts: (remark) => {
      const { message } = remark;
      if (message !== null) return { what: message.happened, means: message.means, next: message.action };
      return unreadParts(t, remark);
    },
  };
}

function unreadParts(t: TFunction<'app'>, { code, file, details }: Remark) {
  assert(isUnread(code), `a remark without words: ${code}`);
  const facts = { file: file ?? '', size: '', limit: '', code: '', ...details };
  return {
    what: t(`import.unread.${code}.what`, facts),
    means: t(`import.unread.${code}.means`),
    next: t(`import.unread.${code}.next`),
  };
}

function isUnread(code: Remark['code']): code is UnreadCode {
  return code === 'too-large' || code === 'not-utf-8' || code === 'unreadable';
}

/** Where a remark stands, `peserta.json, baris 12, baris teks 13, isian npwp_penyedia`. */
export function placeText(t: TFunction<'app'>, remark: Remark): string {
  const { file, row, line, column, field, count } = remark;
  const parts = [file ?? t('import.place.all')];
  if (row !== null) parts.push(t('import.place.row', { row }));
  if (line !== null && column !== null) parts.push(t('import.place.lineColumn', { line, column }));
  else if (line !== null) parts.push(t('import.place.line', { line }));
  if (field !== null) parts.push(t('import.place.field', { field }));
  if (count > 1) parts.push(t('import.place.times', { count }));
  return parts.join(', ');
}
