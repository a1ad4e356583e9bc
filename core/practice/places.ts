/** Invented places of the practice province. */

/** Regencies and towns. */
export const REGIONS = [
  'Kota Tepian Lestari',
  'Kota Teluk Belian',
  'Kota Bandar Meranti',
  'Kab. Sungai Ulin',
  'Kab. Tanah Enggang',
  'Kab. Hulu Lembayung',
  'Kab. Muara Pesut',
  'Kab. Gunung Sangkura',
  'Kab. Pesisir Belatung',
  'Kab. Rantau Telawa',
] as const;

/** Villages, districts and ends of roads. */
export const LOCALITIES = [
  'Batu Kelinjau',
  'Long Sengayan',
  'Muara Telawa',
  'Tanjung Merantik',
  'Simpang Beruka',
  'Loa Sangkira',
  'Sungai Pelanduk',
  'Rantau Kemuning',
  'Teluk Lerung Baru',
  'Sebaruk Ulin',
  'Bukit Seluang',
  'Long Daru',
  'Kelanting Timur',
  'Tanah Datar Ilir',
  'Muara Bengkirai',
  'Sapingga Dalam',
  'Gunung Semaring',
  'Lempara Tengah',
  'Sungai Kapuyu Hulu',
  'Batu Enggara Raya',
  'Kuala Semparang',
  'Long Tesak',
  'Selimara Indah',
  'Teringga Lestari',
  'Bukit Parimanu Jaya',
  'Muara Wisang Hilir',
  'Sangaseru',
  'Talisangka Dua',
  'Persinggaran Lama',
  'Melanga Seberang',
] as const;

/** Streets of offices. */
export const STREETS = [
  'Jl. Enggang',
  'Jl. Ulin Raya',
  'Jl. Anggrek Hitam',
  'Jl. Pesut',
  'Jl. Tepian',
  'Jl. Meranti',
  'Jl. Lembuswana',
  'Jl. Bengkirai',
  'Jl. Mandau Tua',
  'Jl. Rotan Semambu',
  'Gg. Keluarga',
  'Jl. Poros Kelinjau',
] as const;
