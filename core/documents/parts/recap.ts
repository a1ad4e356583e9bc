/** Every bid through all gates on one table, and how many came through each. */
import type { Evaluation, Gate } from '#core/evaluation/model.ts';
import { bidderCode, bidderName, type Draft } from '../draft.ts';
import { countInWords } from '../inline.ts';
import type { Block, Table } from '../model.ts';
import { GATE_HEADS, GATE_NAMES, GATE_STATUS_NAMES } from '../names.ts';
import { DASH } from './bidders.ts';
import { note } from './paragraphs.ts';
import { type ColumnPlan, layOutTable, row } from './tables.ts';

/** So many columns of results leave the names too little room. */
const MANY_GATES = 7;

/** Bidders × gates. What a gate stopped is a dash afterwards, never a failure. Source  DOMAIN §1.5. */
export function courseTable(draft: Draft, evaluation: Evaluation, gates: readonly Gate[] = evaluation.order): Block {
  const rows = draft.coded.flatMap((bidder) => {
    const bid = evaluation.bids.find((candidate) => candidate.bidder === bidder.id);
    if (bid === undefined) return [];
    const results = gates.map((gate) => GATE_STATUS_NAMES[bid.gates[gate].status]);
    return [row(bidderCode(draft, bidder.id), bidderName(draft, bidder.id), ...results)];
  });
  if (rows.length === 0) return note('Tidak ada penawaran yang dievaluasi.');
  // With all gates beside each other a result may take two lines, so that names keep their room.
  const width = gates.length < MANY_GATES ? ({ fit: true } as const) : { least: 12 };
  return layOutTable(draft, {
    dense: true,
    columns: [
      { header: 'Kode', align: 'center', fit: true },
      { header: 'Nama peserta', rowHeader: true },
      ...gates.map((gate): ColumnPlan => ({ header: GATE_HEADS[gate], align: 'center', ...width })),
    ],
    rows,
    note: `${DASH} = tidak dievaluasi.`,
  });
}

/** The stages named in letters and announcements: opening and correction only where they stopped a bid. */
export function announcedGates(evaluation: Evaluation): readonly Gate[] {
  return evaluation.order.filter(
    (gate) =>
      (gate !== 'opening' && gate !== 'arithmetic') ||
      evaluation.bids.some((bid) => bid.gates[gate].status !== 'passed'),
  );
}

/** Numbers passing and failing at each gate. Source  DOMAIN §3.1 row 11 (g). */
export function countTable(draft: Draft, evaluation: Evaluation): Table {
  const hasOpen = evaluation.counts.some((count) => count.open > 0);
  const rows = evaluation.counts.map((count, index) =>
    row(
      String(index + 1),
      GATE_NAMES[count.gate],
      countInWords(count.passed),
      countInWords(count.failed),
      countInWords(count.notEvaluated),
      ...(hasOpen ? [countInWords(count.open)] : []),
    ),
  );
  return layOutTable(draft, {
    columns: [
      { header: 'No.', align: 'center', least: 10 },
      { header: 'Tahap', rowHeader: true },
      { header: 'Lulus', align: 'center', least: 27 },
      { header: 'Tidak lulus', align: 'center', least: 27 },
      { header: 'Tidak dievaluasi', align: 'center', least: 29 },
      ...(hasOpen ? [{ header: 'Belum selesai', align: 'center', least: 27 } as const] : []),
    ],
    rows,
  });
}
