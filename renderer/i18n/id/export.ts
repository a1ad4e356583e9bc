/** Writing a tender to a file. */
export const exportFile = {
  menu: 'Ekspor',
  button: 'Ekspor berkas paket',
  openData: 'Data terbuka (OCDS)…',
  note: 'Menulis seluruh isi paket ini ke satu berkas JSON, termasuk HPS dan hasil evaluasi. Jangan diberikan kepada peserta.',
  saved: 'Berkas paket disimpan: {{name}}',
  showInFolder: 'Tampilkan di folder',
  failed: {
    what: 'Berkas paket tidak tersimpan.',
    'disk-full': 'Ruang di diska itu penuh. Paket di aplikasi ini tidak berubah.',
    'not-allowed': 'Anda tidak boleh menulis di tempat itu. Paket di aplikasi ini tidak berubah.',
    'in-use': 'Berkas itu sedang dipakai program lain. Paket di aplikasi ini tidak berubah.',
    exists: 'Di tempat itu sudah ada berkas dengan nama yang sama. Paket di aplikasi ini tidak berubah.',
    other: 'Sistem menolak menulis berkas. Paket di aplikasi ini tidak berubah.',
    next: 'Pilih tempat atau nama lain, lalu ekspor lagi.',
  },
} as const;
