/** What was evaluated and by which formula, for the minutes of evaluation and of the result. */
import { formatDecimal } from '#core/money/decimal.ts';
import type { Requirement, RequirementStage } from '#core/tender/model.ts';
import type { Draft } from '../draft.ts';
import { countInWords, plain } from '../inline.ts';
import type { Block, Inline, Table } from '../model.ts';
import { STAGE_NAMES } from '../names.ts';
import { DASH } from './bidders.ts';
import { scoreText } from './reasons.ts';
import { groupRow, layOutTable, row } from './tables.ts';

const STAGES: readonly RequirementStage[] = ['administration', 'technical', 'qualification', 'proof'];

/** The formulas the evaluation used, as the contract and method of this tender call for. */
export function formulas(draft: Draft): Block {
  const { notice, pricing } = draft.dossier;
  const { reasonableness, unbalanced } = draft.ruleSet.price;
  const vat =
    pricing.vat.mode === 'added'
      ? ` Jumlah ditambah PPN ${formatDecimal(pricing.vat.ratePercent)} %.`
      : ' Harga satuan sudah termasuk PPN.';
  const unitPrice = `Harga terkoreksi = jumlah dari (volume dalam ${draft.words.tenderDocument} × harga satuan penawaran) seluruh mata pembayaran; harga satuan tidak diubah.`;
  const lumpSum = 'Harga penawaran lumsum tidak berubah oleh koreksi aritmatik.';
  const correction = { 'lump-sum': [lumpSum], combined: [unitPrice, lumpSum] }[notice.contract as string] ?? [
    unitPrice,
  ];
  const items = [
    `Koreksi aritmatik: ${correction.join(' ')}${vat}`,
    ...(notice.method === 'lowest-price-threshold'
      ? [
          `Nilai teknis = jumlah dari (bobot unsur × nilai unsur) ÷ 100; lulus apabila nilai sama dengan atau di atas ambang batas${threshold(draft)}.`,
        ]
      : []),
    'Persentase terhadap HPS = harga terkoreksi ÷ HPS × 100; perbandingan dihitung tepat sampai dengan sen, persentase yang dicetak dibulatkan.',
    `Harga terkoreksi di bawah ${formatDecimal(reasonableness.belowPercent.value)} % HPS dievaluasi kewajarannya; tepat ${formatDecimal(reasonableness.belowPercent.value)} % tidak termasuk.`,
    ...(notice.contract === 'lump-sum'
      ? []
      : [
          `Harga satuan di atas ${formatDecimal(unbalanced.abovePercent.value)} % harga satuan HPS diklarifikasi sebagai harga satuan timpang dan tidak menggugurkan.`,
        ]),
    `Peringkat: penawaran yang lulus seluruh tahap diurutkan dari harga terkoreksi terendah. Urutan harga yang sama persis diputuskan oleh ${draft.words.committee} dengan alasan tertulis.`,
  ];
  return { kind: 'list', marker: 'dash', items: items.map(plain) };
}

/** Who is called for evaluation and when calling stops. */
export function callingRule(draft: Draft): string {
  const enough = countInWords(draft.ruleSet.evaluation.calledFirst.value);
  return `Evaluasi dimulai dari ${enough} penawaran dengan harga terkoreksi terendah dan dilanjutkan ke penawaran terendah berikutnya sampai terdapat ${enough} penawaran yang lulus atau seluruh penawaran telah dievaluasi.`;
}

/** Every element evaluated, by stage. Source  DOMAIN §3.1 row 11 (d). */
export function elementTable(draft: Draft): Table {
  const { requirements } = draft.dossier;
  const isScored = requirements.some((requirement) => requirement.scoring !== null);
  const rows = [
    ...STAGES.flatMap((stage) => {
      const ofStage = requirements.filter((requirement) => requirement.stage === stage);
      if (ofStage.length === 0) return [];
      return [
        groupRow(STAGE_NAMES[stage]),
        ...ofStage.map((requirement, index) => elementRow(requirement, index, isScored)),
      ];
    }),
    groupRow('Harga'),
    ...priceElements(draft).map((text, index) => row(String(index + 1), text, DASH, ...(isScored ? [DASH, DASH] : []))),
  ];
  return layOutTable(draft, {
    columns: [
      { header: 'No.', align: 'center', least: 10 },
      { header: 'Unsur yang dievaluasi', rowHeader: true },
      { header: 'Dasar', least: 36 },
      ...(isScored
        ? ([
            { header: 'Bobot (%)', align: 'right', least: 15 },
            { header: 'Ambang batas', align: 'right', least: 19 },
          ] as const)
        : []),
    ],
    rows,
  });
}

function priceElements(draft: Draft): readonly string[] {
  const { reasonableness } = draft.ruleSet.price;
  return [
    'Koreksi aritmatik',
    'Harga terkoreksi tidak melebihi HPS',
    `Kewajaran harga apabila di bawah ${formatDecimal(reasonableness.belowPercent.value)} % HPS`,
    ...(draft.dossier.notice.contract === 'lump-sum' ? [] : ['Harga satuan timpang']),
  ];
}

function elementRow(requirement: Requirement, index: number, isScored: boolean): Table['rows'][number] {
  const { scoring } = requirement;
  const scores: readonly (string | Inline)[] = isScored
    ? [scoreText(scoring?.weight ?? null), scoreText(scoring?.threshold ?? null)]
    : [];
  return row(String(index + 1), requirement.title, requirement.clause ?? DASH, ...scores);
}

function threshold(draft: Draft): string {
  const { technicalThreshold } = draft.dossier;
  return technicalThreshold === null ? '' : ` ${formatDecimal(technicalThreshold)}`;
}
