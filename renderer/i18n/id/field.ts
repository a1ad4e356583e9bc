/** Messages of input fields. */
export const field = {
  notMoney: 'Bukan jumlah rupiah. Contoh: 1.234.567,89.',
  time: 'jam',
  timeOf: '{{label}}, jam {{zone}}',
} as const;
