/**
 * Names of SPSE's stages by activity code, for rows that come without a name.
 *
 * The two flows met in real feeds: 172–194 pre-qualified two-file, 291–302 post-qualified one-file. Codes 181 and 296
 * never have a name there; theirs follow from their neighbours.
 */
const NAMES: Readonly<Record<string, string>> = {
  '172': 'Pengumuman prakualifikasi',
  '173': 'Download dokumen prakualifikasi',
  '174': 'Penjelasan dokumen prakualifikasi',
  '175': 'Upload dokumen prakualifikasi',
  '176': 'Evaluasi dokumen kualifikasi dan pembuktian kualifikasi',
  '177': 'Pembuktian kualifikasi',
  '178': 'Penetapan hasil kualifikasi',
  '179': 'Pengumuman hasil kualifikasi',
  '180': 'Masa sanggah prakualifikasi',
  '181': 'Undangan dan download dokumen pemilihan',
  '182': 'Penjelasan dokumen pemilihan',
  '183': 'Upload dokumen penawaran',
  '184': 'Pembukaan dan evaluasi penawaran file I',
  '186': 'Pemberitahuan/pengumuman peringkat teknis',
  '187': 'Pembukaan dan evaluasi penawaran file II',
  '188': 'Penetapan pemenang',
  '189': 'Pengumuman pemenang',
  '190': 'Masa sanggah',
  '191': 'Klarifikasi dan negosiasi teknis dan biaya',
  '193': 'Surat penunjukan penyedia barang/jasa',
  '194': 'Penandatanganan kontrak',
  '291': 'Pengumuman pascakualifikasi',
  '292': 'Download dokumen pemilihan dan kualifikasi',
  '293': 'Penjelasan dokumen pemilihan',
  '294': 'Upload dokumen penawaran',
  '295': 'Pembukaan dokumen penawaran',
  '296': 'Evaluasi administrasi, kualifikasi, teknis, dan harga',
  '297': 'Pembuktian kualifikasi',
  '298': 'Penetapan pemenang',
  '299': 'Pengumuman pemenang',
  '300': 'Masa sanggah',
  '301': 'Surat penunjukan penyedia barang/jasa',
  '302': 'Penandatanganan kontrak',
};

/** Announcement of the winner or of the qualified, with the objection period that follows it. */
const OBJECTION_AFTER: readonly (readonly [announcement: string, objection: string])[] = [
  ['179', '180'],
  ['189', '190'],
  ['299', '300'],
];

/** Name of a stage whose row has none; null for a code not met before. */
export function stageNameOf(activityCode: string): string | null {
  return NAMES[activityCode] ?? null;
}

/** Pairs of activity codes where the second must not begin before the first ends. */
export function objectionPairs(): readonly (readonly [announcement: string, objection: string])[] {
  return OBJECTION_AFTER;
}
