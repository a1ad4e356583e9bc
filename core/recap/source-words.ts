/** Why a tender failed or was held again, told from the words of the source, which has no codes for it. */
import type { FailureGround } from '#core/tender/model.ts';

/** A ground, or `other` for words that name none we know, or `unsaid` where the source gives no reason. */
export type SaidGround = FailureGround | 'other' | 'unsaid';

/** In this order: a text often goes on with what was done about it. */
const WORDS: readonly (readonly [FailureGround, RegExp])[] = [
  [
    'no-bids',
    /tidak (?:ada|terdapat) (?:satu ?pun )?(?:peserta|penyedia|penawaran) (?:yang )?(?:memasukkan|menyampaikan|masuk)/i,
  ],
  ['too-few-qualified', /(?:peserta|penyedia) yang lulus (?:pra)?kualifikasi kurang/i],
  ['all-above-owner-estimate', /(?:melebihi|di ?atas|melampaui)(?: nilai)?(?: total)? (?:HPS|harga perkiraan)/i],
  ['all-above-ceiling', /(?:melebihi|di ?atas|melampaui)(?: nilai)? pagu/i],
  ['none-passes', /tidak (?:ada|terdapat) (?:satu ?pun )?(?:peserta|penyedia|penawaran) (?:yang )?(?:lulus|memenuhi)/i],
  ['negotiation-failed', /negosiasi (?:gagal|tidak (?:sepakat|tercapai|mencapai))/i],
  ['no-budget', /(?:anggaran|dana) (?:tidak tersedia|dibatalkan|dipotong|direvisi)/i],
  [
    'document-error',
    /(?:kesalahan|kekeliruan) (?:dalam |pada )?dokumen|dokumen (?:pengadaan|pemilihan|tender) (?:keliru|salah|tidak sesuai)/i,
  ],
  ['evaluation-error', /kesalahan (?:dalam |pada )?(?:proses )?evaluasi/i],
];

/** The ground these words name. A reading, not a record: the words themselves stay in the tender. */
export function saidGround(words: string | null): SaidGround {
  const text = words?.replace(/\s+/g, ' ').trim() ?? '';
  if (text === '') return 'unsaid';
  return WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}
