/** Receipts of the server: printed, saved, checked. */
export const receipts = {
  open: 'Tanda terima…',
  title: 'Tanda terima sinkronisasi',
  intro:
    'Ditandatangani server untuk catatan terakhir yang diterimanya. Simpan berkasnya bersama cetakan: dengan itu siapa pun dapat memeriksa keasliannya.',
  noneTitle: 'Belum ada tanda terima',
  noneText: 'Server memberi tanda terima setelah menerima catatan paket ini. Sinkronkan dahulu.',
  save: 'Simpan berkas tanda terima…',
  saved: 'Berkas tanda terima {{name}} disimpan.',
  notSaved: 'Berkas tanda terima tidak dapat disimpan.',
  printEvidence: 'Cetak keduanya…',
  evidenceTitle: 'Bukti tanda terima yang bertentangan',
  check: 'Periksa tanda terima…',
  checkText: 'Tanda terima server yang disimpan sebagai berkas dapat diperiksa dengan kunci server di dalamnya.',
  checkTitle: 'Periksa tanda terima',
  checkIntro:
    'Memeriksa tanda tangan server pada berkas tanda terima. Tidak ada yang diimpor dan tidak diperlukan jaringan.',
  choose: 'Pilih berkas tanda terima…',
  checkNoneTitle: 'Belum ada berkas yang dipilih',
  checkNoneText: 'Pilih berkas yang disimpan lewat “Simpan berkas tanda terima” dari kantor ini atau kantor lain.',
  reportOf: 'Hasil pemeriksaan {{name}}',
  ownServer: 'Sama dengan server kantor tempat perangkat ini terdaftar.',
  otherServer: 'Bukan server kantor tempat perangkat ini terdaftar. Cocokkan sidik kuncinya dengan admin LPSE itu.',
  unknownServer: 'Cocokkan dengan sidik kunci yang diumumkan admin LPSE.',
  outcome: {
    holds: {
      what: 'Tanda terima dalam {{name}} sah.',
      means: 'Isinya tepat seperti yang ditandatangani pemilik kunci di bawah ini.',
      next: 'Cocokkan sidik kunci server sebelum memakainya sebagai bukti.',
    },
    contradiction: {
      what: 'Kedua tanda terima dalam {{name}} sah dan saling bertentangan.',
      means: 'Server menandatangani dua riwayat yang berbeda untuk nomor yang sama.',
      next: 'Serahkan berkas ini kepada admin LPSE dan auditor.',
    },
    'no-key': {
      what: 'Kunci server dalam {{name}} tidak dapat dipakai.',
      means: 'Tanda tangannya tidak dapat diperiksa.',
      next: 'Minta berkas aslinya.',
    },
    'wrong-signature': {
      what: 'Tanda tangan server dalam {{name}} tidak cocok.',
      means: 'Isinya diubah, atau ditandatangani kunci lain.',
      next: 'Jangan pakai tanda terima ini. Minta berkas aslinya.',
    },
    'other-server': {
      what: 'Tanda terima dalam {{name}} menyebut server lain daripada pemilik kuncinya.',
      means: 'Kunci itu bukan kunci server yang disebut.',
      next: 'Jangan pakai tanda terima ini. Minta berkas aslinya.',
    },
  },
  notRead: {
    'not-a-receipt-file': {
      what: '{{name}} bukan berkas tanda terima Meja Pokja.',
      means: 'Tidak ada yang dapat diperiksa.',
      next: 'Pilih berkas yang disimpan lewat “Simpan berkas tanda terima”.',
    },
    newer: {
      what: '{{name}} dibuat Meja Pokja yang lebih baru.',
      means: 'Versi ini belum mengenal bentuknya.',
      next: 'Pasang versi terbaru, lalu periksa lagi.',
    },
    unreadable: {
      what: '{{name}} tidak dapat dibaca.',
      means: 'Berkasnya dipindahkan, atau medianya dicabut.',
      next: 'Pasang kembali medianya, lalu pilih lagi.',
    },
  },
} as const;
