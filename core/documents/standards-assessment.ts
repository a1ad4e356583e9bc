/** The office's assessment of itself by the seventeen standards, on paper for whoever assesses it. */
import { formatDate } from '#core/calendar/format.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { EvidenceLine } from '#core/standards/evidence-line.ts';
import { evidenceOf } from '#core/standards/evidence-register.ts';
import { type Score, SCORES, type StandardsState } from '#core/standards/model.ts';
import { compareDays, gapsOf, standingsOf, sumOfScores } from '#core/standards/standing.ts';
import { SERVICE_STANDARDS } from '#core/standards/service-standards.ts';
import { bold, plain } from './inline.ts';
import type { Block, DocumentModel } from './model.ts';
import { hashGroups } from './parts/files.ts';
import { NUMBER_COLUMN, type OfficePaper, officePaper, plainTable, sheetOf, signedBy } from './parts/office-paper.ts';
import { note } from './parts/paragraphs.ts';
import { numberedSections } from './parts/sections.ts';
import { groupRow, layOutTable, row } from './parts/tables.ts';

export interface AssessmentPaper extends OfficePaper {
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

const DASH = '–';

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
    title: ['Penilaian Mandiri', 'Standar Layanan Pengadaan Secara Elektronik'],
    number: null,
    orientation: 'landscape',
    body: [
      note(
        'Nama standar mengikuti Dokumen Standar LPSE 2014 (LKPP). Skor 0 sampai 4 adalah skala aplikasi Meja Pokja untuk penilaian mandiri; cara penilaian resmi belum dibandingkan.',
      ),
      { kind: 'list', marker: 'dash', items: SCORES.map((score) => plain(`${score}: ${SCORE_MEANINGS[score]}`)) },
      ...numberedSections([
        { title: 'Skor setiap standar', blocks: [sumBlock(standards, today), scoreTable(paper, today)] },
        { title: 'Kesenjangan dan tindak lanjut', blocks: [gapTable(paper, today)] },
        ...(earlier === null
          ? []
          : [
              {
                title: `Perbandingan dengan ${formatDate(earlier)}`,
                blocks: [comparisonTable(paper, { earlier, later: today })],
              },
            ]),
        { title: 'Daftar bukti', blocks: evidenceBlocks(paper) },
      ]),
    ],
    closing: 'Penilaian dan bukti di atas dicetak dari catatan kantor pada Meja Pokja.',
    on: today,
    heading: ['Yang menilai'],
    signatures: [signedBy(printedBy.name, printedBy.position)],
  });
}

function sumBlock(standards: StandardsState, today: DateOnly): Block {
  const { sum, most, assessed } = sumOfScores(standingsOf(standards, today).map(({ assessment }) => assessment));
  const told =
    assessed === 0
      ? 'Belum ada standar yang dinilai.'
      : `Jumlah skor ${sum} dari ${most}; dinilai ${assessed} dari ${SERVICE_STANDARDS.length} standar.`;
  return { kind: 'paragraph', text: [bold(told)], keepWithNext: true };
}

function scoreTable(paper: AssessmentPaper, today: DateOnly): Block {
  return plainTable(sheetOf(paper, 'landscape'), {
    columns: [
      NUMBER_COLUMN,
      { header: 'Standar', rowHeader: true, share: 0.9 },
      { header: 'Kebijakan', share: 0.8 },
      { header: 'Skor', align: 'center', least: 15 },
      { header: 'Dinilai', share: 0.7 },
      { header: 'Dasar penilaian', share: 1.4 },
      { header: 'Penanggung jawab', share: 0.7 },
      { header: 'Kesenjangan terbuka', align: 'right', least: 20 },
    ],
    rows: standingsOf(paper.standards, today).map(({ number, official, policy, assessment, duty, gaps }) => [
      String(number),
      `Standar ${official}`,
      policy === null
        ? 'belum ada'
        : `versi ${policy.version}, ${formatDate(policy.approvedOn)}, ${policy.approvedBy.name}`,
      assessment === null ? 'belum dinilai' : String(assessment.score),
      assessment === null ? DASH : `${formatDate(assessment.on)}, ${assessment.by}`,
      assessment?.basis ?? DASH,
      duty?.owner ?? DASH,
      String(gaps.length),
    ]),
    none: '',
  });
}

