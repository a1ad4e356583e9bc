/** The recap on one page: what a head of office lays on a table. */
import { figureText } from '#core/recap/figure-text.ts';
import { headlineOf } from '#core/recap/headline.ts';
import { figureOf, type MeasureKey } from '#core/recap/measures.ts';
import type { RecapSums } from '#core/recap/sums.ts';
import { RECAP_STAGES, type RecapStage } from '#core/recap/stage-days.ts';
import { recapOf } from '#core/recap/table.ts';
import { groupName } from '#core/recap/group-name.ts';
import { plain } from '../inline.ts';
import type { Block, DocumentModel, Table } from '../model.ts';
import { announce } from '../parts/paragraphs.ts';
import {
  type FigureColumn,
  figureCell,
  figureTable,
  PARTIAL_FIGURES,
  paperOf,
  percentText,
  type RecapPaper,
  scopeText,
} from './recap-paper.ts';

/** Agencies with the largest ceilings that fit on the page beside the rest. */
const MOST_AGENCIES = 6;

/** Points, and lines closer than in a letter: all of it is to stand on one page. */
const REPORT_TEXT = { size: 9, spacing: 1.1 };

const COLUMNS: readonly FigureColumn[] = [
  { key: 'packages', name: 'Paket' },
  { key: 'ceiling', name: 'Pagu (Rp)' },
  { key: 'award', name: 'Penetapan (Rp)' },
  { key: 'belowCeiling', name: 'Selisih dari pagu (Rp)' },
  { key: 'belowCeilingPercent', name: 'Selisih (%)' },
];

const STAGE_NAMES: Readonly<Record<RecapStage, string>> = {
  qualification: 'Pengumuman sampai daftar pendek',
  offers: 'Pemasukan penawaran',
  evaluation: 'Evaluasi sampai penetapan',
  result: 'Penetapan sampai pengumuman',
  whole: 'Seluruhnya',
};

export function recapReport(paper: RecapPaper): DocumentModel {
  const { tenders } = paper;
  const { all, agencies } = headlineOf(tenders);
  const byStatus = recapOf(tenders, { rows: 'status', columns: null });
  const byKind = recapOf(tenders, { rows: 'kind', columns: null });
  const byAgency = recapOf(tenders, { rows: 'agency', columns: null });
  const named = (dimension: 'status' | 'kind' | 'agency', rows: typeof byStatus.rowGroups) =>
    rows.map(({ group, sums }) => ({ name: groupName(dimension, group), sums }));
  const largest = [...byAgency.rowGroups]
    .sort((a, b) => (a.sums.ceiling.sen < b.sums.ceiling.sen ? 1 : a.sums.ceiling.sen > b.sums.ceiling.sen ? -1 : 0))
    .slice(0, MOST_AGENCIES);
  const agencyTitle =
    largest.length < byAgency.rowGroups.length
      ? `Satuan kerja (${largest.length} pagu terbesar dari ${agencies})`
      : 'Satuan kerja';
  const model = paperOf(paper, {
    name: 'Rekap pengadaan',
    kind: 'rekap-pengadaan',
    title: ['Rekapitulasi Pengadaan Barang/Jasa'],
    body: [
      announce(scopeText(paper)),
      figureTable(
        paper,
        'Rincian',
        [
          { title: 'Status', rows: named('status', byStatus.rowGroups), total: byStatus.total },
          { title: 'Jenis pengadaan', rows: named('kind', byKind.rowGroups), total: null },
          { title: agencyTitle, rows: named('agency', largest), total: null },
        ],
        COLUMNS,
      ),
      stagesTable(all),
      factsOf(all),
    ],
    closing: `${PARTIAL_FIGURES} Selisih dihitung hanya pada paket yang memiliki pagu dan nilai penetapan.`,
  });
  return { ...model, text: { ...model.text, ...REPORT_TEXT } };
}

function stagesTable(all: RecapSums): Table {
  return {
    kind: 'table',
    caption: null,
    dense: true,
    columns: [
      { header: 'Rata-rata hari kalender', width: 34, align: 'left', rowHeader: true },
      { header: 'Rencana', width: 20, align: 'right' },
      { header: 'Kenyataan', width: 20, align: 'right' },
      { header: 'Lebih lama dari rencana (%)', width: 24, align: 'right' },
    ],
    rows: RECAP_STAGES.filter((stage) => all.days[stage].tookKnown > 0).map((stage) => ({
      cells: [
        plain(STAGE_NAMES[stage]),
        figureCell(`${stage}Planned`, all),
        figureCell(`${stage}Took`, all),
        figureCell(`${stage}LatePercent`, all),
      ],
    })),
    foot: [],
  };
}

function factsOf(all: RecapSums): Block {
  const shown = (key: MeasureKey): string => figureText(figureOf(key, all));
  return {
    kind: 'fields',
    rows: [
      {
        label: 'Peserta',
        value: plain(`${shown('registeredAverage')} pendaftar dan ${shown('offeringAverage')} penawaran per paket`),
      },
      {
        label: 'Gagal dan ulang',
        value: plain(
          `${shown('failed')} gagal, ${shown('repeated')} tender ulang, ${shown('reEvaluations')} evaluasi ulang`,
        ),
      },
      {
        label: 'Sanggahan',
        value: plain(
          `${shown('objections')} (${shown('objectionsAccepted')} diterima, ${shown('objectionsRejected')} ditolak, ${shown('objectionsOpen')} belum dijawab); sanggah banding ${shown('appeals')}`,
        ),
      },
      { label: 'Usaha kecil', value: plain(smallText(all)) },
      {
        label: 'Produk dalam negeri',
        value: plain(
          all.domestic.known === 0
            ? 'TKDN pemenang belum tercatat'
            : `${percentText('domesticPercent', all)} dari nilai yang dinyatakan pada ${all.domestic.known} paket`,
        ),
      },
    ],
  };
}

function smallText(all: RecapSums): string {
  const reserved =
    all.reservedKnown === 0
      ? 'peruntukan paket tidak disebut'
      : `${percentText('reservedPercent', all)} paket diperuntukkan bagi usaha kecil`;
  const won =
    all.smallAward.known === 0
      ? 'golongan usaha pemenang belum tercatat'
      : `${percentText('smallAwardPercent', all)} nilai penetapan bagi usaha kecil (${all.smallAward.known} paket)`;
  return `${reserved}; ${won}`;
}
