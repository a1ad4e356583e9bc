/** The result of an exercise on paper: every point with what was given, what was expected, why, and where it stands in the law. */
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { TraceClause } from '#core/evaluation/model.ts';
import type { GradedPoint, Grade } from '#core/training/grade.ts';
import { EXERCISE_IDS, type Exercise } from '#core/training/model.ts';
import { percentOf } from '#core/training/record.ts';
import { bold, line, plain } from './inline.ts';
import type { DocumentModel, TableRow } from './model.ts';
import type { OfficeSettings } from './office.ts';
import { note } from './parts/paragraphs.ts';

export interface TrainingSheetInput {
  readonly exercise: Exercise;
  readonly grade: Grade;
  /** Which attempt, from 1. */
  readonly attempt: number;
  readonly person: string;
  readonly at: Instant;
  readonly office: OfficeSettings;
}

/** The result sheet; it bears the practice mark, since nothing on it was a tender. */
export function trainingSheet({ exercise, grade, attempt, person, at, office }: TrainingSheetInput): DocumentModel {
  const { lines, contact } = office.letterhead;
  const day = formatDate(dateIn(at, office.zone));
  const { right, of } = grade;
  const number = EXERCISE_IDS.indexOf(exercise.id) + 1;
  return {
    title: `Lembar hasil latihan: ${exercise.title}`,
    kind: 'hasil-latihan',
    paper: { ...office.paper, orientation: 'portrait', margins: [...MARGINS_MM] },
    text: office.text,
    marks: ['practice'],
    blocks: [
      ...(lines.length === 0 ? [] : [{ kind: 'letterhead', lines, contact } as const]),
      { kind: 'title', lines: ['LEMBAR HASIL LATIHAN', exercise.title.toUpperCase()], number: null },
      {
        kind: 'fields',
        rows: [
          { label: 'Peserta latihan', value: plain(person) },
          {
            label: 'Soal',
            value: plain(`${number}. ${exercise.title} (versi ${exercise.version}), percobaan ke-${attempt}`),
          },
          { label: 'Dikumpulkan', value: plain(formatDateTime(at, office.zone)) },
          { label: 'Hasil', value: [bold(`${right} dari ${of} butir benar (${percentOf(grade)} %)`)] },
        ],
      },
      ...exercise.scenario.map(note),
      {
        kind: 'table',
        caption: null,
        dense: true,
        columns: [
          { header: 'No.', width: 4.5, align: 'center' },
          { header: 'Butir', width: 17, align: 'left', rowHeader: true },
          { header: 'Jawaban peserta', width: 18, align: 'left' },
          { header: 'Jawaban acuan', width: 18, align: 'left' },
          { header: 'Nilai', width: 10.5, align: 'left' },
          { header: 'Sebab dan dasar', width: 32, align: 'left' },
        ],
        rows: grade.points.map(rowOf),
        foot: [],
        note: 'Aturan paket latihan adalah aturan tahun 2014; di belakangnya tempatnya dalam aturan sekarang. (*) belum dicocokkan dengan naskah peraturannya.',
      },
      note(`Jebakan: ${exercise.pitfall}`),
      {
        kind: 'signatures',
        placeAndDate: plain(office.city === null ? day : `${office.city}, ${day}`),
        heading: ['Peserta latihan dan pembimbing'],
        rows: [
          { name: plain(person), position: 'Peserta', employeeNumber: null },
          { name: plain('........................................'), position: 'Pembimbing', employeeNumber: null },
        ],
      },
    ],
    footer: `Lembar hasil latihan ${number} · ${person} · ${formatDateTime(at, office.zone)}`,
  };
}

/** Narrower than a letter's: an amount to the sen must stand on one line of its column. */
const MARGINS_MM = [20, 20, 20, 20] as const;

/** Told in words beside the mark, so that a print in black and white says the same. */
const VERDICT_WORDS: Readonly<Record<GradedPoint['verdict'], string>> = {
  right: '✓ Benar',
  wrong: '✕ Belum tepat',
  'not-done': '— Belum dikerjakan',
};

function rowOf({ point, given, expected, verdict, clauses }: GradedPoint, index: number): TableRow {
  return {
    cells: [
      plain(String(index + 1)),
      plain(point.question),
      plain(given ?? 'Belum dikerjakan'),
      plain(expected),
      plain(VERDICT_WORDS[verdict]),
      line(`${point.why} Dasar: ${clauseText(clauses.era)}; sekarang: ${clauseText(clauses.today)}.`),
    ],
  };
}

function clauseText({ clause, status }: TraceClause): string {
  return status === 'unconfirmed' ? `${clause} (*)` : clause;
}
