export const help = {
  title: 'Bantuan',
  keysTitle: 'Tombol',
  keySearch: 'Cari paket dari layar mana pun',
  keyListSearch: 'Cari di daftar paket',
  keyMove: 'Pindah baris atau sel',
  keyOpen: 'Buka paket, atau buka isi sel',
  keyEdges: 'Ke awal atau akhir daftar',
  keyPages: 'Satu layar ke atas atau ke bawah',
  keyEscape: 'Hapus kata cari, atau tutup panel',
  keyUndo: 'Urungkan perubahan terakhir di paket yang terbuka',
  keyRedo: 'Ulangi yang diurungkan',
  guideTitle: 'Cara kerja singkat',
  guideSavedTitle: 'Tidak ada tombol Simpan',
  guideSaved:
    'Setiap perubahan langsung dicatat. Tanda "Tersimpan" di kanan atas baru muncul setelah perubahan itu benar-benar ada di diska. Bila tertulis "Tidak tersimpan", baca pesannya lebih dahulu sebelum meneruskan.',
  guidePracticeTitle: 'Ruang latihan',
  guidePractice:
    'Ruang Latihan terpisah dari Kantor: datanya karangan, bingkainya ungu dan bertanda LATIHAN, dan dapat diatur ulang kapan saja. Apa pun yang dilakukan di sana tidak menyentuh paket kantor.',
  guideMarksTitle: 'Empat tanda',
  guideMarks:
    'Tanda yang sama dipakai di semua layar dan cetakan. Yang belum dievaluasi tidak pernah ditampilkan sebagai gagal.',
  guideUndoTitle: 'Urungkan, bukan "apakah Anda yakin"',
  guideUndo:
    'Perubahan dapat diurungkan dengan Ctrl Z; urungan dicatat sebagai kejadian baru, jadi riwayat tetap utuh. Hanya yang berlaku tetap, seperti penetapan pemenang, yang ditanyakan lebih dahulu dengan memperlihatkan apa yang akan ditetapkan.',
  guideDocumentsTitle: 'Dokumen dan rapat',
  guideDocuments:
    'Di tahap Dokumen tersusun semua surat, berita acara, dan daftar paket menurut saat dibuatnya; tiap dokumen menyebut berapa data yang belum ada, dan daftar "Belum ada" membawa ke tempat mengisinya. Rapat dicatat sekali: undangan, daftar hadir, dan notula terbentuk dari catatan itu. Dokumen dapat dicetak, disimpan sebagai PDF, Word, atau HTML; kertas kerja juga sebagai Excel yang rumusnya tetap menghitung.',
  guideIssueTitle: 'Menerbitkan dokumen',
  guideIssue:
    'Selama belum terbit, dokumen tercetak dengan tanda KONSEP. Tombol "Terbitkan…" membekukannya: isinya tidak berubah lagi walaupun data paket berubah, dan di setiap halaman ada nomor versi, sidik, dan kode QR. Bila data kemudian berbeda, "Bandingkan" menunjukkan kata yang berubah. Kesalahan diperbaiki dengan menerbitkan versi berikutnya beserta alasannya; versi baru menyebut versi yang diganti, dan versi lama tetap dapat dilihat. Untuk memeriksa selembar kertas, pindai kode QR-nya atau ketik sidiknya di kolom pencarian: aplikasi membuka versi itu dan menyebut catatannya dalam riwayat.',
  guideSigningTitle: 'Tanda tangan',
  guideSigning:
    'Di bawah dokumen yang sudah terbit tercatat siapa yang sudah, belum, atau menolak tanda tangan. Untuk tanda tangan basah: cetak, tanda tangani, pindai, lalu lampirkan; halamannya dihitung dan yang kurang ditolak. Untuk tanda tangan elektronik: simpan PDF dengan tempat tanda tangan kosong untuk layanan kantor, atau tanda tangani di sini dengan berkas .p12. Berkas yang kembali diperiksa: apakah benar dokumen itu, halamannya tidak diubah, dan tanda tangannya utuh. Apakah penerbit sertifikatnya dipercaya tidak diperiksa.',
  guideOfficeTitle: 'Kop, formulir, dan kalimat kantor',
  guideOffice:
    'Di Pengaturan, bagian Kantor dan kop surat, diatur sekali untuk semua dokumen: kop dan lambangnya, kop pejabat lain, kertas (F4, folio, A4), jenis huruf, pejabat, pola nomor, kepala formulir terkendali, kotak paraf, serta kalimat pembuka, dasar, dan penutup. Halaman contoh di sebelahnya ikut berubah. Kalimat dengan isian yang tidak dikenal tidak disimpan; yang lama dapat dibandingkan, dipakai lagi, atau dikembalikan ke baku.',
  guideNumbersTitle: 'Nomor dokumen',
  guideNumbers:
    'Pola nomor, seri, dan kode klasifikasi diatur di Pengaturan. Pada dokumen, tombol “Ambil nomor” atau Enter di kolom nomor yang kosong mengisi nomor berikutnya dari blok laptop ini; nomor lain tetap boleh diketik, tetapi nomor yang sudah dipakai paket lain ditolak. Buku nomor memuat semua nomor menurut seri dan tahun: yang terlewat diberi keterangan, yang kembar setelah data dua kantor digabung ditandai merah, dan semuanya dapat dicetak atau disimpan sebagai Excel.',
  guideQueueTitle: 'Mencetak banyak dokumen',
  guideQueue:
    'Tombol "Beberapa dokumen…" di tahap Dokumen membuka antrean: pilih yang lengkap atau yang bertanggal sama, rangkap, sisi kertas, dan kertas tiap dokumen; kantor tanpa kertas F4 memakai "A4, diperkecil 90 %". Tiap dokumen menjadi satu pekerjaan cetak yang mulai di lembar baru, dan antrean menyebut apa yang terjadi padanya; yang belum tercetak tetap terpilih. Antrean dapat juga disimpan sebagai satu PDF berpenanda halaman atau PDF terpisah dalam ZIP. PDF disusun untuk disimpan lama (PDF/A-2u): huruf di dalamnya, berjudul, bertanda baca layar; penandatanganan elektronik dilakukan sesudahnya. Kertas habis sesudah pekerjaan diterima hanya diketahui pencetak.',
  guideHistoryTitle: 'Siapa melakukan apa',
  guideHistory:
    'Setiap kejadian ditandatangani dengan kunci perangkat ini atas nama Anda dan dirangkai dengan kejadian sebelumnya. Catatan yang diubah dari luar akan diketahui, dan paketnya hanya dapat dibaca.',
  guideExchangeTitle: 'Bekerja di beberapa laptop',
  guideExchange:
    'Tukar kartu nama perangkat sekali, cocokkan kode periksanya, lalu bawa paket dengan tombol “Bawa dengan USB…”. Hanya orang yang dipilih yang dapat membuka berkasnya. Menerima berkas yang sama dua kali, sebagian, atau tidak berurutan tidak merusak apa pun.',
  guideServerTitle: 'Server kantor',
  guideServer:
    'Daftarkan perangkat sekali dengan kode dari admin LPSE (Pengaturan → Server kantor). Setelah itu catatan terkirim sendiri begitu ada jaringan. Di kanan atas selalu tertulis berapa yang belum terkirim. Berkas menyusul setelah catatan yang menyebutnya dan dilanjutkan bila jaringan terputus; yang besar diambil bila Anda memintanya. Perubahan dari kantor untuk paket yang sedang Anda buka baru diambil bila Anda mengizinkan, dan yang ditolak server tetap ada di sini dengan sebabnya.',
  guideConflictsTitle: 'Bila dua orang menilai hal yang sama',
  guideConflicts:
    'Yang dibuat terpisah digabung sendiri bila cocok. Bila tidak, yang satu tetap berlaku dan yang lain ditahan utuh sampai seseorang memilih dan memberi alasannya. Penetapan menunggu sampai tidak ada pertentangan.',
  guideBackupTitle: 'Cadangan',
  guideBackup:
    'Di aplikasi desktop setiap kejadian ditulis dahulu ke jurnal di luar penyimpanan peramban. Pilih folder cadangan di Pengaturan, dan tekan “Uji pemulihan” sesekali: cadangan yang belum pernah diuji belum tentu dapat dipakai.',
  guideArchiveTitle: 'Arsip dan masa simpan',
  guideArchive:
    'Arsip satu paket memuat seluruh riwayat, hasil, berkas, dan dokumen terbitnya; sebelum disimpan disebut apa yang kurang, dan sesudahnya tercatat di Arsip dengan sidiknya. Masa simpan dimulai oleh kejadian yang Anda masukkan beserta buktinya, menurut jadwal retensi kantor. Tidak ada yang dihapus dengan sendirinya. Di “Periksa arsip” isi sebuah arsip dapat dilihat dan disimpan tanpa mengimpornya.',
  guideDestructionTitle: 'Pemusnahan',
  guideDestruction:
    'Paket yang lewat masa simpan diusulkan dalam daftar bernomor, disetujui orang lain, lalu dihapus di tiap perangkat; yang tertinggal hanya catatan pemusnahan, dan paketnya tidak dapat masuk lagi. Perkara atau pemeriksaan menahannya kapan saja. Cadangan lama dan server pusat tidak ikut terhapus: buat cadangan baru, hancurkan media yang lama, dan minta admin mengikuti panduan server.',
  guideSheetsTitle: 'Menilai sendiri dahulu, lalu bersama',
  guideSheets:
    'Bila ketua menetapkannya di tahap Pokja, setiap anggota mengisi lembar sendiri. Lembar hanya ada di perangkat itu dan cadangannya, dan hanya dapat dibuka pemiliknya. Setelah semua mengunci, semua membuka; selisih yang besar ditandai untuk dibahas, dan nilai bersama yang berbeda dari gabungan diberi alasan.',
  guideSafeguardsTitle: 'Sebelum penawaran dibaca',
  guideSafeguards:
    'Pada paket kantor yang datang dari ISB/INAPROC, penawaran baru dapat dibaca setelah SK atau surat tugas lengkap, setiap anggota menandatangani pakta integritas dan pernyataan kepentingannya, dan setiap kecocokan data dijawab; pembukaan menunggu kuorum anggota yang hadir. Di ruang latihan semua itu tidak diwajibkan; Ketua dapat mewajibkannya pada tahap Pokja untuk berlatih.',
} as const;
