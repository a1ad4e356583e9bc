/** Names of the dates of a tender's course, in messages about their order. */
export const dateName = {
  opening: 'pembukaan',
  decision: 'penetapan',
  announcement: 'pengumuman',
  shortlist: 'penetapan daftar pendek',
  question: 'pertanyaan',
  answer: 'jawaban',
  request: 'permintaan perpanjangan',
  validity: 'akhir masa berlaku',
  guarantee: 'akhir masa jaminan',
  confirmation: 'putusan PA/KPA',
  objection: 'sanggah',
  'objection-answer': 'jawaban sanggah',
  appeal: 'sanggah banding',
  'bond-confirmation': 'konfirmasi jaminan',
  're-evaluation': 'evaluasi ulang',
} as const;
