/** The working behind a number. */
export const trace = {
  formula: 'Rumus',
  inputs: 'Masukan',
  clauses: 'Dasar',
  unconfirmed: 'belum terkonfirmasi',
  secondary: 'sumber sekunder',
  open: 'Lihat perhitungan {{what}}',
  fromOffer: 'penawaran {{bidder}}',
  fromNotice: 'pengumuman paket',
  fromSchedule: 'daftar kuantitas HPS, {{line}}',
  fromOfferedLine: 'daftar kuantitas {{bidder}}, baris {{line}}',
  fromFinding: 'matriks, {{requirement}}',
  fromEvaluation: 'hasil hitungan lain',
  fromRules: 'peraturan yang berlaku',
  fromPricing: 'dasar harga paket',
} as const;
