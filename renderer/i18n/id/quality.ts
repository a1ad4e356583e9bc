export const quality = {
  title: 'Mutu',
  intro: 'Bukti bahwa pekerjaan Pokja tertib: langkah dan batas waktunya, catatan mutu ISO 9001, dan tindak lanjutnya.',
  parts: {
    sop: {
      title: 'SOP pemilihan',
      text: 'Langkah, penanggung jawab, dan batas waktu; langkah yang terlambat di semua paket.',
    },
    dokumen: {
      title: 'Dokumen terkendali',
      text: 'Templat, aturan, kop formulir, dan SOP dengan nomor versi: siapa mengubah, kapan, mengapa.',
    },
    kompetensi: {
      title: 'Kompetensi anggota',
      text: 'Sertifikat dan pelatihan anggota Pokja, dan mana yang hampir habis masa berlakunya.',
    },
    ketidaksesuaian: {
      title: 'Ketidaksesuaian dan perbaikan',
      text: 'Yang tidak berjalan semestinya: akar masalah, tindakan, penanggung jawab, pembuktian, penutupan.',
    },
    audit: {
      title: 'Audit internal',
      text: 'Rencana audit mutu, daftar periksa, dan temuannya.',
    },
    ukuran: {
      title: 'Ukuran proses',
      text: 'Lama tiap tahap, tender ulang, sanggah yang diterima, dan langkah tepat waktu.',
    },
    tinjauan: {
      title: 'Tinjauan manajemen',
      text: 'Bahan rapat tinjauan manajemen dalam satu dokumen siap cetak.',
    },
  },
} as const;
