/** The formulas of scores, evaluated prices and costs, for the methods that use them. */
import type { TenderPlan } from '#core/evaluation/plan.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import type { ScoreScale } from '#core/tender/model.ts';
import type { Draft } from '../draft.ts';

/** One sentence a formula, in the order they are worked out; empty where nothing is scored. */
export function scoreFormulas(draft: Draft, plan: TenderPlan | null): readonly string[] {
  return [
    ...technical(draft),
    ...qualification(draft, plan),
    ...preference(draft, plan),
    ...lifeCycle(draft, plan),
    ...combined(draft, plan),
    ...rounding(draft),
  ];
}

function technical(draft: Draft): readonly string[] {
  const { requirements, technicalThreshold, notice } = draft.dossier;
  const scales = requirements.flatMap(({ stage, scoring }) =>
    stage === 'technical' && scoring !== null ? [scoring.scale] : [],
  );
  if (scales.length === 0 && notice.method !== 'lowest-price-threshold') return [];
  const mark = technicalThreshold === null ? '' : ` ${formatDecimal(technicalThreshold)}`;
  return [
    `Nilai teknis = jumlah dari (bobot unsur × nilai unsur) ÷ 100; lulus apabila nilai sama dengan atau di atas ambang batas${mark}.`,
    ...scaleSentences(scales),
  ];
}

function scaleSentences(scales: readonly ScoreScale[]): readonly string[] {
  const has = (test: (scale: ScoreScale) => boolean) => scales.some(test);
  const weighed = has((scale) => scale.kind === 'elements' && scale.combine === 'weights');
  const averaged = has((scale) => scale.kind === 'elements' && scale.combine === 'average');
  return [
    ...(weighed ? ['Nilai unsur bersub-unsur = jumlah dari (bobot sub-unsur × nilai sub-unsur) ÷ 100.'] : []),
    ...(averaged ? ['Nilai unsur yang dirata-ratakan = jumlah nilai sub-unsur ÷ banyaknya sub-unsur.'] : []),
    ...(has(({ kind }) => kind === 'share-of-highest')
      ? ['Nilai unsur yang dihitung jumlahnya = jumlah peserta ÷ jumlah tertinggi di antara peserta × 100.']
      : []),
    ...(has(({ kind }) => kind === 'share-of-full')
      ? ['Nilai unsur yang dihitung terhadap jumlah penuh = jumlah peserta ÷ jumlah penuh × 100, paling tinggi 100.']
      : []),
  ];
}

function qualification(draft: Draft, plan: TenderPlan | null): readonly string[] {
  if (plan?.qualificationScored !== true) return [];
  const { qualificationThreshold } = draft.dossier.terms;
  const mark = qualificationThreshold === null ? '' : ` ${formatDecimal(qualificationThreshold)}`;
  return [
    `Nilai kualifikasi = jumlah dari (bobot unsur × nilai unsur) ÷ 100; lulus apabila nilai sama dengan atau di atas ambang batas${mark}.`,
  ];
}

function preference(draft: Draft, plan: TenderPlan | null): readonly string[] {
  if (plan?.preference !== true) return [];
  const { formula } = draft.ruleSet.preference;
  const hea = formula.value === 'divide-by-one-plus' ? 'HP ÷ (1 + KP)' : '(1 − KP) × HP';
  return [
    `Harga Evaluasi Akhir (HEA) = ${hea}, dengan HP harga setelah koreksi aritmatik dan KP = TKDN × preferensi tertinggi. HEA hanya dipakai untuk menentukan peringkat.`,
  ];
}

function lifeCycle(draft: Draft, plan: TenderPlan | null): readonly string[] {
  if (plan?.method.usesLifeCycleCosts !== true) return [];
  const { discountPercent } = draft.dossier.terms;
  const discount =
    discountPercent === null
      ? ' Biaya dijumlahkan tanpa diskonto.'
      : ` Biaya tahun ke-n dibagi (1 + ${formatDecimal(discountPercent)} %) pangkat n.`;
  return [`Biaya selama umur ekonomis = harga + biaya operasi + biaya pemeliharaan − nilai sisa.${discount}`];
}

function combined(draft: Draft, plan: TenderPlan | null): readonly string[] {
  if (plan?.rankedBy !== 'combined-score') return [];
  const { technicalWeight, priceWeight } = draft.dossier.terms;
  const price = plan.preference ? 'HEA' : 'harga terkoreksi';
  const share = (weight: typeof technicalWeight) => (weight === null ? 'bobot' : `${formatDecimal(weight)} %`);
  return [
    `Nilai harga = ${price} terendah ÷ ${price} peserta × 100, di antara penawaran yang lulus sampai dengan evaluasi harga.`,
    `Nilai gabungan = (nilai teknis × ${share(technicalWeight)}) + (nilai harga × ${share(priceWeight)}).`,
  ];
}

function rounding(draft: Draft): readonly string[] {
  if (draft.dossier.requirements.every(({ scoring }) => scoring === null)) return [];
  const decimals = draft.ruleSet.evaluation.shownScoreDecimals.value;
  return [
    `Seluruh nilai dihitung dan dibandingkan tanpa pembulatan; nilai yang dicetak dibulatkan ${decimals} angka di belakang koma.`,
  ];
}
