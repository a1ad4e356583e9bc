/** The working behind a number. */
export const trace = {
  formula: 'Rumus',
  inputs: 'Masukan',
  clauses: 'Dasar',
  unconfirmed: 'belum terkonfirmasi',
  secondary: 'sumber sekunder',
  open: 'Lihat perhitungan {{what}}',
} as const;
