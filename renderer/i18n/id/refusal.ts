/** One entry per kind of refusal: what happened, what it means, what to do now. Names in braces come from the refusal. */
export const refusal = {
  'not-your-role': {
    what: 'Sebagai {{role}}, Anda tidak berwenang melakukan ini.',
    means: 'Tidak ada yang diubah. Yang berwenang: {{roles}}.',
    next: 'Serahkan kepada yang berwenang, atau perbaiki jabatan Anda di Pengaturan bila keliru.',
  },
  recused: {
    what: '{{member}} sudah mundur dari paket ini.',
    means: 'Yang mundur tidak lagi mengubah apa pun pada paket ini. Tidak ada yang diubah.',
    next: 'Serahkan kepada penggantinya atau anggota lain Pokja.',
  },
  'outside-committee': {
    what: '{{member}} tidak tercantum dalam surat tugas paket ini.',
    means: 'Hanya anggota yang tercantum yang menilai dan memutuskan. Tidak ada yang diubah.',
    next: 'Samakan nama Anda di Pengaturan dengan susunan Pokja, atau lengkapi susunan Pokja menurut surat tugas.',
  },
  'other-seat': {
    what: '{{member}} tercantum sebagai anggota, bukan ketua, dalam surat tugas paket ini.',
    means: 'Keputusan ketua hanya dapat dibuat oleh ketua yang tercantum. Tidak ada yang diubah.',
    next: 'Serahkan kepada ketua, atau perbaiki jabatan Anda di Pengaturan bila keliru.',
  },
  'price-sealed': {
    what: 'Harga {{bidder}} belum boleh dibuka.',
    means: 'File harga hanya dibuka setelah hasil teknis ditetapkan, dan hanya milik peserta yang lulus teknis.',
    next: 'Tetapkan hasil teknis lebih dahulu. Harga peserta yang tidak lulus teknis tidak pernah dibuka.',
  },
  'weights-outside-range': {
    what: 'Bobot {{what}} {{value}}% di luar rentang yang diizinkan.',
    means: 'Peraturan paket ini menetapkan {{from}}% sampai {{to}}% ({{clause}}).',
    next: 'Perbaiki bobot sesuai dokumen pemilihan.',
  },
  'already-fixed': {
    what: 'Hasil ini sudah ditetapkan.',
    means: 'Yang sudah ditetapkan tidak dapat ditetapkan lagi atau diubah.',
    next: 'Bila keliru, tempuh evaluasi ulang menurut ketentuan.',
  },
  'not-in-turn': {
    what: 'Belum giliran {{bidder}}.',
    means: 'Peserta dipanggil menurut urutan peringkat.',
    next: 'Selesaikan dahulu peserta di atasnya.',
  },
  'outside-shortlist': {
    what: '{{bidder}} tidak ada dalam daftar pendek.',
    means: 'Hanya peserta yang diundang boleh memasukkan penawaran.',
    next: 'Periksa daftar pendek yang sudah ditetapkan.',
  },
  'terms-missing': {
    what: 'Bobot teknis dan harga belum diisi.',
    means: 'Setelah hasil teknis ditetapkan, bobot tidak dapat diisi lagi dan peringkat tidak dapat dihitung.',
    next: 'Isi bobot dari dokumen pemilihan pada tahap Persyaratan, lalu tetapkan lagi.',
  },
  'result-differs': {
    what: 'Yang akan ditetapkan tidak sama dengan hasil evaluasi.',
    means: 'Menurut evaluasi: {{expected}}.',
    next: 'Tetapkan sesuai hasil, atau perbaiki penilaiannya lebih dahulu.',
  },
  'too-few-qualified': {
    what: 'Hanya {{passing}} peserta lulus kualifikasi; paling sedikit {{minimum}}.',
    means: 'Daftar peserta yang diundang tidak dapat ditetapkan.',
    next: 'Nyatakan prakualifikasi gagal, lalu tempuh tindak lanjutnya.',
  },
  'not-of-this-method': {
    what: 'Isian ini tidak dipakai oleh metode paket ini.',
    means: 'Metode evaluasi menentukan apa yang dicatat.',
    next: 'Periksa metode evaluasi pada Data paket.',
  },
  'computed-requirement': {
    what: '{{requirement}} dihitung, bukan dinilai.',
    means: 'Hasilnya mengikuti angka dalam data kualifikasi peserta.',
    next: 'Perbaiki angka dalam data kualifikasi bila keliru.',
  },
  'dates-out-of-order': {
    what: '{{what}} tidak boleh lebih awal daripada {{earlier}}.',
    means: 'Urutan waktu yang terbalik tidak dapat dipertanggungjawabkan.',
    next: 'Perbaiki tanggal atau jamnya.',
  },
  'no-decision': {
    what: 'Hasil paket ini belum ditetapkan.',
    means: 'Ini hanya dapat dicatat setelah ada penetapan.',
    next: 'Tetapkan hasilnya lebih dahulu.',
  },
  'nothing-to-confirm': {
    what: 'Penetapan paket ini tidak memerlukan persetujuan PA/KPA.',
    means: 'Nilainya masih dalam wewenang Pokja.',
    next: 'Tidak ada yang perlu dilakukan.',
  },
  'judging-started': {
    what: 'Cara menilai tidak dapat diubah lagi.',
    means: 'Sudah ada yang menilai dengan cara ini, dan aturannya harus tetap sama bagi semua.',
    next: 'Lanjutkan dengan cara yang berlaku.',
  },
  'no-own-sheets': {
    what: 'Tahap ini tidak memakai lembar sendiri.',
    means: 'Ketua menetapkan tahap ini dinilai bersama.',
    next: 'Isi penilaian langsung pada tahapnya.',
  },
  'all-committed': {
    what: 'Semua anggota sudah mengunci lembarnya.',
    means: 'Setelah itu tidak ada lembar yang dapat diganti.',
    next: 'Buka lembar Anda; perubahan nilai sesudahnya dicatat dengan alasan.',
  },
  'sheets-open': {
    what: 'Lembar anggota belum lengkap: {{members}}.',
    means: 'Nilai bersama baru dapat diisi setelah semua lembar dikunci lalu dibuka.',
    next: 'Tunggu anggota yang disebut, atau minta mereka menyelesaikannya.',
  },
  'already-revealed': {
    what: 'Lembar ini sudah dibuka.',
    means: 'Isinya sudah ada di meja.',
    next: 'Perubahan nilai dicatat sebagai koreksi dengan alasan.',
  },
  'commitment-differs': {
    what: 'Lembar ini bukan lembar yang Anda kunci.',
    means: 'Sidiknya berbeda dari yang tercatat, jadi tidak dapat dibuka.',
    next: 'Buka dari perangkat tempat lembar itu dikunci.',
  },
  'consensus-reason': {
    what: 'Nilai bersama untuk {{bidder}} berbeda dari gabungan nilai anggota ({{expected}}).',
    means: 'Perbedaan dari gabungan harus dapat dijelaskan.',
    next: 'Isi alasannya, atau pakai nilai gabungan.',
  },
  'no-votes-asked': {
    what: 'Paket ini tidak memakai pemungutan suara.',
    means: 'Keputusan diberikan oleh ketua.',
    next: 'Tidak ada yang perlu dilakukan.',
  },
  'votes-missing': {
    what: 'Suara belum cukup: kurang {{open}}.',
    means: 'Keputusan ini memerlukan kuorum suara atas hasil yang persis sama.',
    next: 'Minta anggota memberikan suaranya, lalu ulangi.',
  },
  'vote-lost': {
    what: 'Keputusan ini tidak disetujui: {{found}} setuju, {{expected}} tidak setuju.',
    means: 'Yang setuju harus lebih banyak daripada yang tidak setuju.',
    next: 'Bahas lagi, lalu minta suara atas hasil yang baru.',
  },
  'second-person-needed': {
    what: 'Gugurnya penawaran belum disetujui orang kedua: {{bidder}}.',
    means: 'Setiap penawaran yang gugur harus didukung dua anggota.',
    next: 'Minta anggota lain memeriksa dan menyetujui pada tahap Hasil.',
  },
  'grounds-changed': {
    what: 'Dasar gugurnya {{bidder}} sudah berubah.',
    means: 'Persetujuan hanya berlaku untuk dasar yang dilihat.',
    next: 'Periksa dasarnya yang sekarang, lalu setujui lagi.',
  },
  'bidders-hidden': {
    what: 'Nama peserta masih disamarkan.',
    means: 'Keputusan dan dokumennya menyebut nama peserta.',
    next: 'Minta sekretaris menampilkan nama peserta lagi.',
  },
  'names-needed': {
    what: 'Pekerjaan ini memerlukan nama peserta, yang sedang disamarkan dari Anda.',
    means: 'Data peserta hanya diubah oleh orang yang melihat siapa pesertanya.',
    next: 'Minta sekretaris mencatatnya, atau tunggu sampai nama ditampilkan lagi.',
  },
  'not-hidden': {
    what: 'Nama peserta tidak sedang disamarkan.',
    means: 'Tidak ada yang perlu ditampilkan lagi.',
    next: 'Lanjutkan pekerjaan Anda.',
  },
  'conflicts-open': {
    what: 'Masih ada {{open}} pertentangan antara pekerjaan yang dibuat terpisah.',
    means: 'Keputusan yang mengikat harus bertumpu pada satu keadaan tender.',
    next: 'Buka “Pertentangan” di atas tahap ini, pilih mana yang berlaku, lalu ulangi.',
  },
  'unknown-conflict': {
    what: 'Pertentangan ini sudah tidak ada.',
    means: 'Orang lain telah menyelesaikannya lebih dahulu.',
    next: 'Lihat riwayat untuk mengetahui pilihannya dan alasannya.',
  },
  'confirmation-open': {
    what: 'Penetapan belum disetujui PA/KPA.',
    means: 'Nilainya di atas wewenang Pokja, jadi hasilnya baru dapat diumumkan setelah disetujui.',
    next: 'Catat persetujuannya pada tahap Hasil lebih dahulu.',
  },
  'not-announced': {
    what: 'Hasilnya belum diumumkan.',
    means: 'Masa sanggah dihitung sejak pengumuman.',
    next: 'Catat waktu pengumuman lebih dahulu.',
  },
  'not-entitled': {
    what: '{{bidder}} tidak berhak menyanggah.',
    means: 'Peraturan paket ini menyebut siapa yang boleh menyanggah.',
    next: 'Perlakukan suratnya sebagai pengaduan, di luar sanggah.',
  },
  'points-unanswered': {
    what: '{{open}} butir sanggah belum dijawab.',
    means: 'Kesimpulan hanya sah bila setiap butir sudah dijawab.',
    next: 'Jawab butir yang tersisa, lalu simpulkan.',
  },
  'conclusion-differs': {
    what: 'Kesimpulan tidak sesuai dengan jawaban butirnya.',
    means: 'Sanggah diterima bila ada butir yang diterima, dan hanya sanggah yang diterima mempunyai akibat.',
    next: 'Periksa jawaban butir, kesimpulan, dan akibatnya.',
  },
  'cause-missing': {
    what: 'Sebab evaluasi ulang ini tidak ada.',
    means: 'Evaluasi ulang memerlukan sanggah atau sanggah banding yang diterima, atau penetapan yang tidak disetujui.',
    next: 'Pilih sebab yang sesuai, atau catat lebih dahulu kejadiannya.',
  },
  'objection-missing': {
    what: '{{bidder}} belum menyanggah.',
    means: 'Sanggah banding mengikuti sanggah dari peserta yang sama.',
    next: 'Catat sanggahnya lebih dahulu.',
  },
  'indications-too-few': {
    what: 'Indikasi persekongkolan {{bidder}} belum cukup.',
    means: 'Ditemukan {{found}}, sedangkan paling sedikit {{minimum}} yang diperlukan.',
    next: 'Tambahkan indikasi yang ditemukan, atau jangan gugurkan atas dasar ini.',
  },
  'safeguards-missing': {
    what: 'Berkas penawaran belum boleh dibaca.',
    means: 'Yang masih kurang: {{missing}}.',
    next: 'Lengkapi pada tahap Pokja, lalu ulangi.',
  },
  'quorum-missing': {
    what: 'Anggota yang hadir belum mencukupi: kurang {{open}} orang.',
    means:
      'Penawaran hanya dibuka bila paling sedikit {{minimum}} anggota hadir di perangkat ini, masing-masing dengan frasa sandinya sendiri.',
    next: 'Catat kehadiran anggota pada tahap Pembukaan, untuk penawaran atau untuk berkas harga, lalu ulangi.',
  },
  'quorum-too-large': {
    what: 'Kuorum {{minimum}} orang melebihi jumlah anggota.',
    means: 'Pokja tercatat {{found}} orang, jadi pembukaan tidak akan pernah dapat dicatat.',
    next: 'Isi angka yang tidak melebihi jumlah anggota.',
  },
  'not-own-name': {
    what: 'Ini hanya dapat dilakukan oleh {{member}} sendiri.',
    means: 'Yang bekerja di perangkat ini sekarang: {{found}}. Tidak ada yang ditandatangani.',
    next: 'Biarkan {{member}} masuk dengan frasa sandinya sendiri. Bila ini memang Anda, samakan nama di Pengaturan dengan nama dalam susunan Pokja.',
  },
  'unknown-member': {
    what: 'Anggota tidak ditemukan dalam susunan Pokja.',
    means: 'Susunan Pokja mungkin sudah berubah di jendela lain.',
    next: 'Muat ulang paket, lalu pilih anggota dari daftar.',
  },
  'other-key': {
    what: 'Kunci ini bukan kunci yang dipakai {{member}} sebelumnya.',
    means:
      'Semua berkas seorang anggota dalam satu paket ditandatangani dengan kunci yang sama ({{expected}}), bukan {{found}}.',
    next: 'Masuk dengan akun yang dipakai saat menandatangani pertama kali, di perangkat itu.',
  },
  'declaration-stands': {
    what: 'Sudah ada berkas {{member}} yang berlaku.',
    means: 'Berkas yang sudah ditandatangani tidak dihapus; yang baru harus menyebut berkas yang digantikannya.',
    next: 'Muat ulang paket, lalu perbarui dari berkas yang terakhir.',
  },
  'no-such-match': {
    what: 'Kecocokan data {{member}} dengan {{bidder}} sudah berubah.',
    means: 'Jawaban hanya berlaku untuk data yang diperlihatkan saat itu.',
    next: 'Periksa lagi data yang sekarang, lalu jawab.',
  },
  'member-bound': {
    what: 'Kedudukan {{member}} tidak dapat diubah dengan cara ini.',
    means:
      'Anggota yang sudah menandatangani hanya berhenti lewat pengunduran diri, dan yang sudah mundur tidak kembali ke paket yang sama.',
    next: 'Pakai "Mundur atau ganti" pada anggota tersebut, atau pilih pengganti lain.',
  },
  'already-opened': {
    what: 'Penawaran sudah dibuka.',
    means: 'Kehadiran dicatat sebelum pembukaan, bukan sesudahnya.',
    next: 'Sebut yang hadir dalam catatan pembukaan.',
  },
  'no-prices-awaited': {
    what: 'Tidak ada berkas harga yang menunggu dibuka.',
    means: 'Hasil evaluasi teknis belum ditetapkan, atau harga sudah dibuka.',
    next: 'Tetapkan hasil evaluasi teknis lebih dahulu, lalu catat kehadiran sebelum harga diisi.',
  },
  'already-imported': {
    what: 'Paket ini sudah ada di perangkat.',
    means: 'Impor tidak menimpa apa yang sudah dievaluasi.',
    next: 'Buka paketnya, lalu periksa perbedaan lewat Impor.',
  },
  'not-imported': {
    what: 'Paket ini belum diimpor.',
    means: 'Belum ada yang dapat diubah.',
    next: 'Impor paketnya lebih dahulu.',
  },
  'already-decided': {
    what: 'Hasil paket ini sudah ditetapkan.',
    means: 'Yang menjadi dasar penetapan tidak dapat diubah lagi.',
    next: 'Bila penetapan keliru, tempuh evaluasi ulang menurut ketentuan.',
  },
  'rule-set-frozen': {
    what: 'Dasar hukum paket ini sudah terkunci.',
    means: 'Penawaran pertama sudah dibuka, jadi aturannya tidak dapat diganti.',
    next: 'Lanjutkan dengan aturan yang terpasang.',
  },
  'reason-required': {
    what: 'Alasan belum diisi.',
    means: 'Keputusan ini harus dapat dipertanggungjawabkan, jadi alasannya wajib ada.',
    next: 'Tuliskan alasan, lalu simpan lagi.',
  },
  'clause-required': {
    what: 'Dasar ketentuan belum diisi.',
    means: 'TMS hanya berlaku bila menyebut ketentuan yang tidak dipenuhi.',
    next: 'Isi nomor ketentuan, misalnya IKP 28.12, lalu simpan lagi.',
  },
  'unknown-bidder': {
    what: 'Peserta tidak ditemukan di paket ini.',
    means: 'Perubahan tidak dapat dilekatkan kepada siapa pun.',
    next: 'Muat ulang paket, lalu pilih peserta dari daftar.',
  },
  'unknown-requirement': {
    what: 'Persyaratan tidak ditemukan di paket ini.',
    means: 'Mungkin persyaratan itu sudah diubah di jendela lain.',
    next: 'Muat ulang paket, lalu pilih persyaratan dari daftar.',
  },
  'duplicate-bidder': {
    what: '{{bidder}} sudah terdaftar.',
    means: 'Satu peserta hanya dicatat sekali dalam satu paket.',
    next: 'Ubah data peserta yang sudah ada.',
  },
  'no-bid': {
    what: '{{bidder}} tidak memasukkan penawaran.',
    means: 'Hanya penawaran yang masuk yang dapat dievaluasi.',
    next: 'Pilih peserta yang menawar, atau catat penawarannya lebih dahulu.',
  },
  'not-opened': {
    what: 'Penawaran belum dibuka.',
    means: 'Evaluasi baru dapat dimulai setelah pembukaan dicatat.',
    next: 'Catat waktu pembukaan, lalu ulangi.',
  },
  'bid-unreadable': {
    what: 'Berkas penawaran ini tidak terbaca.',
    means: 'Penawaran yang tidak terbaca tidak dievaluasi.',
    next: 'Bila berkasnya ternyata dapat dibuka, ubah catatan pembukaannya lebih dahulu.',
  },
  'committee-even-or-small': {
    what: 'Jumlah anggota kelompok kerja tidak sesuai.',
    means: 'Anggota harus berjumlah gasal dan paling sedikit tiga orang.',
    next: 'Tambah atau kurangi anggota, lalu simpan lagi.',
  },
  'score-out-of-range': {
    what: 'Nilai di luar batas.',
    means: 'Nilai teknis harus antara 0 dan 100.',
    next: 'Perbaiki nilainya.',
  },
  'weights-not-hundred': {
    what: 'Jumlah bobot bukan 100.',
    means: 'Nilai total hanya benar bila semua bobot berjumlah tepat 100.',
    next: 'Perbaiki bobot unsur teknis.',
  },
  'requirement-in-use': {
    what: 'Persyaratan "{{requirement}}" sudah dinilai.',
    means: 'Menghapus atau mengubahnya akan menghilangkan penilaian yang sudah ada.',
    next: 'Kosongkan penilaiannya lebih dahulu, lalu ubah persyaratan.',
  },
  'issued-meanwhile': {
    what: '{{document}} sudah diterbitkan sebagai versi {{version}} oleh orang lain.',
    means: 'Versi yang Anda siapkan belum melihatnya, maka belum diterbitkan.',
    next: 'Bandingkan dengan versi itu, lalu terbitkan versi sesudahnya bila masih perlu.',
  },
  'issued-already': {
    what: 'Isi dokumen sama dengan versi {{version}} yang sudah terbit.',
    means: 'Tidak ada yang perlu diterbitkan lagi.',
    next: 'Cetak versi itu, atau ubah dahulu datanya bila ada yang salah.',
  },
  'version-unknown': {
    what: 'Versi {{version}} dari {{document}} belum pernah terbit.',
    means: 'Tanda tangan hanya dicatat pada dokumen yang sudah terbit. Tidak ada yang disimpan.',
    next: 'Terbitkan dokumennya dahulu, atau pilih versi lain.',
  },
  'copy-attached': {
    what: 'Berkas ini sudah dilampirkan pada {{document}}.',
    means: 'Berkas yang sama tidak disimpan dua kali.',
    next: 'Pilih berkas lain bila yang dimaksud memang berbeda.',
  },
  'copy-unknown': {
    what: 'Lampiran itu sudah ditarik, atau tidak ada pada {{document}}.',
    means: 'Tidak ada yang berubah.',
    next: 'Lihat daftar lampirannya kembali.',
  },
  'copy-different': {
    what: 'Berkas ini bukan {{document}} yang terbit: kata-katanya berbeda.',
    means: 'Berkas tidak dilampirkan. Dokumen terbit dan catatan tanda tangannya tetap.',
    next: 'Pastikan yang dipilih adalah berkas dari dokumen ini, lalu coba lagi.',
  },
  'copy-changed': {
    what: 'Berkas ini berasal dari {{document}} yang terbit, tetapi halamannya sudah diubah.',
    means: 'Tanda tangan di atas isi lain tidak berlaku bagi dokumen ini, maka berkas tidak dilampirkan.',
    next: 'Minta kembali berkas yang ditandatangani tanpa diubah.',
  },
  'copy-fewer-pages': {
    what: 'Berkas ini {{found}} halaman, sedangkan {{document}} yang terbit {{expected}} halaman.',
    means: 'Ada halaman yang tertinggal, maka berkas tidak dilampirkan.',
    next: 'Pindai ulang semua halaman, lalu lampirkan kembali.',
  },
  'copy-unsigned': {
    what: 'Berkas ini belum memuat tanda tangan elektronik.',
    means: 'Tidak ada yang dapat diperiksa, maka berkas tidak dilampirkan.',
    next: 'Lampirkan berkas yang sudah ditandatangani, atau lampirkan sebagai hasil pindai.',
  },
  'copy-altered': {
    what: 'Isi berkas ini diubah sesudah ditandatangani.',
    means: 'Tanda tangannya tidak lagi berlaku, maka berkas tidak dilampirkan.',
    next: 'Minta kembali berkas aslinya dari layanan tanda tangan.',
  },
  'copy-forged': {
    what: 'Tanda tangan pada berkas ini bukan dari pemilik sertifikat yang tertera.',
    means: 'Tanda tangannya tidak sah, maka berkas tidak dilampirkan.',
    next: 'Tanyakan kepada penanda tangan, lalu lampirkan berkas yang benar.',
  },
  'copy-malformed': {
    what: 'Tanda tangan pada berkas ini tidak dapat dibaca.',
    means: 'Berkas mungkin terpotong atau rusak di perjalanan, maka tidak dilampirkan.',
    next: 'Unduh atau minta kembali berkasnya, lalu coba lagi.',
  },
  'number-taken': {
    what: 'Nomor {{number}} sudah dipakai {{document}}.',
    means: 'Dua dokumen bernomor sama tidak dapat dibedakan dalam agenda surat. Nomor dokumen ini belum diubah.',
    next: 'Beri nomor lain, atau ubah dahulu nomor dokumen yang sudah memakainya.',
  },
  'bidder-in-use': {
    what: '{{bidder}} sudah dinilai atau tercatat dalam surat dan rapat.',
    means: 'Menghapus atau mengosongkan penawarannya akan menghilangkan penilaian yang sudah ada.',
    next: 'Kosongkan penilaian atau catatannya lebih dahulu, lalu ulangi.',
  },
  'line-in-use': {
    what: 'Baris {{line}} sudah dipakai dalam penawaran {{bidder}}.',
    means: 'Daftar HPS yang baru tidak memuat baris itu, jadi penawarannya akan kehilangan pembanding.',
    next: 'Impor daftar yang memuat baris itu, atau impor ulang daftar harga peserta.',
  },
  'gate-closed': {
    what: 'Tahap ini belum terbuka untuk penawaran tersebut.',
    means: 'Tahap sebelumnya belum lulus atau belum selesai, atau gilirannya belum tiba.',
    next: 'Selesaikan tahap sebelumnya.',
  },
  'not-tied': {
    what: 'Penawaran ini tidak sama kedudukannya.',
    means: 'Urutan hanya diputuskan di antara penawaran yang benar-benar sama.',
    next: 'Periksa lagi peringkatnya.',
  },
  'evaluation-open': {
    what: 'Evaluasi belum selesai.',
    means: 'Hasil baru dapat ditetapkan bila semua yang wajib sudah dinilai.',
    next: 'Buka daftar yang belum selesai, lalu lengkapi.',
  },
  'award-differs': {
    what: 'Penetapan tidak sama dengan hasil evaluasi.',
    means: 'Pemenang, cadangan dan harganya harus sesuai dengan hasil evaluasi.',
    next: 'Tetapkan sesuai hasil, atau perbaiki penilaiannya lebih dahulu.',
  },
  'not-a-failure': {
    what: 'Keadaan ini bukan dasar untuk gagal.',
    means: 'Alasan yang dipilih tidak cocok dengan hasil evaluasi atau aturan paket ini.',
    next: 'Pilih alasan yang sesuai, atau lanjutkan evaluasi.',
  },
  'evaluated-value': {
    what: 'Nilai ini sudah dipakai dalam evaluasi.',
    means: 'Data impor tidak boleh menimpa apa yang sudah dinilai.',
    next: 'Biarkan nilai yang ada, atau batalkan penilaiannya lebih dahulu.',
  },
  'stale-value': {
    what: 'Nilai di paket ini sudah berubah sejak perbedaan ditampilkan.',
    means: 'Perbedaan itu tidak lagi berlaku dan tidak diterapkan.',
    next: 'Impor ulang berkasnya untuk melihat perbedaan yang terbaru.',
  },
  'method-not-supported': {
    what: 'Paket ini belum dapat dievaluasi.',
    means:
      'Metode, jenis, kualifikasi, atau cara penyampaiannya belum diketahui, atau tidak diperbolehkan peraturan paket ini.',
    next: 'Lengkapi pada Data paket, atau pilih peraturan yang berlaku.',
  },
  'invalid-value': {
    what: 'Isian tidak dapat dipakai.',
    means: 'Bentuk nilainya tidak sesuai.',
    next: 'Perbaiki isiannya, lalu simpan lagi.',
  },
  'update-needed': {
    what: 'Paket ini memuat kejadian dari Meja Pokja yang lebih baru.',
    means: 'Kejadian itu disimpan utuh, tetapi belum dapat ditampilkan oleh versi ini. Paket ini hanya dapat dibaca.',
    next: 'Pasang versi terbaru, lalu buka lagi paket ini.',
  },
  'tender-absent': {
    what: 'Paket ini tidak ada di perangkat.',
    means: 'Alamatnya mungkin dari perangkat lain, atau ruang latihan sudah diatur ulang.',
    next: 'Buka daftar paket, lalu pilih paket yang dicari.',
  },
  'nothing-to-undo': {
    what: 'Tidak ada yang dapat diurungkan.',
    means: 'Perubahan terakhir tidak dapat dibalik, atau dibuat sebelum jendela ini dibuka.',
    next: 'Ubah nilainya langsung.',
  },
} as const;
