/** Messages of input fields. */
export const field = {
  notMoney: 'Bukan jumlah rupiah. Contoh: 1.234.567,89.',
} as const;
