/** Where the rule values were read. A value without a source rests on general knowledge and is marked unconfirmed. */

/**
 * Public sources behind the rule values, by key.
 *
 * Source  the titles are those of the publications; consolidated texts are a training provider's, not the state gazette.
 */
export const SOURCES = {
  'perpres-16-2018': 'Perpres 16/2018, naskah lengkap',
  'perpres-46-2025-konsolidasi': 'Konsolidasi Perpres 16/2018, 12/2021 dan 46/2025 (LPP Gurindam)',
  'lkpp-modul-pemilihan': 'LKPP, modul level 1 "Melakukan Pemilihan Penyedia" v3.1',
  'lkpp-suplemen-2025': 'LKPP, suplemen modul untuk Perpres 46/2025, 21 Mei 2025',
  'perka-14-2012-koreksi': 'Kutipan Perka LKPP 14/2012 tentang koreksi aritmatik, 13 Desember 2013',
  'perka-14-2012-bahp': 'Perka LKPP 14/2012 Bab II tentang berita acara hasil pelelangan (kutipan dokumen)',
  'bppk-lump-sum': 'BPPK Kemenkeu, artikel tentang kontrak lump sum',
  'baep-2012': 'Berita acara evaluasi penawaran, 14 September 2012',
  'sdp-2012': 'Standar dokumen pengadaan era Perpres 54/2010, instruksi kepada peserta',
  'ambang-batas-2013': 'Dokumen lelang pekerjaan umum era 2013 tentang ambang batas',
  'kewajaran-harga': 'Ringkasan SE PUPR 19/2021 dan SE LKPP 4/2022 tentang kewajaran harga',
  'harga-timpang': 'Ringkasan ketentuan harga satuan timpang dalam dokumen pemilihan',
  'preferensi-2014': 'Bahan latih perhitungan preferensi harga, 2014',
  'preferensi-2021': 'Bahasan preferensi harga dan TKDN sesudah Perpres 12/2021',
  'skp-semarang': 'Balai pengadaan Kota Semarang, kutipan PerLKPP 12/2021 Lampiran II',
  'sanggah-70-2012': 'Perbandingan Perpres 54/2010 dan 70/2012 tentang sanggahan',
  'mdp-sanggah': 'Model dokumen pemilihan, IKP 33–35',
  'tender-gagal-12-2021': 'Bahasan tender/seleksi gagal menurut PerLKPP 12/2021',
  'sistem-nilai-2012': 'Bahan latih evaluasi sistem nilai, 2012–2013',
  'evaluasi-perpres-54': 'Paparan metode evaluasi menurut Perpres 54/2010',
  'perlkpp-9-2018': 'Peraturan LKPP 9/2018 (kutipan halaman tentang bobot sistem nilai)',
  'perlkpp-12-2021-lampiran-iii': 'Bahasan Peraturan LKPP 12/2021 Lampiran III tentang pekerjaan terintegrasi',
  'kriteria-dishub': 'Dokumen kriteria evaluasi dinas perhubungan tentang penghitungan nilai harga',
  'kualitas-biaya-2018': 'Bahasan metode evaluasi kualitas dan biaya, Agustus 2018',
  'unsur-teknis-konsultansi': 'Bahasan unsur penilaian teknis jasa konsultansi menurut PerLKPP 12/2021',
  'sbd-konsultansi': 'Standar dokumen seleksi sederhana jasa konsultansi pengawasan',
  'daftar-pendek-2012': 'Standar dokumen kualifikasi era Perpres 54/2010, IKP 17–19',
  'negosiasi-2012': 'Standar dokumen pengadaan era Perpres 54/2010, IKP 27 dan 29',
  'skp-kso-2012': 'Bahasan Sisa Kemampuan Paket dan kerja sama operasi, Juli 2012',
  'kd-2012': 'Bahasan Kemampuan Dasar menurut Perpres 54/2010, Juni 2012',
  'skn-2024': 'Bahasan perhitungan Sisa Kemampuan Nyata',
  'sbu-syarat': 'Ringkasan syarat SBU dan pengalaman penyedia kecil',
  'p3dn-saku': 'Buku saku P3DN, halaman tentang gabungan barang dan jasa',
  'jadwal-spse-2025': 'Nama dan urutan tahap tender pada data SPSE tahun 2025',
  'praktik-spse': 'Daftar kelengkapan dokumen penawaran sebagaimana tampil di SPSE dan kertas kerja kualifikasi',
} as const;

/** Key of a publication in {@link SOURCES}. */
export type SourceKey = keyof typeof SOURCES;
