import type { OfficialWords } from '#core/regulation/words.ts';
import type { DocumentKind } from '#core/tender/model.ts';

/** The official name of a kind of document in the tender's era, with a capital. */
export function kindName(kind: DocumentKind, words: OfficialWords): string {
  const names: Readonly<Record<DocumentKind, string>> = {
    bapp: words.openingMinutes,
    baep: words.evaluationMinutes,
    bahp: words.resultMinutes,
    penetapan: words.awardLetter,
    pengumuman: words.winnerAnnouncement,
  };
  const name = names[kind];
  return name.charAt(0).toUpperCase() + name.slice(1);
}
