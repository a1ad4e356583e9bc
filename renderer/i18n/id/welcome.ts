export const welcome = {
  title: 'Selamat datang di Meja Pokja',
  intro:
    'Setiap keputusan dicatat atas nama orang yang mengambilnya dan ditandatangani dengan kuncinya. Isi nama dan jabatan Anda sekali saja; keduanya dapat diubah di Pengaturan. Frasa sandi melindungi semua isi perangkat ini.',
  name: 'Nama lengkap',
  namePlaceholder: 'Seperti pada surat keputusan',
  nameMissing: 'Isi nama lengkap Anda.',
  role: 'Jabatan dalam kelompok kerja',
  roleChair: 'Ketua',
  roleSecretary: 'Sekretaris',
  roleMember: 'Anggota',
  roleAdmin: 'Admin LPSE',
  roleObserver: 'Pengamat (hanya melihat)',
  roleAuditor: 'Auditor',
  roleTrainee: 'Peserta pelatihan',
  zone: 'Zona waktu kantor',
  zoneWib: 'WIB (UTC+7): Jakarta, Pontianak',
  zoneWita: 'WITA (UTC+8): Samarinda, Makassar',
  zoneWit: 'WIT (UTC+9): Ambon, Jayapura',
  start: 'Mulai bekerja',
  keyNote:
    'Kunci penanda tangan dibuat di perangkat ini dan hanya terbuka dengan frasa sandi Anda. Buat kit pemulihan di Pengaturan setelah masuk.',
} as const;
