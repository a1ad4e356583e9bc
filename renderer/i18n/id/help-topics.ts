/** Topics of help, by id. A new line is a new paragraph; one that begins with `- ` is a point of a list. */
export const helpTopics = {
  home: {
    title: 'Beranda',
    text: 'Beranda menjawab satu pertanyaan: apa yang harus saya kerjakan hari ini. Di sini ada paket yang sedang berjalan, tenggat yang mendekat, tahap yang menunggu, dan nomor dokumen yang kembar.\nTekan nama paket untuk membukanya, atau tahap untuk melihat semua paket di tahap itu. Di ruang Latihan, panel di sini mengisi satu musim paket karangan dan mengaturnya ulang.',
  },
  tenders: {
    title: 'Daftar paket',
    text: 'Daftar memuat semua paket di perangkat ini. Tekan / untuk mencari menurut kode, nama, satuan kerja, atau peserta; saringan menggabungkan tahun, status, tahap, metode, dan satuan kerja.\n- Panah memilih baris, Enter membuka paket.\n- Jumlah pagu, HPS, dan penetapan di bawah mengikuti saringan.\n- “Bawa dengan USB…” mengirim paket ke laptop lain.',
  },
  numbers: {
    title: 'Nomor dokumen',
    text: 'Pola nomor, seri, dan kode klasifikasi diatur di Pengaturan. Pada dokumen, tombol “Ambil nomor” atau Enter di kolom nomor yang kosong mengisi nomor berikutnya dari blok laptop ini; nomor lain tetap boleh diketik, tetapi nomor yang sudah dipakai paket lain ditolak. Buku nomor memuat semua nomor menurut seri dan tahun: yang terlewat diberi keterangan, yang kembar setelah data dua kantor digabung ditandai merah, dan semuanya dapat dicetak atau disimpan sebagai Excel.',
  },
  import: {
    title: 'Impor paket',
    text: 'Tarik berkas atau folder ke jendela, atau pilih dari diska. Yang dikenali: data ISB/INAPROC, halaman SPSE yang disimpan, daftar harga, berkas paket Meja Pokja, dan dosir JSON.\nSebelum disimpan, layar menyebut apa yang dibaca, apa yang tidak dimengerti beserta barisnya, dan paket mana yang sudah ada. Yang salah dilewati dengan namanya; sisanya tetap masuk.',
  },
  receive: {
    title: 'Terima berkas dari laptop lain',
    text: 'Pilih berkas .meja-usb yang dibawa rekan (Pengaturan → Terima berkas…). Layar menyebut dari siapa, paket apa, dan berapa kejadian yang baru; berkas untuk orang lain tidak dapat dibuka.\nMenerima dua kali tidak menggandakan apa pun. Bila dua orang menilai hal yang sama dengan berbeda, keduanya disimpan sampai seseorang memilih.',
  },
  settings: {
    title: 'Pengaturan',
    text: 'Di sini nama dan jabatan Anda, bahasa, tampilan, kunci otomatis, kop surat dan penomoran kantor, cadangan, serta jalan ke hari libur, aturan, orang, kartu nama, dan server.\nYang berlaku untuk seluruh kantor hanya diubah admin LPSE, dengan alasan, dan tercatat. Kolom yang diminta oleh sebuah dokumen disorot bila Anda datang dari daftar “Belum ada”.',
  },
  holidays: {
    title: 'Hari libur dan jam kerja',
    text: 'Tenggat sanggah, jawaban, dan banding dihitung menurut kalender ini. Tambahkan hari libur daerah atau cuti bersama beserta sumbernya; setiap perubahan menyebut paket mana yang tenggatnya bergeser.\nTahun tanpa tabel tidak ditebak: tenggatnya ditandai belum pasti sampai tabelnya diisi atau diimpor dari berkas bertanda tangan.',
  },
  rules: {
    title: 'Aturan menurut masa',
    text: 'Setiap angka hukum yang dipakai aplikasi ada di sini, menurut masa berlakunya, dengan pasalnya dan apakah sudah dicocokkan dengan naskah. Paket memakai aturan masanya sendiri; gantinya hanya dengan alasan dan sebelum penawaran pertama dibuka.\nKantor dapat memberi set aturan sendiri dalam berkas; paket yang sudah mengambilnya membawanya terus.',
  },
  'archive-check': {
    title: 'Periksa arsip',
    text: 'Pilih berkas arsip untuk memeriksanya tanpa mengimpor: segel, rangkaian kejadian, tanda tangan, lampiran, dan apakah hasilnya dapat dihitung ulang dengan sama. Isinya dapat dilihat dan disimpan satu per satu.\nTidak perlu server maupun akun di kantor asal; inilah jalan auditor.',
  },
  archive: {
    title: 'Arsip dan masa simpan',
    text: 'Arsip satu paket memuat seluruh riwayat, hasil, berkas, dan dokumen terbitnya; sebelum disimpan disebut apa yang kurang, dan sesudahnya tercatat di Arsip dengan sidiknya. Masa simpan dimulai oleh kejadian yang Anda masukkan beserta buktinya, menurut jadwal retensi kantor. Tidak ada yang dihapus dengan sendirinya. Di “Periksa arsip” isi sebuah arsip dapat dilihat dan disimpan tanpa mengimpornya.',
  },
  cards: {
    title: 'Kartu nama perangkat',
    text: 'Kartu nama memuat kunci umum perangkat Anda. Tukarkan sekali dengan rekan lewat USB, lalu cocokkan kode periksanya dengan mata: sesudah itu paket dapat dibawa bolak-balik dan tanda tangan dikenali.\nKartu perangkat yang hilang dapat dicabut; yang ditandatangani sebelumnya tetap ada.',
  },
  server: {
    title: 'Server kantor',
    text: 'Daftarkan perangkat sekali dengan kode dari admin LPSE (Pengaturan → Server kantor). Setelah itu catatan terkirim sendiri begitu ada jaringan. Di kanan atas selalu tertulis berapa yang belum terkirim. Berkas menyusul setelah catatan yang menyebutnya dan dilanjutkan bila jaringan terputus; yang besar diambil bila Anda memintanya. Perubahan dari kantor untuk paket yang sedang Anda buka baru diambil bila Anda mengizinkan, dan yang ditolak server tetap ada di sini dengan sebabnya.',
  },
  quarantine: {
    title: 'Kiriman yang ditahan',
    text: 'Server menahan catatan yang bertanda tangan tetapi penulisnya tidak berhak waktu itu, atau nomornya sudah terpakai. Di sini terlihat apa isinya, dari siapa, dan sebabnya.\nKetua dapat mengakui yang memang harus berlaku, dengan alasan. Tidak ada yang dihapus.',
  },
  stopped: {
    title: 'Paket yang berhenti',
    text: 'Perangkat ini pernah memberi satu nomor kepada dua catatan, misalnya karena laptop dipulihkan dari salinan lama. Layar menunjukkan kedua sisinya.\nYang sudah diterima server berlaku bagi semua orang. Catatan di komputer ini dapat disisihkan dengan alasan: tetap disimpan dan dikirim sebagai bukti, tetapi tidak dihitung lagi.',
  },
  'receipt-check': {
    title: 'Periksa tanda terima',
    text: 'Tanda terima server adalah bukti bertanda tangan bahwa catatan sampai nomor tertentu sudah diterima. Pilih berkasnya: layar menyebut server mana, paket apa, sampai nomor berapa, dan apakah cocok dengan catatan di sini.',
  },
  relay: {
    title: 'Tukar lewat jaringan kantor',
    text: 'Satu laptop di ruangan dapat menjadi penghubung bagi yang lain tanpa internet. Buka penghubungnya, sebutkan alamat yang tampil, dan cocokkan kodenya; yang lewat terkunci untuk penerimanya.\nPenghubung berhenti bila layar terkunci, laptop tidur, atau Anda menghentikannya.',
  },
  people: {
    title: 'Orang, paket, dan perangkat',
    text: 'Admin mendaftarkan orang, memberi kode pendaftaran perangkat, membagikan paket kepada Pokja, dan mencabut perangkat yang hilang. Setiap perubahan tercatat dengan nama dan waktunya.\nPeran menentukan perintah mana yang boleh diberikan; auditor dan pengamat hanya membaca.',
  },
  help: {
    title: 'Bantuan',
    text: 'Tekan F1 di layar mana pun untuk bantuan layar itu. Di sini semua topik, daftar istilah lama dan baru, serta tombol. Pencarian mengerti istilah lama (ULP, pelelangan, panitia) dan salah ketik kecil.\nTidak ada yang diambil dari internet.',
  },
  training: {
    title: 'Pelatihan',
    text: 'Delapan soal dengan jebakan yang sering terjadi, masing-masing satu paket karangan di ruang Latihan. Buka “Soal, petunjuk, dan penilaian” di atas paketnya untuk membaca tugas, meminta petunjuk, dan mengumpulkan.\nSesudah dikumpulkan, setiap butir dibandingkan dengan jawaban acuan beserta sebab dan pasalnya; lembar hasilnya dapat dicetak. Kantor mencatat hasil itu dari Pelatihan → Hasil di ruang Kantor.\nTur terpandu menunjukkan hari kerja setiap peran; dapat ditinggalkan dan dilanjutkan kapan saja.',
  },
  recap: {
    title: 'Rekap',
    text: 'Angka seluruh paket: jumlah, pagu, HPS, penetapan, penghematan terhadap keduanya, peserta, hari per tahap, tender ulang, dan sanggah; menurut satuan kerja, status, metode, kategori, bulan, atau dua di antaranya disilangkan.\nTekan sebuah angka atau batang untuk melihat paket yang membentuknya. “Per tanggal” menghitung keadaan pada hari yang lampau dari riwayat. Laporan satu halaman dan ringkasan pers dapat dicetak; tabelnya dapat disimpan sebagai Excel atau CSV.',
  },
  patterns: {
    title: 'Pola lintas paket',
    text: 'Membandingkan semua paket: siapa sering menawar bersama, bergiliran menang, memakai orang atau alat yang sama pada waktu yang sama, SKP di semua paket, serta indikator baku.\nSemuanya statistik: layar menulis “perlu diperiksa”, menunjukkan rumus, angka, dan banyaknya data, dan tidak pernah menghalangi atau menuduh siapa pun.',
  },
  quality: {
    title: 'Mutu',
    text: 'Dari sini ke SOP, standar LPSE, catatan mutu ISO 9001, serta gangguan dan pengaduan. Sebagian besar buktinya terisi sendiri dari pekerjaan di aplikasi; yang kurang disebut beserta penanggung jawab dan tenggatnya.',
  },
  sop: {
    title: 'SOP pemilihan',
    text: 'Langkah SOP beserta penanggung jawab, batas waktu, dan pasalnya. Daftar periksa setiap paket, di tahap Langkah SOP, terisi dari catatannya; langkah yang terlambat diberi alasan. Daftar itu dapat dicetak.',
  },
  iso: {
    title: 'Catatan mutu ISO 9001',
    text: 'Dokumen terkendali, kompetensi anggota dan masa berlaku sertifikatnya, ketidaksesuaian dan tindakan perbaikan, audit internal, ukuran proses, dan bahan tinjauan manajemen.',
  },
  standards: {
    title: '17 standar LPSE',
    text: 'Setiap standar mempunyai kebijakan, bukti, penilaian mandiri, kesenjangan, penanggung jawab, dan tenggat. Bukti dari aplikasi (perangkat, kunci, cadangan dan uji pulih, gangguan, perubahan templat dan aturan, pelatihan) tercatat sendiri; sisanya ditambahkan. Semuanya dapat diekspor untuk penilai.',
  },
  incidents: {
    title: 'Gangguan dan pengaduan',
    text: 'Catat gangguan SPSE dengan waktu mulai dan selesai serta tangkapan layarnya; pengaruhnya pada jadwal paket dihitung. Pengaduan dicatat dengan tindak lanjutnya. Laporan orang dalam mengikuti panduan WBS yang dapat dicetak dan tidak pernah disimpan di aplikasi ini.',
  },
  auditor: {
    title: 'Meja auditor',
    text: 'Buka arsip satu atau banyak paket tanpa server: segel dan tanda tangannya diperiksa, hasilnya dihitung ulang, dan riwayatnya ditelusuri dengan nilai lama dan baru per kolom. Temuan dicatat beserta dasarnya dan diekspor bertanda tangan.',
  },
  'stage-notice': {
    title: 'Tahap Data paket',
    text: 'Data paket: kode, satuan kerja, pagu, HPS, metode, kontrak, jadwal, dan aturan yang berlaku. Kode disalin dengan sekali tekan. Yang berbeda dari sumbernya setelah impor ulang ditandingkan baris demi baris.',
  },
  'stage-committee': {
    title: 'Tahap Pokja',
    text: 'Anggota, surat keputusan, dan PPK. Jumlah anggota gasal, paling sedikit tiga. Sebelum penawaran dibaca, setiap anggota menandatangani pakta integritas dan pernyataan kepentingan, dan setiap kecocokan data dengan peserta dijawab.\nKetua menetapkan di sini apakah anggota menilai sendiri dahulu.',
  },
  'stage-requirements': {
    title: 'Tahap Persyaratan',
    text: 'Daftar yang dinilai pada administrasi, teknis, kualifikasi, dan pembuktian. Mulailah dari daftar baku, lalu sesuaikan dengan dokumen pemilihan; setiap baris punya dasarnya. Unsur bernilai berbobot 100 seluruhnya.\nPersyaratan yang sudah dinilai tidak dapat dihapus.',
  },
  'stage-opening': {
    title: 'Tahap Pembukaan',
    text: 'Catat waktu, tempat, dan saksi, lalu periksa setiap penawaran: lengkap, tidak lengkap dengan menyebut yang tidak ada, atau tidak dapat dibuka. Harga diketik persis seperti dibacakan, termasuk sennya.\nPembukaan tetap dicatat walaupun tidak ada penawaran. Pada dua file, harga File II baru dapat diketik setelah hasil teknis ditetapkan, dan hanya untuk yang lulus.',
  },
  'stage-arithmetic': {
    title: 'Tahap Koreksi aritmatik',
    text: 'Daftar kuantitas dan harga ditawarkan dan terkoreksi berdampingan; yang berbeda ditandai di selnya. Pada harga satuan, volume dokumen dikalikan harga satuan penawaran dan dibulatkan sekali ke sen; pada lumsum tidak ada yang diubah.\nTekan angka mana pun untuk melihat cara menghitungnya.',
  },
  'stage-administration': {
    title: 'Tahap Administrasi',
    text: 'Matriks persyaratan dan penawaran. M untuk MS, T untuk TMS (alasan dan dasarnya diminta saat itu juga), Hapus untuk kembali ke belum. Panah berpindah sel, Ctrl D menyalin ke bawah.\nJaminan yang tidak ada atau kurang nilainya tidak memenuhi syarat; dokumen penawaran tidak boleh ditambah setelah batas akhir.',
  },
  'stage-technical': {
    title: 'Tahap Teknis',
    text: 'Sama dengan administrasi, ditambah nilai bila dokumennya memakai nilai. Ambang batas yang tepat sama dianggap lulus. Penawaran yang gugur pada administrasi tidak dinilai di sini dan tidak pernah ditampilkan sebagai gagal teknis.',
  },
  'stage-price': {
    title: 'Tahap Harga',
    text: 'Harga terkoreksi dibandingkan dengan HPS tanpa pembulatan. Harga di bawah 80 % HPS dibuktikan kewajarannya; tepat 80 % tidak di bawahnya. Harga satuan di atas 110 % HPS diklarifikasi dan tidak menggugurkan.\nBila ada preferensi, isi TKDN: HEA hanya untuk mengurutkan, kontrak tetap pada harga penawaran.',
  },
  'stage-qualification': {
    title: 'Tahap Kualifikasi',
    text: 'Izin, pengalaman, pajak, dan kemampuan peserta. SKP, SKN, dan KD dihitung dari data yang Anda isi pada profil, dengan rumus dan pasalnya. Hanya calon pemenang yang dipanggil yang dinilai.',
  },
  'stage-proof': {
    title: 'Tahap Pembuktian',
    text: 'Catat siapa yang hadir dan dengan kuasa apa, lalu bandingkan dokumen asli satu per satu. Peserta yang tidak hadir gugur; dokumen yang diminta dan belum diperlihatkan membuat pembuktiannya tetap terbuka.',
  },
  'stage-shortlist': {
    title: 'Tahap Daftar pendek',
    text: 'Urutan hasil prakualifikasi dan siapa yang diundang. Setelah ditetapkan, daftar tidak berubah. Bila yang lulus kurang dari batas hukum, seleksi gagal dengan alasan itu.',
  },
  'stage-technical-result': {
    title: 'Tahap Penetapan hasil teknis',
    text: 'Pada dua file dan dua tahap, yang lulus teknis ditetapkan sekali untuk selamanya. Sebelum itu tidak ada harga yang dapat masuk lewat jalan mana pun; sesudahnya hanya harga yang lulus dapat dibuka.',
  },
  'stage-clarifications': {
    title: 'Tahap Klarifikasi',
    text: 'Pertanyaan kepada peserta dan jawabannya, beserta waktunya, serta perpanjangan masa berlaku. Klarifikasi tidak boleh mengubah substansi dan harga penawaran.',
  },
  'stage-result': {
    title: 'Tahap Hasil',
    text: 'Urutan, pemenang, cadangan, dan perjalanan setiap penawaran melewati tahap: di mana berhenti dan mengapa. Harga atau nilai yang sama diputuskan Pokja dengan alasan; aplikasi tidak memilih sendiri.\nSebelum menetapkan, layar memperlihatkan apa yang akan berlaku tetap dan apa yang masih kurang. Tender gagal selalu menyebut alasan dan faktanya.',
  },
  'stage-negotiation': {
    title: 'Tahap Negosiasi',
    text: 'Klarifikasi dan negosiasi teknis dan biaya dengan urutan pertama: siapa yang hadir, apa yang disepakati, dan harga akhirnya. Bila tidak sepakat, urutan berikutnya dipanggil.',
  },
  'stage-explanation': {
    title: 'Tahap Penjelasan',
    text: 'Mengapa hasilnya demikian: tabel untuk SPSE, titik balik (“bila temuan ini berbeda, pemenangnya berbeda”), dan perjalanan satu peserta sebagai dokumen untuk menjawab pertanyaan.',
  },
  'stage-aftermath': {
    title: 'Tahap Sanggah',
    text: 'Pengumuman pemenang, sanggah dan jawabannya per pokok, sanggah banding dengan jaminannya, persetujuan PPK, dan SPPBJ. Tenggatnya dihitung menurut kalender kantor.',
  },
  'stage-versions': {
    title: 'Tahap Versi evaluasi',
    text: 'Evaluasi ulang membekukan evaluasi yang lama utuh dan memulai yang baru; tender ulang adalah paket versi berikutnya. Kedua evaluasi dapat dibandingkan.',
  },
  'stage-documents': {
    title: 'Tahap Dokumen',
    text: 'Di tahap Dokumen tersusun semua surat, berita acara, dan daftar paket menurut saat dibuatnya; tiap dokumen menyebut berapa data yang belum ada, dan daftar "Belum ada" membawa ke tempat mengisinya. Rapat dicatat sekali: undangan, daftar hadir, dan notula terbentuk dari catatan itu. Dokumen dapat dicetak, disimpan sebagai PDF, Word, atau HTML; kertas kerja juga sebagai Excel yang rumusnya tetap menghitung.',
  },
  'stage-screens': {
    title: 'Perlu diperiksa',
    text: 'Kesamaan dan keganjilan dalam paket ini: harga yang sama, selisih tetap, kedekatan dengan HPS, alamat, orang, alat, jaminan, dan asal berkas yang sama. Setiap butir menunjukkan aturan, rumus, angka, dan banyaknya data.\nTidak ada yang terhalang oleh statistik, tetapi setiap butir dijawab dalam berita acara sebelum penetapan. Kalimatnya netral: “perlu diperiksa”, bukan tuduhan.\nAmbang kantor per jenis pengadaan dibuka dari Pengaturan, "Buka ambang pemeriksaan"; yang mengubahnya admin LPSE, dengan dasar dan alasan.',
  },
  saved: {
    title: 'Tidak ada tombol Simpan',
    text: 'Setiap perubahan langsung dicatat. Tanda "Tersimpan" di kanan atas baru muncul setelah perubahan itu benar-benar ada di diska. Bila tertulis "Tidak tersimpan", baca pesannya lebih dahulu sebelum meneruskan.',
  },
  practice: {
    title: 'Ruang latihan',
    text: 'Ruang Latihan terpisah dari Kantor: datanya karangan, bingkainya ungu dan bertanda LATIHAN, dan dapat diatur ulang kapan saja. Apa pun yang dilakukan di sana tidak menyentuh paket kantor.\nIsinya satu musim: 967 paket di segala tahap, dengan profil peserta, sanggahan yang diterima, ditolak, dan menunggu jawaban, serta evaluasi ulang. Dua belas paket yang namanya memuat “telaah” penawarannya sengaja dibuat mirip untuk melatih tahap Perlu diperiksa dan Pola lintas paket; satu di antaranya sudah terjawab sebagai contoh, dan satu kemiripan memang wajar.',
  },
  marks: {
    title: 'Empat tanda',
    text: 'Tanda yang sama dipakai di semua layar dan cetakan. Yang belum dievaluasi tidak pernah ditampilkan sebagai gagal.',
  },
  undo: {
    title: 'Urungkan, bukan "apakah Anda yakin"',
    text: 'Perubahan dapat diurungkan dengan Ctrl Z; urungan dicatat sebagai kejadian baru, jadi riwayat tetap utuh. Hanya yang berlaku tetap, seperti penetapan pemenang, yang ditanyakan lebih dahulu dengan memperlihatkan apa yang akan ditetapkan.',
  },
  safeguards: {
    title: 'Sebelum penawaran dibaca',
    text: 'Pada paket kantor yang datang dari ISB/INAPROC, penawaran baru dapat dibaca setelah SK atau surat tugas lengkap, setiap anggota menandatangani pakta integritas dan pernyataan kepentingannya, dan setiap kecocokan data dijawab; pembukaan menunggu kuorum anggota yang hadir. Di ruang latihan semua itu tidak diwajibkan; Ketua dapat mewajibkannya pada tahap Pokja untuk berlatih.',
  },
  sheets: {
    title: 'Menilai sendiri dahulu, lalu bersama',
    text: 'Bila ketua menetapkannya di tahap Pokja, setiap anggota mengisi lembar sendiri. Lembar hanya ada di perangkat itu dan cadangannya, dan hanya dapat dibuka pemiliknya. Setelah semua mengunci, semua membuka; selisih yang besar ditandai untuk dibahas, dan nilai bersama yang berbeda dari gabungan diberi alasan.',
  },
  issue: {
    title: 'Menerbitkan dokumen',
    text: 'Selama belum terbit, dokumen tercetak dengan tanda KONSEP. Tombol "Terbitkan…" membekukannya: isinya tidak berubah lagi walaupun data paket berubah, dan di setiap halaman ada nomor versi, sidik, dan kode QR. Bila data kemudian berbeda, "Bandingkan" menunjukkan kata yang berubah. Kesalahan diperbaiki dengan menerbitkan versi berikutnya beserta alasannya; versi baru menyebut versi yang diganti, dan versi lama tetap dapat dilihat. Untuk memeriksa selembar kertas, pindai kode QR-nya atau ketik sidiknya di kolom pencarian: aplikasi membuka versi itu dan menyebut catatannya dalam riwayat.',
  },
  signing: {
    title: 'Tanda tangan',
    text: 'Di bawah dokumen yang sudah terbit tercatat siapa yang sudah, belum, atau menolak tanda tangan. Untuk tanda tangan basah: cetak, tanda tangani, pindai, lalu lampirkan; halamannya dihitung dan yang kurang ditolak. Untuk tanda tangan elektronik: simpan PDF dengan tempat tanda tangan kosong untuk layanan kantor, atau tanda tangani di sini dengan berkas .p12. Semua yang menunggu, dari semua paket, disimpan dan dikembalikan sekaligus di Buku nomor, "Cetak, simpan…", "Antrean tanda tangan…". Berkas yang kembali diperiksa: apakah benar dokumen itu, halamannya tidak diubah, dan tanda tangannya utuh. Apakah penerbit sertifikatnya dipercaya tidak diperiksa.',
  },
  'office-look': {
    title: 'Kop, formulir, dan kalimat kantor',
    text: 'Di Pengaturan, bagian Kantor dan kop surat, diatur sekali untuk semua dokumen: kop dan lambangnya, kop pejabat lain, kertas (F4, folio, A4), jenis huruf, pejabat, pola nomor, kepala formulir terkendali, kotak paraf, serta kalimat pembuka, dasar, dan penutup. Halaman contoh di sebelahnya ikut berubah. Kalimat dengan isian yang tidak dikenal tidak disimpan; yang lama dapat dibandingkan, dipakai lagi, atau dikembalikan ke baku.',
  },
  queue: {
    title: 'Mencetak banyak dokumen',
    text: 'Tombol "Beberapa dokumen…" di tahap Dokumen membuka antrean: pilih yang lengkap atau yang bertanggal sama, rangkap, sisi kertas, dan kertas tiap dokumen; kantor tanpa kertas F4 memakai "A4, diperkecil 90 %". Tiap dokumen menjadi satu pekerjaan cetak yang mulai di lembar baru, dan antrean menyebut apa yang terjadi padanya; yang belum tercetak tetap terpilih. Antrean dapat juga disimpan sebagai satu PDF berpenanda halaman atau PDF terpisah dalam ZIP. PDF disusun untuk disimpan lama (PDF/A-2u): huruf di dalamnya, berjudul, bertanda baca layar; penandatanganan elektronik dilakukan sesudahnya. Kertas habis sesudah pekerjaan diterima hanya diketahui pencetak.',
  },
  history: {
    title: 'Siapa melakukan apa',
    text: 'Setiap kejadian ditandatangani dengan kunci perangkat ini atas nama Anda dan dirangkai dengan kejadian sebelumnya. Catatan yang diubah dari luar akan diketahui, dan paketnya hanya dapat dibaca.',
  },
  exchange: {
    title: 'Bekerja di beberapa laptop',
    text: 'Tukar kartu nama perangkat sekali, cocokkan kode periksanya, lalu bawa paket dengan tombol “Bawa dengan USB…”. Hanya orang yang dipilih yang dapat membuka berkasnya. Menerima berkas yang sama dua kali, sebagian, atau tidak berurutan tidak merusak apa pun.',
  },
  conflicts: {
    title: 'Bila dua orang menilai hal yang sama',
    text: 'Yang dibuat terpisah digabung sendiri bila cocok. Bila tidak, yang satu tetap berlaku dan yang lain ditahan utuh sampai seseorang memilih dan memberi alasannya. Penetapan menunggu sampai tidak ada pertentangan.',
  },
  backup: {
    title: 'Cadangan',
    text: 'Di aplikasi desktop setiap kejadian ditulis dahulu ke jurnal di luar penyimpanan peramban. Pilih folder cadangan di Pengaturan, dan tekan “Uji pemulihan” sesekali: cadangan yang belum pernah diuji belum tentu dapat dipakai.',
  },
  destruction: {
    title: 'Pemusnahan',
    text: 'Paket yang lewat masa simpan diusulkan dalam daftar bernomor (Arsip → Pemusnahan), disetujui orang lain, lalu dihapus di tiap perangkat; yang tertinggal hanya catatan pemusnahan, dan paketnya tidak dapat masuk lagi. Perkara atau pemeriksaan menahannya kapan saja. Cadangan lama dan server pusat tidak ikut terhapus: buat cadangan baru, hancurkan media yang lama, dan minta admin mengikuti panduan server.',
  },
} as const;
