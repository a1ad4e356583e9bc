/** The readiness board. */
export const readiness = {
  title: 'Papan kesiapan',
  window: 'Penetapan {{from}} sampai {{to}}.',
  windowPast: 'Sudah lewat.',
  committee: 'Pokja dan SK',
  schedule: 'Jadwal penetapan',
  conflicts: 'Pertentangan',
  ties: 'Harga yang sama',
  technicalResult: 'Penetapan hasil teknis',
  negotiation: 'Klarifikasi dan negosiasi',
  checks: 'Hal yang diperiksa',
  outcome: 'Hasil evaluasi',
  approval: 'Persetujuan penetapan',
  documents: 'Nomor dan tanggal dokumen',
  open: '{{count}} terbuka',
  later: 'menunggu',
  notNeeded: 'tidak ada',
} as const;
