/** What each member found alone, beside what the committee came to. Nothing of it before all sheets are shown. */
import { agreementOf, type ComparedCell, comparedCells } from '#core/committee/comparison.ts';
import { sheetPhase, sheetsOf } from '#core/committee/own-sheets.ts';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import { type Fraction, fractionShown } from '#core/money/fraction.ts';
import type { DecimalText } from '#core/money/text.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { judgingOf } from '#core/tender/judging.ts';
import type { Aggregation } from '#core/tender/judging-model.ts';
import type { Finding, RequirementStage } from '#core/tender/finding-model.ts';
import type { Member } from '#core/tender/model.ts';
import { bidderCode, bidderName, type Draft } from '../draft.ts';
import type { Block, TableRow } from '../model.ts';
import { DASH } from './bidders.ts';
import { announce, note } from './paragraphs.ts';
import { bidsAt } from './stage.ts';
import { type ColumnPlan, groupRow, layOutTable, row } from './tables.ts';

const AGGREGATION_NAMES: Readonly<Record<Aggregation, string>> = {
  mean: 'rata-rata',
  median: 'median',
  'trimmed-mean': 'rata-rata tanpa nilai tertinggi dan terendah (mulai empat anggota)',
};

/** Shown with as many decimals as the committee's scores have. */
const DECIMALS = 2;
/** As such measures are commonly given. */
const MEASURE_DECIMALS = 3;

/** The sheets of a stage bid by bid; nothing where the committee judges it together. */
export function ownSheets(draft: Draft, evaluation: Evaluation, stage: RequirementStage): readonly Block[] {
  const { dossier } = draft;
  const phase = sheetPhase(dossier, stage);
  if (phase === 'together') return [];
  if (phase !== 'revealed') {
    return [
      note(
        'Tahap ini dinilai dengan lembar perorangan. Lembar itu belum dibuka seluruhnya, sehingga isinya belum dicantumkan.',
      ),
    ];
  }
  const { members } = dossier.committee;
  const { setting } = judgingOf(dossier);
  const rows = bidsAt(draft, evaluation, stage).flatMap(({ bidder }) => bidRows(draft, stage, bidder));
  if (rows.length === 0) return [];
  const agreement = agreementText(draft, stage);
  const legend = members.map(({ name }, index) => `${seatCode(index)} = ${name}`).join('; ');
  return [
    announce('Lembar penilaian perorangan dan hasil Pokja:'),
    layOutTable(draft, {
      dense: true,
      columns: [
        { header: 'No.', align: 'center', least: 9 },
        { header: 'Persyaratan', rowHeader: true },
        ...members.map((_, index): ColumnPlan => ({ header: seatCode(index), align: 'center', least: 13 })),
        { header: 'Gabungan', align: 'center', least: 17 },
        { header: 'Rentang', align: 'center', least: 14 },
        { header: 'Hasil Pokja', align: 'center', least: 17 },
        { header: 'Perbedaan dan alasan', share: 1.2 },
      ],
      rows,
      note: `${legend}. Gabungan = ${AGGREGATION_NAMES[setting.aggregation]} nilai, atau hasil lebih dari separuh anggota; rentang = selisih nilai tertinggi dan terendah, dibahas apabila lebih dari ${formatDecimal(setting.spreadLimit)}. MS = memenuhi syarat; TMS = tidak memenuhi syarat; ${DASH} = tidak diisi.`,
    }),
    ...(agreement === null ? [] : [note(agreement)]),
  ];
}

/** How far members agree over the bids all of them judged, in words and figures; null where the stage is not scored. */
export function agreementText({ dossier }: Draft, stage: RequirementStage): string | null {
  const agreement = agreementOf(dossier, stage, { evaluate: evaluateDossier });
  if (agreement === null) return null;
  const { concordance, intraclass } = agreement;
  return `Keselarasan nilai antaranggota: koefisien konkordansi Kendall (W) ${measureText(concordance)}; korelasi intrakelas ICC(2,1) ${measureText(intraclass)}. Nilai 1 berarti semua anggota sepakat; keduanya tidak menentukan hasil.`;
}

function measureText(measure: Fraction | null): string {
  return measure === null ? 'tidak dapat dihitung' : decimalText(fractionShown(measure, MEASURE_DECIMALS));
}

/** `A1`: a member in the order of the committee. */
function seatCode(index: number): string {
  return `A${index + 1}`;
}

function bidRows(draft: Draft, stage: RequirementStage, bidder: BidderId): readonly TableRow[] {
  const cells = comparedCells(draft.dossier, stage, bidder);
  if (cells.length === 0) return [];
  return [
    groupRow(`${bidderCode(draft, bidder)} ${bidderName(draft, bidder)}`),
    ...cells.map((cell, index) => {
      const { requirement, findings, combined, common } = cell;
      return row(
        String(index + 1),
        requirement.title,
        ...findings.map(({ finding }) => (finding === null ? DASH : findingShown(finding))),
        combined.result === null ? 'Tidak ada mayoritas' : findingShown({ ...combined, result: combined.result }),
        combined.spread === null ? DASH : decimalText(fractionShown(combined.spread, DECIMALS)),
        common === null ? 'Belum' : findingShown(common),
        differences(draft, stage, bidder, cell),
      );
    }),
  ];
}

/** Why members found otherwise, what they changed after the sheets were shown, and why the committee found what it did. */
function differences(draft: Draft, stage: RequirementStage, bidder: BidderId, cell: ComparedCell): string {
  const { requirement, findings, combined, common } = cell;
  const reasons = findings.flatMap(({ member, finding }) =>
    finding?.reason == null || finding.reason.trim() === ''
      ? []
      : [`${codeOf(draft, member)}: ${finding.reason.trim()}`],
  );
  const corrections = sheetsOf(draft.dossier, stage).flatMap(({ member, sheet }) =>
    (sheet?.revealed?.corrections ?? [])
      .filter((each) => each.requirement === requirement.id && each.bidder === bidder)
      .map(({ finding, reason }) => `${codeOf(draft, member)} mengubah menjadi ${findingShown(finding)}: ${reason}`),
  );
  const committee = common?.reason == null || common.reason.trim() === '' ? [] : [`Pokja: ${common.reason.trim()}`];
  const discussed = combined.toBeDiscussed ? ['Perbedaan melampaui batas.'] : [];
  const parts = [...discussed, ...reasons, ...corrections, ...committee];
  return parts.length === 0 ? DASH : parts.join(' · ');
}

function codeOf({ dossier }: Draft, member: Member): string {
  return seatCode(dossier.committee.members.findIndex(({ id }) => id === member.id));
}

/** A score or a count where one was given, else met or not; a scored element not met says both. */
export function findingShown({
  result,
  score,
  quantity,
}: {
  readonly result: Finding['result'];
  readonly score: DecimalText | null;
  readonly quantity?: DecimalText | null;
}): string {
  const number = score ?? quantity ?? null;
  const word = result === 'met' ? 'MS' : 'TMS';
  if (number === null) return word;
  return result === 'met' ? formatDecimal(number) : `${word} ${formatDecimal(number)}`;
}

function decimalText(shown: string): string {
  return shown.replace('.', ',');
}
