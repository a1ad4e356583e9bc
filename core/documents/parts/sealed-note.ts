/** What documents say of prices nobody may know yet. */
import { priceFileWord } from '#core/regulation/file-word.ts';
import { isSealed } from '#core/tender/sealed-price.ts';
import type { Draft } from '../draft.ts';
import type { Block } from '../model.ts';
import { note } from './paragraphs.ts';

/** Said in place of prices while the technical result is not fixed; null where they may be told. */
export function sealedNote(draft: Draft): Block | null {
  return isSealed(draft.dossier)
    ? note(
        `${priceFileWord(draft.words, draft.dossier.notice.submission)} belum dibuka: hasil evaluasi teknis belum ditetapkan, sehingga harga belum diketahui.`,
      )
    : null;
}
