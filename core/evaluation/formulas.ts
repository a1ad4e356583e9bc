/** What each formula a trace may name says, in words for people and as an expression. Data only. */

import { FIGURE_FORMULAS } from '#core/figures/figure-formulas.ts';

/** One formula: an Indonesian and an English sentence, and the expression with the names of a trace's inputs. */
export interface Formula {
  readonly id: string;
  readonly en: string;
  readonly expression: string;
}

/** Every formula by key; a trace names one and gives its inputs. */
export const FORMULAS = {
  ...FIGURE_FORMULAS,
  'offered-total': {
    id: 'Harga penawaran sebagaimana dibacakan pada pembukaan penawaran.',
    en: 'The offered total as read out at the opening.',
    expression: 'penawaran',
  },
  'corrected-total-unit-price': {
    id: 'Jumlah seluruh mata pembayaran: volume dokumen dikali harga satuan yang ditawarkan.',
    en: 'Sum of all items: the document’s volume times the offered unit price.',
    expression: 'Σ (volume dokumen × harga satuan)',
  },
  'corrected-total-combined': {
    id: 'Bagian harga satuan dihitung ulang dengan volume dokumen; bagian lump sum tidak berubah.',
    en: 'The unit-price part is recomputed with the document’s volumes; the lump-sum part stays as offered.',
    expression: 'Σ (volume dokumen × harga satuan) + Σ lump sum',
  },
  'corrected-total-lump-sum': {
    id: 'Kontrak lump sum: harga penawaran total tidak berubah.',
    en: 'Lump-sum contract: the offered total does not change.',
    expression: 'penawaran',
  },
  'corrected-total-recorded': {
    id: 'Tidak ada rincian harga untuk dikoreksi; dipakai harga terkoreksi yang tercatat di sumber data.',
    en: 'No price schedule to correct; the corrected total recorded by the source stands.',
    expression: 'harga terkoreksi tercatat',
  },
  'corrected-total-as-offered': {
    id: 'Tidak ada rincian harga untuk dikoreksi; dipakai harga penawaran.',
    en: 'No price schedule to correct; the offered total stands.',
    expression: 'penawaran',
  },
  'total-with-vat': {
    id: 'Jumlah baris ditambah PPN, dibulatkan satu kali ke sen terdekat (setengah ke atas).',
    en: 'Sum of the lines plus VAT, rounded once to the nearest sen, half up.',
    expression: 'jumlah + jumlah × PPN',
  },
  'line-offered': {
    id: 'Harga baris sebagaimana ditulis peserta.',
    en: 'The line total as the bidder wrote it.',
    expression: 'harga baris',
  },
  'line-offered-product': {
    id: 'Peserta tidak menulis harga baris; dihitung dari volume dan harga satuan peserta, dibulatkan ke sen terdekat.',
    en: 'The bidder wrote no line total; the bidder’s own volume times unit price, rounded to the nearest sen.',
    expression: 'volume peserta × harga satuan',
  },
  'line-corrected': {
    id: 'Volume dokumen dikali harga satuan yang ditawarkan, dibulatkan ke sen terdekat (setengah ke atas).',
    en: 'The document’s volume times the offered unit price, rounded to the nearest sen, half up.',
    expression: 'volume dokumen × harga satuan',
  },
  'line-blank': {
    id: 'Harga satuan tidak diisi: dianggap sudah termasuk dalam mata pembayaran lain dan tetap kosong.',
    en: 'No unit price given: taken as included in other items, and left blank.',
    expression: '0',
  },
  'line-missing': {
    id: 'Mata pembayaran dokumen yang tidak ada dalam penawaran: ditambahkan dengan harga satuan nol.',
    en: 'An item of the document missing from the bid: added with unit price zero.',
    expression: 'volume dokumen × 0',
  },
  'line-extra': {
    id: 'Mata pembayaran yang tidak ada dalam dokumen: tidak diperhitungkan.',
    en: 'An item the document does not have: left out.',
    expression: '0',
  },
  'line-lump-sum': {
    id: 'Bagian lump sum: harga baris tetap sebagaimana ditawarkan.',
    en: 'Lump-sum part: the line stays as offered.',
    expression: 'harga baris',
  },
  'price-ratio': {
    id: 'Harga terkoreksi dibagi HPS, ditampilkan empat angka di belakang koma; dibandingkan dengan HPS dan batas kewajaran memakai nilai tepat.',
    en: 'Corrected total over the owner’s estimate, shown with four decimals; compared with the estimate and the reasonable limit by exact values.',
    expression: 'harga terkoreksi / HPS × 100',
  },
  'unit-price-ratio': {
    id: 'Harga satuan penawaran dibagi harga satuan HPS, ditampilkan empat angka; dibandingkan dengan batas harga timpang memakai nilai tepat.',
    en: 'Offered unit price over the owner’s, shown with four decimals; compared with the unbalanced limit by exact values.',
    expression: 'harga satuan / harga satuan HPS × 100',
  },
  'technical-score': {
    id: 'Jumlah bobot dikali nilai setiap unsur; dibandingkan dengan ambang batas tanpa pembulatan, ditampilkan dua angka di belakang koma.',
    en: 'Sum of weight times score of every element; compared with the pass mark unrounded, shown with two decimals.',
    expression: 'Σ (bobot × nilai) / 100',
  },
  'qualification-score': {
    id: 'Jumlah bobot dikali nilai setiap unsur kualifikasi; dibandingkan dengan ambang batas tanpa pembulatan, ditampilkan dua angka di belakang koma.',
    en: 'Sum of weight times score of every element of the qualification; compared with the pass mark unrounded, shown with two decimals.',
    expression: 'Σ (bobot × nilai) / 100',
  },
  'element-mark': {
    id: 'Nilai unsur sebagaimana diberikan Pokja.',
    en: 'The score of the element as the committee gave it.',
    expression: 'nilai',
  },
  'element-share-of-highest': {
    id: 'Jumlah yang dihitung dibagi jumlah tertinggi di antara peserta pada tahap ini, dikali 100; berubah bila peserta lain berubah.',
    en: 'The count over the highest count among the bidders at this stage, times 100; it changes when other bidders change.',
    expression: 'jumlah / tertinggi × 100',
  },
  'element-share-of-full': {
    id: 'Jumlah yang dihitung dibagi jumlah penuh, dikali 100, paling banyak 100.',
    en: 'The count over the full count, times 100, at most 100.',
    expression: 'min(jumlah / penuh × 100, 100)',
  },
  'element-weighted': {
    id: 'Jumlah bobot dikali nilai setiap sub-unsur, tanpa pembulatan.',
    en: 'Sum of weight times score of every sub-element, unrounded.',
    expression: 'Σ (bobot × nilai) / 100',
  },
  'element-average': {
    id: 'Rata-rata nilai semua sub-unsur, tanpa pembulatan.',
    en: 'The average of the scores of all sub-elements, unrounded.',
    expression: 'Σ nilai / banyaknya sub-unsur',
  },
  'auctioned-price': {
    id: 'Penawaran terendah peserta di antara putaran e-reverse auction yang tercatat.',
    en: 'The bidder’s lowest offer among the recorded rounds of the e-reverse auction.',
    expression: 'min(putaran)',
  },
  'negotiated-price': {
    id: 'Harga total yang disepakati dalam klarifikasi dan negosiasi.',
    en: 'The total agreed in the clarification and negotiation.',
    expression: 'harga negosiasi',
  },
  rank: {
    id: 'Satu ditambah banyaknya peserta lulus yang lebih baik menurut dasar peringkat metode ini atau diputuskan mendahului oleh Pokja.',
    en: 'One plus the number of passing bidders that are better by what this method ranks by, or placed before by the committee.',
    expression: '1 + jumlah peserta lulus yang mendahului',
  },
  'gate-count': {
    id: 'Banyaknya peserta yang memasukkan penawaran dengan status tersebut pada tahap ini.',
    en: 'Number of offering bidders with that status at this gate.',
    expression: 'jumlah peserta',
  },
  'failure-no-bids': {
    id: 'Penawaran telah dibuka dan tidak ada peserta yang memasukkan penawaran.',
    en: 'The opening was held and no bidder made an offer.',
    expression: 'jumlah penawaran = 0',
  },
  'failure-too-few-bids': {
    id: 'Penawaran telah dibuka dan jumlahnya kurang dari jumlah paling sedikit untuk tender cepat.',
    en: 'The opening was held with fewer offers than a tender cepat needs.',
    expression: 'jumlah penawaran < jumlah minimal penawaran',
  },
  'failure-too-few-qualified': {
    id: 'Kualifikasi telah selesai dan jumlah peserta yang lulus kurang dari jumlah paling sedikit.',
    en: 'The qualification is over and fewer bidders passed it than needed.',
    expression: 'jumlah lulus kualifikasi < jumlah minimal',
  },
  'failure-all-above-ceiling': {
    id: 'Semua harga yang dibuka, setelah koreksi aritmatik, berada di atas pagu anggaran.',
    en: 'All opened prices are above the budget ceiling after arithmetic correction.',
    expression: 'harga terkoreksi terendah > pagu',
  },
  'failure-negotiation': {
    id: 'Negosiasi dengan semua peserta yang lulus tidak mencapai kesepakatan.',
    en: 'Negotiation reached no agreement with any passing bidder.',
    expression: 'jumlah sepakat = 0',
  },
  'failure-verification-absent': {
    id: 'Tidak ada calon pemenang maupun cadangan yang hadir pada verifikasi.',
    en: 'Neither the prospective winner nor a reserve came to the verification.',
    expression: 'jumlah hadir = 0',
  },
  'failure-none-passes': {
    id: 'Semua penawaran telah dievaluasi dan tidak ada yang lulus.',
    en: 'All bids were evaluated and none passes.',
    expression: 'jumlah peserta lulus = 0',
  },
  'failure-all-above-owner-estimate': {
    id: 'Semua penawaran yang terbaca, setelah koreksi aritmatik, berada di atas HPS.',
    en: 'All readable bids are above the owner’s estimate after arithmetic correction.',
    expression: 'harga terkoreksi terendah > HPS',
  },
} as const satisfies Readonly<Record<string, Formula>>;

/** The formulas a trace may name. */
export type FormulaKey = keyof typeof FORMULAS;
