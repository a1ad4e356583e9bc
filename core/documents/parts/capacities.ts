/** Capacities of bidders (SKP, KD, SKN) with what they are made of, as the evaluation works them out. */
import { type Capacity, capacityOf } from '#core/evaluation/capacity.ts';
import type { Evaluation, Trace, TraceInput } from '#core/evaluation/model.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import { formatRupiah } from '#core/money/sen.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { BusinessSize, CapacityMeasure } from '#core/tender/qualification-model.ts';
import { bidderCode, bidderName, type Draft } from '../draft.ts';
import type { Block, TableRow } from '../model.ts';
import { DASH } from './bidders.ts';
import { bidsAt } from './stage.ts';
import { groupRow, layOutTable, row } from './tables.ts';

const MEASURE_NAMES: Readonly<Record<CapacityMeasure, string>> = {
  'remaining-package-capacity': 'Sisa Kemampuan Paket (SKP)',
  'basic-capacity': 'Kemampuan Dasar (KD)',
  'remaining-real-capacity': 'Sisa Kemampuan Nyata (SKN)',
};

const SIZE_NAMES: Readonly<Record<BusinessSize, string>> = { small: 'kecil', medium: 'menengah', large: 'besar' };

/** A row a firm and measure under the name of its bidder; nothing where the tender measures none. */
export function capacities(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const measured = draft.dossier.requirements.flatMap(({ measure, stage }) =>
    measure === undefined || (stage !== 'qualification' && stage !== 'proof') ? [] : [{ measure, stage }],
  );
  if (measured.length === 0) return [];
  const rows = draft.coded.flatMap(({ id }) => {
    const own = measured.flatMap(({ measure, stage }) => {
      const reached = bidsAt(draft, evaluation, stage).some(({ bidder }) => bidder === id);
      return reached ? measureRows(draft, id, measure) : [];
    });
    return own.length === 0 ? [] : [groupRow(`${bidderCode(draft, id)} ${bidderName(draft, id)}`), ...own];
  });
  if (rows.length === 0) return [];
  return [
    layOutTable(draft, {
      dense: true,
      columns: [
        { header: 'Kemampuan', rowHeader: true, share: 0.8 },
        { header: 'Badan usaha', share: 0.8 },
        { header: 'Dasar perhitungan', share: 1.2 },
        { header: 'Hasil', align: 'right', fit: true },
        { header: 'Penilaian', align: 'center', least: 18 },
      ],
      rows,
      note: `MS = memenuhi syarat; TMS = tidak memenuhi syarat; ${DASH} = tidak dipersyaratkan bagi peserta ini. Pada kerja sama operasi penilaian berlaku bagi seluruh anggotanya bersama-sama.`,
    }),
  ];
}

function measureRows(draft: Draft, bidder: BidderId, measure: CapacityMeasure): readonly TableRow[] {
  const capacity = capacityOf(draft.dossier, draft.ruleSet, { measure, bidder });
  const name = MEASURE_NAMES[measure];
  if (capacity.kind !== 'judged') return [row(name, DASH, DASH, DASH, verdict(capacity))];
  return capacity.figures.map(({ firm, trace }) => {
    const working = trace();
    return row(name, firm, basisText(working), resultText(working), verdict(capacity));
  });
}

function verdict(capacity: Capacity): string {
  if (capacity.kind === 'not-needed') return DASH;
  if (capacity.kind === 'open') return 'Belum';
  return capacity.passes ? 'MS' : 'TMS';
}

/** A running package has three numbers of its own; so many are told by how many there are. */
const OF_A_PACKAGE = /^nilai kontrak \d+$/;
const PART_OF_A_PACKAGE = /^(?:prestasi|porsi) \d+$/;

function basisText({ inputs }: Trace): string {
  const running = inputs.filter(({ name }) => OF_A_PACKAGE.test(name)).length;
  const shown = inputs
    .filter(({ name }) => !OF_A_PACKAGE.test(name) && !PART_OF_A_PACKAGE.test(name))
    .map((input) => `${input.name} ${valueText(input)}`);
  return [...shown, ...(running === 0 ? [] : [`sisa pekerjaan ${running} paket`])].join('; ');
}

function valueText({ name, value, unit }: TraceInput): string {
  if (name === 'golongan usaha') return SIZE_NAMES[value as BusinessSize] ?? value;
  return amountText(value, unit);
}

function resultText({ result, unit }: Trace): string {
  return unit === 'count' ? `${result} paket` : amountText(result, unit);
}

/** An exact amount that is no whole sen stands as the fraction it is. */
function amountText(value: string, unit: Trace['unit']): string {
  if (unit === 'rupiah') return /^-?\d+\.\d{2}$/.test(value) ? formatRupiah(value as RupiahText) : value;
  const number = /^-?\d+(?:\.\d+)?$/.test(value) ? formatDecimal(value as DecimalText) : value;
  return unit === 'percent' ? `${number} %` : number;
}
