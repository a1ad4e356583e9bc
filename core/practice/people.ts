/** Invented people. Titles carry commas, as in real records: nothing may split a list of names on them. */
import type { Person } from '#core/tender/model.ts';
import type { Random } from './random.ts';

const FIRST = [
  'Rahmadi',
  'Syafruddin',
  'Noorlaila',
  'Hendri',
  'Yulistia',
  'Ahmad Rijani',
  'Dessy',
  'Bambang',
  'Fitriyah',
  'Gusti',
  'Irwansyah',
  'Maria Lenjau',
  'Norhayati',
  'Oktavianus',
  'Purnomo',
  'Rusmiati',
  'Samuel Ding',
  'Tri Wahyu',
  'Umar',
  'Wiwin',
  'Zainal',
  'Agustina',
  'Benediktus',
  'Citra',
  'Dahlia',
  'Erwin',
  'Fransiska',
  'Hairul',
  'Juraidah',
  'Kartini',
] as const;
const LAST = [
  'Telawan',
  'Sangkiranto',
  'Belianda',
  'Merantika',
  'Ulinsyah',
  'Lembayungan',
  'Kelinjaya',
  'Enggangsari',
  'Pesutama',
  'Beruka',
  'Tepianto',
  'Rantaulana',
  'Semaringga',
  'Bengkiraya',
  'Kemuningtyas',
  'Seluangga',
  'Lenjawa',
  'Sengayanto',
  'Sempajaya',
  'Daruwati',
  'Tesakarya',
  'Gaharuan',
  'Rotanadi',
  'Mandaupura',
] as const;
/** Titles as people write them, before and after the name. */
const TITLES: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  ['', ''],
  ['', ', S.T.'],
  ['', ', S.T., M.T.'],
  ['', ', S.E.'],
  ['', ', S.E., M.Si.'],
  ['', ', S.Sos.'],
  ['', ', S.H., M.H.'],
  ['', ', A.Md.'],
  ['', ', S.Kom.'],
  ['', ', S.P., M.P.'],
  ['', ', S.K.M.,M.Kes.'],
  ['', ',BE'],
  ['', ', S.Hut.'],
  ['Ir. ', ''],
  ['Ir. ', ', M.T.'],
  ['Drs. ', ', M.Si.'],
  ['dr. ', ', M.Kes.'],
  ['H. ', ', S.E.'],
  ['Hj. ', ', S.H.'],
];

/** A civil servant with a number of the right make-up: birth, appointment, sex, sequence. */
export function inventPerson(random: Random): Person {
  const [before, after] = random.pick(TITLES);
  return {
    name: `${before}${random.pick(FIRST)} ${random.pick(LAST)}${after}`,
    employeeNumber: inventEmployeeNumber(random),
  };
}

/** An official's name as a deed writes it, without titles. */
export function withoutTitles(name: string): string {
  const [before] = TITLES.find(([front]) => front !== '' && name.startsWith(front)) ?? [''];
  return name.slice(before.length).split(',')[0] ?? name;
}

/** A name without titles, as a bidder's representative signs. */
export function inventRepresentative(random: Random): string {
  return `${random.pick(FIRST)} ${random.pick(LAST)}`;
}

const FIRM_FIRST = [
  'Abdul Karim',
  'Aminah',
  'Anton',
  'Basuki',
  'Daniel Lejau',
  'Desmond',
  'Elisabet',
  'Faisal',
  'Galuh',
  'Hamidah',
  'Ignasius',
  'Jamaludin',
  'Kusnadi',
  'Lusia Bulan',
  'Mardiana',
  'Nanang',
  'Olivia',
  'Petrus Ibau',
  'Ramlan',
  'Siti Aisyah',
  'Teguh',
  'Usman',
  'Veronika',
  'Yohanes Bit',
] as const;
const FIRM_LAST = [
  'Arumbaya',
  'Balikusama',
  'Damarlana',
  'Ekaputrawan',
  'Gunturaya',
  'Hentaring',
  'Jelawatan',
  'Kapuranto',
  'Lempuyanga',
  'Manggarisa',
  'Nibungwati',
  'Pandanaran Loa',
  'Ranggasela',
  'Sempidanta',
  'Tarapuri',
  'Wanatelaga',
] as const;

/** Who works for a firm or owns it, by an invented NIK; names are apart from those of officials, or likenesses came by chance. */
export function inventFirmPerson(random: Random): { readonly name: string; readonly nationalId: string } {
  const two = (value: number): string => String(value).padStart(2, '0');
  const birth = `${two(random.between(1, 28))}${two(random.between(1, 12))}${random.between(58, 89)}`;
  return {
    name: `${random.pick(FIRM_FIRST)} ${random.pick(FIRM_LAST)}`,
    // No province has the number 97.
    nationalId: `97${random.digits(4)}${birth}${random.digits(4)}`,
  };
}

function inventEmployeeNumber(random: Random): string {
  const birthYear = random.between(1957, 1986);
  const appointed = random.between(Math.max(1985, birthYear + 20), 2011);
  const two = (value: number): string => String(value).padStart(2, '0');
  const birth = `${birthYear}${two(random.between(1, 12))}${two(random.between(1, 28))}`;
  return `${birth}${appointed}${two(random.between(1, 12))}${random.between(1, 2)}${random.digits(3)}`;
}
