/** Messages of input fields. */
export const field = {
  notMoney: 'Bukan jumlah rupiah. Contoh: 1.234.567,89.',
  notNumber: 'Bukan bilangan. Contoh: 12,5.',
  clearOf: 'Kosongkan {{label}}',
  previousMonth: 'Bulan sebelumnya',
  nextMonth: 'Bulan berikutnya',
  time: 'jam',
  mandate: 'Kewenangan wakil',
  mandateNone: 'Belum dicatat',
  mandates: { deed: 'Pengurus menurut akta', attorney: 'Penerima surat kuasa' },
  mandateNumber: 'Nomor akta atau surat kuasa',
  mandateDate: 'Tanggal akta atau surat kuasa',
  timeOf: '{{label}}, jam {{zone}}',
} as const;
