/** The office's assessment of itself by the seventeen standards, on paper for whoever assesses it. */
import { formatDate } from '#core/calendar/format.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { EvidenceLine } from '#core/standards/evidence-register.ts';
import { type Score, SCORES, type StandardsState } from '#core/standards/model.ts';
import { compareDays, gapsOf, standingsOf, sumOfScores } from '#core/standards/standing.ts';
import { SERVICE_STANDARDS, serviceStandardOf } from '#core/standards/service-standards.ts';
import { bold, plain } from './inline.ts';
import type { Block, DocumentModel, Table } from './model.ts';
import { officePaper, type PrintedPaper } from './office-paper.ts';
import { announce, note } from './parts/paragraphs.ts';

export interface AssessmentPaper extends PrintedPaper {
  readonly standards: StandardsState;
  readonly register: readonly EvidenceLine[];
  /** A line of evidence as a sentence, in Indonesian. */
  readonly sentence: (line: EvidenceLine) => string;
  /** The day that is compared with; null where there is none. */
  readonly earlier: DateOnly | null;
  /** Names of files that evidence rests on and that are not on this device. */
  readonly missingFiles: readonly string[];
  readonly printedBy: { readonly name: string; readonly position: string };
}

/** What each score means; a scale of this app.   Source  docs/decisions/0030-service-standards.md */
export const SCORE_MEANINGS: Readonly<Record<Score, string>> = {
  0: 'belum ada',
  1: 'dilakukan, belum ada ketentuan tertulis',
  2: 'ketentuan tertulis ada, belum dilaksanakan sepenuhnya',
  3: 'dilaksanakan menurut ketentuan dan dapat dibuktikan',
  4: 'dilaksanakan, diukur, dan diperbaiki',
};

/** Scores with their reasons, gaps, the comparison with an earlier day, and the register of evidence. */
export function standardsAssessment(paper: AssessmentPaper): DocumentModel {
  const { office, standards, printedAt, earlier, printedBy } = paper;
  const today = dateIn(printedAt, office.zone);
  return officePaper(paper, {
    kind: 'penilaian-standar',
    name: 'Penilaian mandiri standar LPSE',
    title: ['PENILAIAN MANDIRI', 'STANDAR LAYANAN PENGADAAN SECARA ELEKTRONIK'],
    orientation: 'landscape',
    body: [
      note(
        'Nama standar mengikuti Dokumen Standar LPSE 2014 (LKPP). Skor 0 sampai 4 adalah skala aplikasi Meja Pokja untuk penilaian mandiri; cara penilaian resmi belum dibandingkan.',
      ),
      { kind: 'list', marker: 'dash', items: SCORES.map((score) => plain(`${score}: ${SCORE_MEANINGS[score]}`)) },
      ...sumBlock(standards, today),
      scoreTable(standards, today),
      ...gapBlocks(standards, today),
      ...(earlier === null ? [] : comparisonBlocks(standards, { earlier, later: today })),
      ...evidenceBlocks(paper),
    ],
    on: today,
    heading: ['Yang menilai'],
    signatures: [printedBy],
  });
}

function sumBlock(standards: StandardsState, today: DateOnly): readonly Block[] {
  const { sum, most, assessed } = sumOfScores(standingsOf(standards, today).map(({ assessment }) => assessment));
  const told =
    assessed === 0
      ? 'Belum ada standar yang dinilai.'
      : `Jumlah skor ${sum} dari ${most}; dinilai ${assessed} dari ${SERVICE_STANDARDS.length} standar.`;
  return [{ kind: 'paragraph', text: [bold(told)], keepWithNext: true }];
}

function scoreTable(standards: StandardsState, today: DateOnly): Table {
  return tableOf(
    [
      ['No.', 4],
      ['Standar', 20, true],
      ['Kebijakan', 18],
      ['Skor', 7],
      ['Dinilai', 11],
      ['Dasar penilaian', 22],
      ['Penanggung jawab', 12],
      ['Kesenjangan terbuka', 8],
    ],
    standingsOf(standards, today).map(({ number, official, policy, assessment, duty, gaps }) => [
      String(number),
      `Standar ${official}`,
      policy === null
        ? 'belum ada'
        : `versi ${policy.version}, ${formatDate(policy.approvedOn)}, ${policy.approvedBy.name}`,
      assessment === null ? 'belum dinilai' : String(assessment.score),
      assessment === null ? '—' : `${formatDate(assessment.on)}, ${assessment.by}`,
      assessment?.basis ?? '—',
      duty?.owner ?? '—',
      String(gaps.length),
    ]),
  );
}

