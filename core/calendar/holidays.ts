/** Holidays of Indonesia as yearly tables of our own. News is not a source; a table names the decree it follows. */
import type { DateOnly } from './instant.ts';

/** Why a day is off. Collective leave (cuti bersama) an office may count as working; the others never. */
export type HolidayKind = 'national' | 'collective-leave' | 'regional' | 'election' | 'office';

/** A day off. */
export interface Holiday {
  readonly date: DateOnly;
  readonly name: string;
  readonly kind: HolidayKind;
  /** Where this day comes from, when not from what its table follows: a letter, a decision of the region. */
  readonly source?: string;
}

/** All holidays of one year, with where they come from and how sure we are. */
export interface HolidayYear {
  readonly year: number;
  readonly source: string;
  readonly status: 'confirmed-text' | 'confirmed-secondary' | 'unconfirmed';
  readonly days: readonly Holiday[];
}

/** The tables shipped with the app, in order of year. */
export const HOLIDAY_YEARS: readonly HolidayYear[] = [
  {
    year: 2014,
    // From general knowledge, for the practice season and for reading tenders of that era.
    source: 'Pengetahuan umum; belum dibandingkan dengan SKB Tiga Menteri Tahun 2014 dan keputusan pemilihan umum',
    status: 'unconfirmed',
    days: [
      national('2014-01-01', 'Tahun Baru 2014 Masehi'),
      national('2014-01-14', 'Maulid Nabi Muhammad saw.'),
      national('2014-01-31', 'Tahun Baru Imlek 2565 Kongzili'),
      national('2014-03-31', 'Hari Suci Nyepi Tahun Baru Saka 1936'),
      election('2014-04-09', 'Pemungutan suara anggota DPR, DPD, dan DPRD'),
      national('2014-04-18', 'Wafat Yesus Kristus'),
      national('2014-05-01', 'Hari Buruh Internasional'),
      national('2014-05-15', 'Hari Raya Waisak 2558 BE'),
      national('2014-05-27', 'Isra Mikraj Nabi Muhammad saw.'),
      national('2014-05-29', 'Kenaikan Yesus Kristus'),
      election('2014-07-09', 'Pemungutan suara Presiden dan Wakil Presiden'),
      national('2014-07-28', 'Idulfitri 1435 Hijriah'),
      national('2014-07-29', 'Idulfitri 1435 Hijriah'),
      collectiveLeave('2014-07-30', 'Idulfitri 1435 Hijriah'),
      collectiveLeave('2014-07-31', 'Idulfitri 1435 Hijriah'),
      collectiveLeave('2014-08-01', 'Idulfitri 1435 Hijriah'),
      national('2014-08-17', 'Hari Proklamasi Kemerdekaan'),
      national('2014-10-05', 'Iduladha 1435 Hijriah'),
      national('2014-10-25', 'Tahun Baru Islam 1436 Hijriah'),
      national('2014-12-25', 'Kelahiran Yesus Kristus'),
      collectiveLeave('2014-12-26', 'Kelahiran Yesus Kristus'),
    ],
  },
  {
    year: 2025,
    // From general knowledge; 18 August was added during the year. Not compared with the text of the decrees.
    source: 'SKB Tiga Menteri tentang Hari Libur Nasional dan Cuti Bersama Tahun 2025, sebagaimana diubah',
    status: 'unconfirmed',
    days: [
      national('2025-01-01', 'Tahun Baru 2025 Masehi'),
      national('2025-01-27', 'Isra Mikraj Nabi Muhammad saw.'),
      collectiveLeave('2025-01-28', 'Tahun Baru Imlek 2576 Kongzili'),
      national('2025-01-29', 'Tahun Baru Imlek 2576 Kongzili'),
      collectiveLeave('2025-03-28', 'Hari Suci Nyepi Tahun Baru Saka 1947'),
      national('2025-03-29', 'Hari Suci Nyepi Tahun Baru Saka 1947'),
      national('2025-03-31', 'Idulfitri 1446 Hijriah'),
      national('2025-04-01', 'Idulfitri 1446 Hijriah'),
      collectiveLeave('2025-04-02', 'Idulfitri 1446 Hijriah'),
      collectiveLeave('2025-04-03', 'Idulfitri 1446 Hijriah'),
      collectiveLeave('2025-04-04', 'Idulfitri 1446 Hijriah'),
      collectiveLeave('2025-04-07', 'Idulfitri 1446 Hijriah'),
      national('2025-04-18', 'Wafat Yesus Kristus'),
      national('2025-04-20', 'Kebangkitan Yesus Kristus (Paskah)'),
      national('2025-05-01', 'Hari Buruh Internasional'),
      national('2025-05-12', 'Hari Raya Waisak 2569 BE'),
      collectiveLeave('2025-05-13', 'Hari Raya Waisak 2569 BE'),
      national('2025-05-29', 'Kenaikan Yesus Kristus'),
      collectiveLeave('2025-05-30', 'Kenaikan Yesus Kristus'),
      national('2025-06-01', 'Hari Lahir Pancasila'),
      national('2025-06-06', 'Iduladha 1446 Hijriah'),
      collectiveLeave('2025-06-09', 'Iduladha 1446 Hijriah'),
      national('2025-06-27', 'Tahun Baru Islam 1447 Hijriah'),
      national('2025-08-17', 'Hari Proklamasi Kemerdekaan'),
      collectiveLeave('2025-08-18', 'Hari Proklamasi Kemerdekaan'),
      national('2025-09-05', 'Maulid Nabi Muhammad saw.'),
      national('2025-12-25', 'Kelahiran Yesus Kristus'),
      collectiveLeave('2025-12-26', 'Kelahiran Yesus Kristus'),
    ],
  },
  {
    year: 2026,
    // The dates are those of the decree as reported; the names of the days follow its custom.
    source: 'SKB Tiga Menteri Nomor 1497 Tahun 2025, Nomor 2 Tahun 2025, Nomor 5 Tahun 2025',
    status: 'confirmed-secondary',
    days: [
      national('2026-01-01', 'Tahun Baru 2026 Masehi'),
      national('2026-01-16', 'Isra Mikraj Nabi Muhammad saw.'),
      collectiveLeave('2026-02-16', 'Tahun Baru Imlek 2577 Kongzili'),
      national('2026-02-17', 'Tahun Baru Imlek 2577 Kongzili'),
      collectiveLeave('2026-03-18', 'Hari Suci Nyepi Tahun Baru Saka 1948'),
      national('2026-03-19', 'Hari Suci Nyepi Tahun Baru Saka 1948'),
      collectiveLeave('2026-03-20', 'Idulfitri 1447 Hijriah'),
      national('2026-03-21', 'Idulfitri 1447 Hijriah'),
      national('2026-03-22', 'Idulfitri 1447 Hijriah'),
      collectiveLeave('2026-03-23', 'Idulfitri 1447 Hijriah'),
      collectiveLeave('2026-03-24', 'Idulfitri 1447 Hijriah'),
      national('2026-04-03', 'Wafat Yesus Kristus'),
      national('2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)'),
      national('2026-05-01', 'Hari Buruh Internasional'),
      national('2026-05-14', 'Kenaikan Yesus Kristus'),
      collectiveLeave('2026-05-15', 'Kenaikan Yesus Kristus'),
      national('2026-05-27', 'Iduladha 1447 Hijriah'),
      collectiveLeave('2026-05-28', 'Iduladha 1447 Hijriah'),
      national('2026-05-31', 'Hari Raya Waisak 2570 BE'),
      national('2026-06-01', 'Hari Lahir Pancasila'),
      national('2026-06-16', 'Tahun Baru Islam 1448 Hijriah'),
      national('2026-08-17', 'Hari Proklamasi Kemerdekaan'),
      national('2026-08-25', 'Maulid Nabi Muhammad saw.'),
      collectiveLeave('2026-12-24', 'Kelahiran Yesus Kristus'),
      national('2026-12-25', 'Kelahiran Yesus Kristus'),
    ],
  },
];

function national(date: string, name: string): Holiday {
  return { date: date as DateOnly, name, kind: 'national' };
}

function election(date: string, name: string): Holiday {
  return { date: date as DateOnly, name, kind: 'election' };
}

function collectiveLeave(date: string, occasion: string): Holiday {
  return { date: date as DateOnly, name: `Cuti bersama ${occasion}`, kind: 'collective-leave' };
}
