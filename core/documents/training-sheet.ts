/** The result of an exercise on paper: every point with what was given, what was expected, why, and where it stands in the law. */
import { formatDateTime } from '#core/calendar/format.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { TraceClause } from '#core/evaluation/model.ts';
import type { GradedPoint, Grade } from '#core/training/grade.ts';
import { EXERCISE_IDS, type Exercise } from '#core/training/model.ts';
import { percentOf } from '#core/training/record.ts';
import { bold, plain } from './inline.ts';
import type { DocumentModel } from './model.ts';
import type { OfficeSettings } from './office.ts';
import { NUMBER_COLUMN, officePaper, plainTable, sheetOf, signedBy } from './parts/office-paper.ts';
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
  const { right, of } = grade;
  const number = EXERCISE_IDS.indexOf(exercise.id) + 1;
  const narrow = { ...office, paper: { ...office.paper, margins: [...MARGINS_MM] as const } };
  const paper = { office: narrow, practice: true, printedAt: at };
  return officePaper(paper, {
    kind: 'hasil-latihan',
    name: `Lembar hasil latihan ${number} · ${person}`,
    title: ['Lembar Hasil Latihan', exercise.title],
    number: null,
    orientation: 'portrait',
    body: [
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
      plainTable(sheetOf(paper, 'portrait'), {
        columns: [
          NUMBER_COLUMN,
          { header: 'Butir', rowHeader: true, share: 0.9 },
          { header: 'Jawaban peserta', share: 0.95 },
          { header: 'Jawaban acuan', share: 0.95 },
          { header: 'Nilai', least: 20 },
          { header: 'Sebab dan dasar', share: 1.6 },
        ],
        rows: grade.points.map(cellsOf),
        note: 'Aturan paket latihan adalah aturan tahun 2014; di belakangnya tempatnya dalam aturan sekarang. (*) belum dicocokkan dengan naskah peraturannya.',
        none: '',
      }),
      note(`Jebakan: ${exercise.pitfall}`),
    ],
    closing: 'Lembar ini berasal dari ruang latihan; tidak satu pun isinya berasal dari paket kantor.',
    on: dateIn(at, office.zone),
    heading: [],
    signatures: [signedBy(person, 'Peserta latihan'), signedBy(null, 'Pembimbing')],
  });
}

/** Narrower than a letter's: an amount to the sen must stand on one line of its column. */
const MARGINS_MM = [20, 20, 20, 20] as const;

/** Told in words beside the mark, so that a print in black and white says the same. */
const VERDICT_WORDS: Readonly<Record<GradedPoint['verdict'], string>> = {
  right: '✓ Benar',
  wrong: '✕ Belum tepat',
  'not-done': '— Belum dikerjakan',
};

function cellsOf({ point, given, expected, verdict, clauses }: GradedPoint, index: number): readonly string[] {
  return [
    String(index + 1),
    point.question,
    given ?? 'Belum dikerjakan',
    expected,
    VERDICT_WORDS[verdict],
    `${point.why} Dasar: ${clauseText(clauses.era)}; sekarang: ${clauseText(clauses.today)}.`,
  ];
}

function clauseText({ clause, status }: TraceClause): string {
  return status === 'unconfirmed' ? `${clause} (*)` : clause;
}