function gapBlocks(standards: StandardsState, today: DateOnly): readonly Block[] {
  const rows = SERVICE_STANDARDS.flatMap(({ key, number }) =>
    gapsOf(standards, key).map(({ text, action, owner, dueOn, closed }) => [
      String(number),
      text,
      action,
      owner,
      formatDate(dueOn),
      closed !== null
        ? `selesai ${formatDate(closed.on)}: ${closed.how}`
        : dueOn < today
          ? 'terbuka, lewat tenggat'
          : 'terbuka',
    ]),
  );
  return [
    heading('Kesenjangan dan tindak lanjut'),
    rows.length === 0
      ? note('Tidak ada kesenjangan yang dicatat.')
      : tableOf(
          [
            ['Standar', 6],
            ['Kesenjangan', 28, true],
            ['Tindak lanjut', 26],
            ['Penanggung jawab', 14],
            ['Tenggat', 11],
            ['Keadaan', 17],
          ],
          rows,
        ),
  ];
}

function comparisonBlocks(
  standards: StandardsState,
  days: { readonly earlier: DateOnly; readonly later: DateOnly },
): readonly Block[] {
  return [
    heading(`Perbandingan dengan ${formatDate(days.earlier)}`),
    tableOf(
      [
        ['No.', 4],
        ['Standar', 40, true],
        [formatDate(days.earlier), 16],
        [formatDate(days.later), 16],
        ['Perubahan', 12],
      ],
      compareDays(standards, days).map(({ number, official, before, after, change }) => [
        String(number),
        `Standar ${official}`,
        before === null ? 'belum dinilai' : String(before.score),
        after === null ? 'belum dinilai' : String(after.score),
        change === null ? '—' : change > 0 ? `+${change}` : String(change),
      ]),
    ),
  ];
}

function evidenceBlocks({ register, sentence, missingFiles }: AssessmentPaper): readonly Block[] {
  return [
    heading('Daftar bukti'),
    ...(missingFiles.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: [
              bold(
                `${missingFiles.length} berkas bukti tidak ada pada perangkat yang mencetak ini: ${missingFiles.join('; ')}.`,
              ),
            ],
          } as const,
        ]),
    register.length === 0
      ? note('Belum ada bukti.')
      : tableOf(
          [
            ['Standar', 20],
            ['Tanggal', 11],
            ['Bukti', 46, true],
            ['Oleh', 14],
            ['Asal', 12],
          ],
          register.map((line) => {
            const { number, inUse } = serviceStandardOf(line.standard);
            return [
              `${number} ${inUse}`,
              formatDate(line.on),
              `${sentence(line)}${line.needsLook ? ' (perlu diperiksa)' : ''}`,
              line.by ?? '—',
              EVIDENCE_SOURCES[line.source],
            ];
          }),
        ),
    announce('Baris yang berasal dari perangkat berlaku untuk perangkat yang mencetak saja.'),
  ];
}

/** Where lines of evidence were read. */
export const EVIDENCE_SOURCES: Readonly<Record<EvidenceLine['source'], string>> = {
  office: 'catatan kantor',
  people: 'daftar orang dan perangkat',
  tenders: 'catatan paket',
  device: 'perangkat ini',
  person: 'ditambahkan',
};

function heading(text: string): Block {
  return { kind: 'heading', level: 2, number: null, text };
}

type ColumnParts = readonly [header: string, width: number, names?: true];

function tableOf(columns: readonly ColumnParts[], rows: readonly (readonly string[])[]): Table {
  return {
    kind: 'table',
    caption: null,
    dense: true,
    columns: columns.map(([header, width, names]) => ({
      header,
      width,
      align: 'left',
      ...(names ? { rowHeader: true as const } : {}),
    })),
    rows: rows.map((cells) => ({ cells: cells.map(plain) })),
    foot: [],
  };
}
