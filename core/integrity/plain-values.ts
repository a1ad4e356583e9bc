/** Values of people and firms in a form in which two ways of writing the same thing are alike; null says too little. */

/** Digits of a phone number as dialled at home: `+62 812-…` and `0812…` are alike. Fewer than eight tell nothing. */
export function plainPhone(phone: string): string | null {
  const digits = phone.replace(/\D/g, '').replace(/^(?:0062|62)/, '0');
  const local = digits.startsWith('0') ? digits : `0${digits}`;
  return local.length < 9 || isOneDigit(local.slice(1)) ? null : local;
}

/** A NIK, 16 digits. */
export function plainNationalId(id: string): string | null {
  const digits = id.replace(/\D/g, '');
  return digits.length === 16 && !isOneDigit(digits) ? digits : null;
}

/** An NPWP in its form of 16 digits; of 15 it is led by a zero. Source  PMK 112/2022: firms and treasurers. */
export function plainTaxNumber(number: string): string | null {
  const digits = number.replace(/\D/g, '');
  if (isOneDigit(digits)) return null;
  if (digits.length === 15) return `0${digits}`;
  return digits.length === 16 ? digits : null;
}

/** The words of an address that say where it is, in order of the alphabet; fewer than three, or none with a number, say too little. */
export function plainAddress(address: string): readonly string[] | null {
  const words = address
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}/]+/u)
    // `rt 05` and `rt 5` are the same.
    .map((word) => word.replace(/^0+(?=\d)/, ''))
    .filter((word) => word !== '' && !COMMON.has(word));
  const distinct = [...new Set(words)].sort();
  return distinct.length >= 3 && distinct.some((word) => /\d/.test(word)) ? distinct : null;
}

/** Whether two addresses are the same place: all that the shorter one says, the longer one says too. */
export function isSameAddress(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((word) => long.includes(word));
}

/** Words that stand in every address. */
const COMMON: ReadonlySet<string> = new Set(
  'jl jln jalan gg gang no nomor rt rw kel kelurahan desa ds kec kecamatan kab kabupaten kota prov provinsi blok'.split(
    ' ',
  ),
);

function isOneDigit(digits: string): boolean {
  return /^(\d)\1*$/.test(digits);
}
