/** Messages of input fields. */
export const field = {
  notMoney: 'Bukan jumlah rupiah. Contoh: 1.234.567,89.',
  notNumber: 'Bukan bilangan. Contoh: 12,5.',
  clearOf: 'Kosongkan {{label}}',
  previousMonth: 'Bulan sebelumnya',
  nextMonth: 'Bulan berikutnya',
  time: 'jam',
  timeOf: '{{label}}, jam {{zone}}',
} as const;
