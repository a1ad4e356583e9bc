/** Attendance at the proof of qualification. */
export const proof = {
  none: 'Belum ada penawaran yang sampai pada pembuktian kualifikasi.',
  bidder: 'Penawar',
  attendance: 'Kehadiran',
  present: 'Hadir',
  absent: 'Tidak hadir',
  representative: 'Wakil yang hadir',
  representativeOf: 'Wakil {{bidder}} yang hadir',
  note: 'Catatan',
  noteOf: 'Catatan pembuktian {{bidder}}',
  result: 'Hasil',
} as const;
