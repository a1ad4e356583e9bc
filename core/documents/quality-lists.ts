/** What an office keeps lists of for ISO 9001, on paper: its controlled documents, and who may sit in a committee. */
import { formatDate } from '#core/calendar/format.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { Competence, CompetentPerson } from '#core/quality/competence.ts';
import type { DocumentModel } from './model.ts';
import { VALIDITY_NAMES } from './names.ts';
import { NUMBER_COLUMN, type OfficePaper, officePaper, plainTable, sheetOf, signedBy } from './parts/office-paper.ts';

/** A controlled document as it stands, in words. */
export interface ControlledLine {
  readonly what: string;
  readonly version: string;
  readonly when: string;
  readonly by: string;
  readonly why: string;
}

const DASH = '–';

/** Daftar dokumen terkendali: each with the version that counts. */
export function controlledList({
  documents,
  ...paper
}: OfficePaper & { readonly documents: readonly ControlledLine[] }): DocumentModel {
  const table = plainTable(sheetOf(paper, 'landscape'), {
    columns: [
      NUMBER_COLUMN,
      { header: 'Dokumen', rowHeader: true, share: 1.2 },
      { header: 'Versi yang berlaku', share: 0.9 },
      { header: 'Diubah', fit: true },
      { header: 'Oleh', share: 0.8 },
      { header: 'Alasan' },
    ],
    rows: documents.map(({ what, version, when, by, why }, index) => [String(index + 1), what, version, when, by, why]),
    none: 'Belum ada dokumen yang diubah kantor; yang berlaku adalah susunan baku aplikasi.',
  });
  return officePaper(paper, {
    ...signedByHead(paper),
    kind: 'dokumen-terkendali',
    name: 'Daftar Dokumen Terkendali',
    title: ['Daftar Dokumen Terkendali'],
    body: [table],
    closing: 'Daftar ini dicetak dari riwayat kantor pada Meja Pokja, yang mencatat setiap versi beserta pembuatnya.',
  });
}

/** Daftar kompetensi: everybody with their certificates and trainings, and until when they hold. */
export function competenceList({
  people,
  ...paper
}: OfficePaper & { readonly people: readonly CompetentPerson[] }): DocumentModel {
  const table = plainTable(sheetOf(paper, 'landscape'), {
    columns: [
      NUMBER_COLUMN,
      { header: 'Nama', rowHeader: true },
      { header: 'NIP', fit: true },
      { header: 'Sertifikat', share: 1.2 },
      { header: 'Keadaan', fit: true },
      { header: 'Pelatihan', share: 1.2 },
      { header: 'Paket berjalan', align: 'right', least: 20 },
      { header: 'Semua paket', align: 'right', least: 18 },
    ],
    rows: people.map(({ name, employeeNumber, competence, certificate, running, tenders }, index) => [
      String(index + 1),
      name,
      employeeNumber ?? DASH,
      linesOf(competence, 'certificate'),
      certificate === null ? 'belum tercatat' : VALIDITY_NAMES[certificate],
      linesOf(competence, 'training'),
      String(running.length),
      String(tenders),
    ]),
    none: 'Belum ada anggota Pokja yang tercatat.',
  });
  return officePaper(paper, {
    ...signedByHead(paper),
    kind: 'kompetensi',
    name: 'Daftar Kompetensi Anggota Pokja',
    title: ['Daftar Kompetensi', 'Anggota Pokja Pemilihan'],
    body: [table],
    closing: 'Daftar ini dicetak dari susunan Pokja setiap paket dan catatan kompetensi kantor pada Meja Pokja.',
  });
}

function signedByHead({ office, printedAt }: OfficePaper) {
  const { unitHead } = office;
  return {
    number: null,
    orientation: 'landscape',
    on: dateIn(printedAt, office.zone),
    heading: [],
    signatures: [signedBy(unitHead?.name ?? null, unitHead?.position ?? 'Pimpinan unit kerja')],
  } as const;
}

function linesOf(competence: readonly Competence[], kind: Competence['kind']): string {
  return competence.flatMap((each) => (each.kind === kind ? [lineOf(each)] : [])).join('\n') || DASH;
}

function lineOf({ title, number, issuer, validUntil }: Competence): string {
  const said = [title, number === null ? null : `nomor ${number}`, issuer];
  const until = validUntil === null ? null : `berlaku sampai ${formatDate(validUntil)}`;
  return [...said, until].filter((part) => part !== null).join(', ') || DASH;
}