function gapTable(paper: AssessmentPaper, today: DateOnly): Block {
  const rows = SERVICE_STANDARDS.flatMap(({ key, number }) =>
    gapsOf(paper.standards, key).map(({ text, action, owner, dueOn, closed }) => [
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
  return plainTable(sheetOf(paper, 'landscape'), {
    columns: [
      { header: 'Standar', align: 'center', least: 15 },
      { header: 'Kesenjangan', rowHeader: true, share: 1.2 },
      { header: 'Tindak lanjut', share: 1.2 },
      { header: 'Penanggung jawab', share: 0.7 },
      { header: 'Tenggat', fit: true },
      { header: 'Keadaan', share: 0.8 },
    ],
    rows,
    none: 'Tidak ada kesenjangan yang dicatat.',
  });
}

function comparisonTable(
  paper: AssessmentPaper,
  days: { readonly earlier: DateOnly; readonly later: DateOnly },
): Block {
  return plainTable(sheetOf(paper, 'landscape'), {
    columns: [
      NUMBER_COLUMN,
      { header: 'Standar', rowHeader: true },
      { header: formatDate(days.earlier), align: 'center', least: 34 },
      { header: formatDate(days.later), align: 'center', least: 34 },
      { header: 'Perubahan', align: 'center', least: 26 },
    ],
    rows: compareDays(paper.standards, days).map(({ number, official, before, after, change }) => [
      String(number),
      `Standar ${official}`,
      before === null ? 'belum dinilai' : String(before.score),
      after === null ? 'belum dinilai' : String(after.score),
      change === null ? DASH : change > 0 ? `+${change}` : String(change),
    ]),
    none: '',
  });
}

function evidenceBlocks({ missingFiles, ...paper }: AssessmentPaper): readonly Block[] {
  const missing = `${missingFiles.length} berkas bukti tidak ada pada perangkat yang mencetak ini: ${missingFiles.join('; ')}.`;
  return [
    ...(missingFiles.length === 0 ? [] : [{ kind: 'paragraph', text: [bold(missing)] } as const]),
    evidenceTable(paper),
  ];
}

/** Under each standard its evidence; a standard without any says so, as an assessor looks for just that. */
function evidenceTable({ register, sentence, ...paper }: Omit<AssessmentPaper, 'missingFiles'>): Block {
  const rows = SERVICE_STANDARDS.flatMap(({ key, number, official }) => {
    const own = evidenceOf(register, key);
    return [
      groupRow(`${number}. Standar ${official}`),
      ...(own.length === 0
        ? [row(DASH, 'belum ada bukti', DASH, DASH, DASH)]
        : own.map((line) =>
            row(
              formatDate(line.on),
              `${sentence(line)}${line.needsLook ? ' (perlu diperiksa)' : ''}`,
              line.file === null ? DASH : `${line.file.name}\nSHA-256 ${hashGroups(line.file.sha256)}`,
              line.by ?? DASH,
              EVIDENCE_SOURCES[line.source],
            ),
          )),
    ];
  });
  return layOutTable(sheetOf(paper, 'landscape'), {
    dense: true,
    columns: [
      { header: 'Tanggal', fit: true },
      { header: 'Bukti', rowHeader: true, share: 1.5 },
      { header: 'Berkas', share: 1.1 },
      { header: 'Oleh', share: 0.7 },
      { header: 'Asal', least: 28 },
    ],
    rows,
    note: `Bukti dengan asal “${EVIDENCE_SOURCES.device}” berlaku hanya bagi perangkat yang mencetak ini.`,
  });
}

/** Where lines of evidence were read. */
export const EVIDENCE_SOURCES: Readonly<Record<EvidenceLine['source'], string>> = {
  office: 'catatan kantor',
  people: 'daftar orang dan perangkat',
  tenders: 'catatan paket',
  device: 'perangkat ini',
  person: 'ditambahkan',
};
