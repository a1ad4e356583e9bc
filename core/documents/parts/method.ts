/** What was evaluated and by which formula, for the minutes of evaluation and of the result. */
import { priceFileWord } from '#core/regulation/file-word.ts';
import { planOf, type TenderPlan } from '#core/evaluation/plan.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import { treeOf } from '#core/tender/requirement-tree.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { Requirement } from '#core/tender/model.ts';
import type { Draft } from '../draft.ts';
import { countInWords, plain } from '../inline.ts';
import type { Block, Inline, Table } from '../model.ts';
import { SCALE_NAMES, STAGE_NAMES } from '../names.ts';
import { DASH } from './bidders.ts';
import { isReasonablenessAsked } from './price.ts';
import { scoreText } from './reasons.ts';
import { scoreFormulas } from './score-formulas.ts';
import { groupRow, layOutTable, row } from './tables.ts';

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
  const below = formatDecimal(reasonableness.belowPercent.value);
  const plan = planFor(draft);
  const items = [
    `Koreksi aritmatik: ${correction.join(' ')}${vat}`,
    ...scoreFormulas(draft, plan),
    'Persentase terhadap HPS = harga terkoreksi ÷ HPS × 100; perbandingan dihitung tepat sampai dengan sen, persentase yang dicetak dibulatkan.',
    ...(isReasonablenessAsked(draft)
      ? [`Harga terkoreksi di bawah ${below} % HPS dievaluasi kewajarannya; tepat ${below} % tidak termasuk.`]
      : []),
    ...(notice.contract === 'lump-sum'
      ? []
      : [
          `Harga satuan di atas ${formatDecimal(unbalanced.abovePercent.value)} % harga satuan HPS diklarifikasi sebagai harga satuan timpang dan tidak menggugurkan.`,
        ]),
    `Peringkat: penawaran yang lulus seluruh tahap diurutkan dari ${rankedBy(plan)}. Urutan ${tied(plan)} yang sama persis diputuskan oleh ${draft.words.committee} dengan alasan tertulis.`,
  ];
  return { kind: 'list', marker: 'dash', items: items.map(plain) };
}

/** The plan of the tender; null where its method is not worked out. */
function planFor({ dossier, ruleSet }: Draft): TenderPlan | null {
  const plan = planOf(dossier, ruleSet);
  return plan.ok ? plan.value : null;
}

function rankedBy(plan: TenderPlan | null): string {
  switch (plan?.rankedBy) {
    case 'evaluated-price':
      return 'Harga Evaluasi Akhir (HEA) terendah; HEA hanya menentukan peringkat dan tidak mengubah harga penawaran';
    case 'life-cycle-cost':
      return 'biaya selama umur ekonomis terendah';
    case 'combined-score':
      return 'nilai gabungan tertinggi';
    case 'technical-score':
      return 'nilai teknis tertinggi';
    default:
      return 'harga terkoreksi terendah';
  }
}

function tied(plan: TenderPlan | null): string {
  return plan?.rankedBy === 'combined-score' || plan?.rankedBy === 'technical-score' ? 'nilai' : 'harga';
}

/** Who is called for evaluation and when calling stops. */
export function callingRule(draft: Draft): string {
  const calling = planFor(draft)?.calling ?? 'lowest-first';
  if (calling === 'everyone') return 'Seluruh penawaran yang masuk dan dapat dibuka dievaluasi.';
  if (calling === 'best-technical-first') {
    return `Seluruh penawaran dievaluasi teknis; ${priceFileWord(draft.words, draft.dossier.notice.submission)} dibuka mulai dari nilai teknis tertinggi.`;
  }
  const enough = countInWords(draft.ruleSet.evaluation.calledFirst.value);
  return `Evaluasi dimulai dari ${enough} penawaran dengan harga terkoreksi terendah dan dilanjutkan ke penawaran terendah berikutnya sampai terdapat ${enough} penawaran yang lulus atau seluruh penawaran telah dievaluasi.`;
}

/** Every element evaluated, in the order of the stages. Source  DOMAIN §3.1 row 11 (d). */
export function elementTable(draft: Draft): Table {
  const { requirements } = draft.dossier;
  const isScored = requirements.some((requirement) => requirement.scoring !== null);
  const rows = [
    ...stagesInOrder(draft).flatMap((stage) => {
      const ofStage = requirements.filter((requirement) => requirement.stage === stage);
      if (ofStage.length === 0) return [];
      return [
        groupRow(STAGE_NAMES[stage]),
        ...treeOf(ofStage, ({ scoring }) => scoring?.parent ?? null).map(({ item, number }) =>
          elementRow(item, number, isScored),
        ),
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

const STAGES: readonly RequirementStage[] = ['administration', 'technical', 'qualification', 'proof'];

/** Pre-qualified tenders look at the qualification first. */
function stagesInOrder(draft: Draft): readonly RequirementStage[] {
  const order = planFor(draft)?.order ?? STAGES;
  return STAGES.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}

function priceElements(draft: Draft): readonly string[] {
  const { notice } = draft.dossier;
  const { reasonableness } = draft.ruleSet.price;
  const limit = planFor(draft)?.priceLimit ?? 'owner-estimate';
  return [
    'Koreksi aritmatik',
    ...(limit === 'ceiling' ? ['Harga terkoreksi tidak melebihi pagu anggaran'] : []),
    ...(limit === 'owner-estimate' || limit === 'kind-unknown' ? ['Harga terkoreksi tidak melebihi HPS'] : []),
    ...(isReasonablenessAsked(draft)
      ? [`Kewajaran harga apabila di bawah ${formatDecimal(reasonableness.belowPercent.value)} % HPS`]
      : []),
    ...(notice.contract === 'lump-sum' ? [] : ['Harga satuan timpang']),
  ];
}

function elementRow(requirement: Requirement, number: string, isScored: boolean): Table['rows'][number] {
  const { scoring } = requirement;
  const scores: readonly (string | Inline)[] = isScored
    ? [scoreText(scoring?.weight ?? null), scoreText(scoring?.threshold ?? null)]
    : [];
  const way = scoring === null ? null : SCALE_NAMES[scoring.scale.kind];
  const title = way === null ? requirement.title : `${requirement.title} (${way})`;
  return row(number, title, requirement.clause ?? DASH, ...scores);
}
