export const HELP = `Pemakaian: npm run -s server -- [PERINTAH] …

  start             Menjalankan server pusat; juga bila tidak ada perintah. Pertama kali: kode untuk admin pertama
                    (--person NAMA) ditampilkan sekali. Berhenti dengan Ctrl-C atau SIGTERM; yang sedang dilayani
                    diselesaikan dahulu.
  code --person NAMA [--nip NIP]
                    Kode pendaftaran sekali pakai untuk seorang admin LPSE: yang pertama, atau bila semua admin kehilangan
                    perangkat. Orang yang belum ada ditambahkan sebagai admin. Kode berlaku 3 hari dan tampil satu kali.
  status            Keadaan server: identitas, jumlah rangkaian dan kejadian, yang dikarantina, perangkat.
  backup BERKAS     Cadangan seluruh log ke satu berkas. Dengan PostgreSQL boleh sambil server berjalan.
  restore BERKAS    Memulihkan ke penyimpanan yang masih kosong; yang sudah terisi tidak pernah ditimpa.
  resume            Setelah restore dan semua perangkat selesai mengirim kembali: server boleh mencatat lagi.
  destroy NOMOR     Menghapus dari server paket pada daftar pemusnahan NOMOR yang sudah disetujui di aplikasi. Yang ditahan
                    tetap disimpan. Tanpa PostgreSQL: hentikan server dahulu. Boleh diulangi.
  --help

Setelan, sebagai pilihan atau variabel lingkungan:
  --data FOLDER     MEJA_DATA      folder kunci server, dan basis data bila tanpa PostgreSQL (data-server)
                    DATABASE_URL   postgres://PENGGUNA:SANDI@TUAN:PORT/BASISDATA; tanpa ini basis data di dalam folder
  --name NAMA       MEJA_NAME      nama LPSE, dicatat saat server pertama kali dibuka
  --host ALAMAT     MEJA_HOST      alamat yang didengar (127.0.0.1)
  --port ANGKA      MEJA_PORT      porta yang didengar (17846)
                    MEJA_SEGMENT_MB  batas folder segmen di folder data, dalam MB (1000); boleh dihapus kapan saja
  --proxy ALAMAT    MEJA_PROXY     alamat perantara (nginx) yang dipercaya; boleh beberapa, dipisah koma
  --cert, --key     MEJA_TLS_CERT, MEJA_TLS_KEY   sertifikat dan kuncinya (PEM) bila tanpa perantara
                    MEJA_FILE_MB                   ukuran lampiran terbesar dalam MB (500)
                    MEJA_METRICS_TOKEN             kata sandi pembaca /metrics dari mesin lain

Simpan kunci-server.pem terpisah dari cadangan: tanpa kunci itu cadangan tidak dapat dipulihkan.
Kode keluar: 0 baik · 1 ditolak · 2 pemakaian salah · 3 keadaan mesin (folder, basis data, porta).
`;
