/** What the formulas of single figures say; part of `FORMULAS`. Data only. */

/** Formulas of figures that are worked out for one bid, one firm or one tender at a time. */
export const FIGURE_FORMULAS = {
  'price-score': {
    id: 'Harga terendah dibagi harga peserta, dikali 100; dibandingkan tanpa pembulatan. Jika preferensi berlaku, HEA menggantikan harga.',
    en: 'Lowest price over the bidder’s price, times 100; compared unrounded. Where preference applies, HEA stands for the price.',
    expression: 'harga terendah / harga × 100',
  },
  'combined-score': {
    id: 'Bobot teknis dikali nilai teknis ditambah bobot harga dikali nilai harga; dibandingkan tanpa pembulatan.',
    en: 'Technical weight times technical score plus price weight times price score; compared unrounded.',
    expression: '(bobot teknis × nilai teknis + bobot harga × nilai harga) / 100',
  },
  'weights-range': {
    id: 'Kedua bobot berada dalam rentang yang diizinkan (batas ikut) dan berjumlah tepat 100.',
    en: 'Both weights lie in the range allowed, ends included, and add up to exactly 100.',
    expression: 'terendah ≤ bobot ≤ tertinggi; bobot teknis + bobot harga = 100',
  },
  threshold: {
    id: 'Nilai dibandingkan dengan ambang batas tanpa pembulatan; nilai yang sama dengan ambang batas lulus.',
    en: 'The score is compared with the pass mark unrounded; a score equal to it passes.',
    expression: 'nilai ≥ ambang batas',
  },
  'evaluated-price': {
    id: 'HEA setiap bagian: (1 − KP) dikali harganya, KP = TKDN dikali preferensi tertinggi, nol jika TKDN di bawah batas; bagian tanpa TKDN dihitung sebesar harganya.',
    en: 'HEA of each part: (1 − KP) times its price, KP = local content times the cap, zero below the least local content; what no part names counts at its price.',
    expression: 'Σ (1 − TKDN × preferensi tertinggi) × harga bagian + sisa harga',
  },
  'evaluated-price-2010': {
    id: 'HEA setiap bagian: harganya dibagi (1 + KP), KP = TKDN dikali preferensi tertinggi, nol jika TKDN di bawah batas; bagian tanpa TKDN dihitung sebesar harganya.',
    en: 'HEA of each part: its price over (1 + KP), KP = local content times the cap, zero below the least local content; what no part names counts at its price.',
    expression: 'Σ harga bagian / (1 + TKDN × preferensi tertinggi) + sisa harga',
  },
  'local-content-of-bid': {
    id: 'TKDN gabungan: TKDN setiap bagian ditimbang menurut harganya. Cara menimbang ini tidak ditemukan dalam sumber mana pun (belum terkonfirmasi).',
    en: 'Local content of the whole: that of each part weighted by its price. No source read states this weighting (unconfirmed).',
    expression: 'Σ (TKDN bagian × harga bagian) / harga',
  },
  'preference-applies': {
    id: 'Preferensi berlaku jika dokumen pemilihan menetapkannya, atau untuk jenis pengadaan menurut aturan dengan nilai di atas batas.',
    en: 'Preference applies where the tender document grants it, or for the kinds the law names strictly above its amount.',
    expression: 'nilai > batas preferensi',
  },
  'life-cycle-cost': {
    id: 'Harga ditambah biaya operasi dan pemeliharaan selama umur ekonomis, dikurangi nilai sisa, tanpa diskonto.',
    en: 'Price plus operation and maintenance over the economic life, less the residual value, undiscounted.',
    expression: 'harga + Σ (operasi + pemeliharaan) − nilai sisa',
  },
  'life-cycle-cost-discounted': {
    id: 'Harga ditambah biaya operasi dan pemeliharaan setiap tahun, dikurangi nilai sisa pada akhir tahun terakhir, didiskonto sebagaimana dokumen pemilihan.',
    en: 'Price plus operation and maintenance of each year, less the residual value at the end of the last, discounted as the tender document says.',
    expression:
      'harga + Σ (operasi + pemeliharaan tahun ke-n) / (1 + diskonto)^n − nilai sisa / (1 + diskonto)^tahun terakhir',
  },
  'recomputed-unit-price': {
    id: 'Jumlah koefisien dikali harga setiap komponen ditambah biaya umum dan keuntungan; yang tidak terbukti memakai nilai HPS. Tidak dibulatkan.',
    en: 'Sum of coefficient times price of every component plus overhead and profit; the owner’s values stand in for what was not proven. Not rounded.',
    expression: 'Σ (koefisien × harga) × (1 + biaya umum dan keuntungan)',
  },
  'recomputed-total': {
    id: 'Volume dokumen dikali harga satuan hasil perhitungan ulang untuk mata pembayaran yang ada nilai penggantinya; baris lain tetap.',
    en: 'The document’s volume times the recomputed unit price where something was replaced; other lines stay.',
    expression: 'Σ (volume × harga satuan hasil perhitungan ulang) + Σ baris lain',
  },
  'recomputed-total-with-vat': {
    id: 'Volume dokumen dikali harga satuan hasil perhitungan ulang untuk mata pembayaran yang ada nilai penggantinya; baris lain tetap; ditambah PPN.',
    en: 'The document’s volume times the recomputed unit price where something was replaced; other lines stay; VAT is added.',
    expression: '(Σ (volume × harga satuan hasil perhitungan ulang) + Σ baris lain) × (1 + PPN)',
  },
  reasonableness: {
    id: 'Penawaran wajar jika tidak lebih rendah daripada hasil perhitungan ulang; sama besar tetap wajar.',
    en: 'The offer stands when it is not below the total made again; equal stands.',
    expression: 'harga penawaran ≥ harga hasil perhitungan ulang',
  },
  'performance-bond-on-contract': {
    id: 'Jaminan pelaksanaan dari nilai kontrak, karena harga tidak di bawah batas terhadap HPS (tepat di batas memakai nilai kontrak).',
    en: 'Performance bond on the contract value, the price not being below the limit against the estimate; exactly at it the contract value counts.',
    expression: 'persentase jaminan × nilai kontrak',
  },
  'performance-bond-on-estimate': {
    id: 'Jaminan pelaksanaan dari HPS (pekerjaan terintegrasi: pagu), karena harga di bawah batas terhadapnya.',
    en: 'Performance bond on the owner’s estimate (integrated works: the ceiling), the price being below the limit against it.',
    expression: 'persentase jaminan × HPS',
  },
  'performance-bond-not-for-kind': {
    id: 'Jenis pengadaan ini tidak memerlukan jaminan pelaksanaan.',
    en: 'This kind of procurement needs no performance bond.',
    expression: 'jenis pengadaan tidak termasuk',
  },
  'performance-bond-not-for-amount': {
    id: 'Nilai kontrak tidak di atas batas, sehingga jaminan pelaksanaan tidak diperlukan.',
    en: 'The contract value is not above the limit, so no performance bond is needed.',
    expression: 'nilai kontrak ≤ batas nilai kontrak',
  },
  'performance-bond-undetermined': {
    id: 'HPS (pekerjaan terintegrasi: pagu) tidak diketahui, sehingga dasar jaminan belum dapat ditentukan.',
    en: 'The owner’s estimate (integrated works: the ceiling) is not known, so the base of the bond is open.',
    expression: 'harga / HPS',
  },
  'performance-bond-ratio': {
    id: 'Harga dibagi HPS (pekerjaan terintegrasi: pagu), ditampilkan empat angka di belakang koma; dibandingkan dengan batas memakai nilai tepat.',
    en: 'Price over the owner’s estimate (integrated works: the ceiling), shown with four decimals; compared with the limit by exact values.',
    expression: 'harga / HPS × 100',
  },
  'award-authority': {
    id: 'Sampai dengan batas kewenangan ditetapkan Pokja; di atasnya oleh Pengguna Anggaran.',
    en: 'Up to and including the limit the committee awards; above it the budget user.',
    expression: 'nilai ≤ batas kewenangan',
  },
  'failure-follow-up': {
    id: 'Siapa yang menyatakan gagal dan tindak lanjutnya menurut alasan; penyampaian ulang untuk prakualifikasi dan badan usaha konsultan bila aturannya membedakan.',
    en: 'Who declares the failure and what follows, by ground; resubmission for pre-qualified tenders and consulting firms where the law tells them apart.',
    expression: 'alasan gagal → yang menyatakan: tindak lanjut',
  },
  'package-capacity-small': {
    id: 'Kemampuan paket usaha kecil dikurangi paket yang sedang dikerjakan; paket KSO dihitung satu bagi setiap anggota.',
    en: 'Package capacity of a small business less the packages being carried out; a joint one counts as one for each partner.',
    expression: 'SKP = KP − P',
  },
  'package-capacity': {
    id: 'Kemampuan paket: yang paling sedikit, atau faktor dikali paket terbanyak pada saat bersamaan (dibulatkan ke bilangan terdekat) jika lebih besar; dikurangi paket yang sedang dikerjakan.',
    en: 'Package capacity: the least, or the factor times the most packages run at once (rounded to the nearest whole) where that is more; less the packages being carried out.',
    expression: 'SKP = maks(KP paling sedikit, faktor × N) − P',
  },
  'basic-capacity': {
    id: 'Pengali dikali nilai pengalaman tertinggi; lulus jika paling sedikit sama dengan HPS. Dalam KSO dihitung dari pemimpinnya.',
    en: 'Multiplier times the highest contract; passes at the owner’s estimate or above. In a joint operation the lead firm’s counts.',
    expression: 'KD = pengali × NPt ≥ HPS',
  },
  'real-capacity': {
    id: 'Faktor perputaran dikali faktor likuiditas dikali kekayaan bersih, dikurangi sisa pekerjaan yang sedang dikerjakan menurut porsinya.',
    en: 'Turnover factor times liquidity factor times net worth, less what is left of running work by the firm’s share.',
    expression: 'SKN = fp × fl × KB − Σ (nilai kontrak − prestasi) × porsi',
  },
  'collusion-count': {
    id: 'Banyaknya indikasi persekongkolan yang ditemukan, dibandingkan dengan jumlah paling sedikit. Aplikasi hanya menghitung; Pokja yang memutuskan.',
    en: 'Number of indications of collusion found, compared with how many are needed. The app only counts; the committee decides.',
    expression: 'jumlah indikasi ≥ paling sedikit',
  },
  'appeal-bond': {
    id: 'Jaminan sanggah banding dari HPS (pekerjaan terintegrasi: pagu), dibulatkan ke sen terdekat.',
    en: 'Appeal bond on the owner’s estimate (integrated works: the ceiling), rounded to the nearest sen.',
    expression: 'persentase jaminan × HPS',
  },
  'appeal-bond-no-appeal': {
    id: 'Jenis pengadaan ini tidak mengenal sanggah banding.',
    en: 'This kind of procurement has no appeal.',
    expression: 'jenis pengadaan tidak termasuk',
  },
  'appeal-bond-undetermined': {
    id: 'Jenis pengadaan, HPS, atau pagu tidak diketahui, sehingga jaminannya belum dapat dihitung.',
    en: 'Kind, owner’s estimate or ceiling is not known, so the bond is open.',
    expression: 'persentase jaminan × HPS',
  },
  'window-working-days': {
    id: 'Hari kerja ke-n sesudah mulai (hari mulai tidak dihitung; akhir pekan dan hari libur dilewati), sampai jam kantor tutup.',
    en: 'The n-th working day after the start (the day of the start does not count; weekends and holidays are passed over), until the office closes.',
    expression: 'mulai + n hari kerja',
  },
  'window-calendar-rolled': {
    id: 'Hari kalender sejak mulai; bila berakhir di luar hari atau jam kerja, bergeser ke jam kerja berikutnya.',
    en: 'Calendar days from the start; an end outside working hours moves on to the next working ones.',
    expression: 'mulai + n × 24 jam → jam kerja berikutnya',
  },
  'window-calendar-days': {
    id: 'Hari kalender sejak mulai, hari apa pun berakhirnya.',
    en: 'Calendar days from the start, wherever they end.',
    expression: 'mulai + n × 24 jam',
  },
  'negotiated-total': {
    id: 'Jumlah baris dengan harga satuan hasil negosiasi dan volume dokumen; baris yang tidak dinegosiasikan tetap.',
    en: 'Sum of the lines at agreed unit prices with the document’s volumes; lines not negotiated stay.',
    expression: 'Σ baris sesudah negosiasi',
  },
  'negotiated-total-with-vat': {
    id: 'Jumlah baris dengan harga satuan hasil negosiasi dan volume dokumen, ditambah PPN; baris yang tidak dinegosiasikan tetap.',
    en: 'Sum of the lines at agreed unit prices with the document’s volumes, plus VAT; lines not negotiated stay.',
    expression: 'Σ baris sesudah negosiasi × (1 + PPN)',
  },
  'negotiation-change': {
    id: 'Harga sesudah negosiasi dikurangi harga sebelumnya; lebih tinggi walau satu sen ditandai, tidak ditolak.',
    en: 'The price after the negotiation less the one before; higher, be it by a sen, is flagged, not refused.',
    expression: 'harga sesudah negosiasi − harga sebelum negosiasi',
  },
  'negotiated-ratio': {
    id: 'Harga sesudah negosiasi dibagi HPS, ditampilkan empat angka di belakang koma.',
    en: 'The agreed price over the owner’s estimate, shown with four decimals.',
    expression: 'harga sesudah negosiasi / HPS × 100',
  },
} as const;
