/** Arithmetic correction line by line: submitted and corrected side by side, each with its working. */
import { multiplyRounded, ratioPercentText } from '#core/money/decimal.ts';
import { rupiahText, senOf, ZERO_SEN } from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';
import type { RuleSet, RuleValue } from '#core/regulation/rule-set.ts';
import type { BidderId, OfferedLine } from '#core/tender/model.ts';
import { sameDecimal } from './exact-decimal.ts';
import type { FormulaKey } from './formulas.ts';
import { correctedLineTotal, isUnbalanced, offeredLineTotal } from './line-arithmetic.ts';
import type { CorrectedLine, Figure, ShownRatio, TraceInput } from './model.ts';
import type { Answers, Schedule, ScheduleLine } from './schedule.ts';
import { clauseOf, dossierSource, rupiahInput } from './trace.ts';

/** Everything one bid's lines are worked out from. */
export interface LinesInput {
  readonly schedule: Schedule;
  readonly ruleSet: RuleSet;
  readonly bidder: BidderId;
  readonly offered: readonly OfferedLine[];
  readonly answers: Answers;
}

/** The document's lines in its order, then the bid's lines the document does not have. */
export function correctedLines(input: LinesInput): readonly CorrectedLine[] {
  const { schedule, offered, answers } = input;
  const ofDocument = schedule.lines.map((line, index) => {
    const place = answers.byLine[index] ?? -1;
    const answer = offered[place];
    return answer === undefined ? missingLine(input.ruleSet, line) : answeredLine(input, line, answer, place);
  });
  const extra = answers.extra.flatMap((place) => {
    const line = offered[place];
    return line === undefined ? [] : [extraLine(input, line, place)];
  });
  return [...ofDocument, ...extra];
}

function missingLine(ruleSet: RuleSet, line: ScheduleLine): CorrectedLine {
  const { owner } = line;
  return {
    line: owner.id,
    number: owner.number,
    description: owner.description,
    offered: null,
    corrected: figure('line-missing', ZERO_SEN, () => [volumeInput(line)], [ruleSet.arithmetic.missingItem]),
    change: 'missing-item',
    unbalanced: false,
    unitPriceRatio: null,
  };
}

function extraLine(input: LinesInput, offered: OfferedLine, place: number): CorrectedLine {
  return {
    line: null,
    number: offered.number,
    description: offered.description,
    offered: offeredFigure(input, offered, place),
    corrected: figure('line-extra', ZERO_SEN, noInputs, [input.ruleSet.arithmetic.extraItem]),
    change: 'extra-item',
    unbalanced: false,
    unitPriceRatio: null,
  };
}

function answeredLine(input: LinesInput, line: ScheduleLine, offered: OfferedLine, place: number): CorrectedLine {
  const { owner } = line;
  return {
    line: owner.id,
    number: owner.number,
    description: owner.description,
    offered: offeredFigure(input, offered, place),
    corrected: correctedFigure(input, line, offered, place),
    change: changeOf(line, offered),
    unbalanced: isUnbalanced(input.ruleSet, line, offered.unitPrice),
    unitPriceRatio: unitPriceRatio(input, line, offered, place),
  };
}

function offeredFigure(input: LinesInput, offered: OfferedLine, place: number): Figure | null {
  const value = offeredLineTotal(offered);
  if (value === null) return null;
  const formula = offered.total === null ? 'line-offered-product' : 'line-offered';
  return figure(formula, value, () => writtenInputs(input, offered, place), []);
}

function correctedFigure(input: LinesInput, line: ScheduleLine, offered: OfferedLine, place: number): Figure {
  const { arithmetic } = input.ruleSet;
  const value = correctedLineTotal(line, offered);
  if (isBlank(line, offered)) return figure('line-blank', value, noInputs, [arithmetic.blankUnitPrice]);
  if (!line.perUnit) {
    return figure('line-lump-sum', value, () => writtenInputs(input, offered, place), [arithmetic.lumpSumPart]);
  }
  const inputs = () => [volumeInput(line), ...unitPriceInputs(input, offered.unitPrice, place)];
  return figure('line-corrected', value, inputs, [arithmetic.unitPricePart, arithmetic.rounding]);
}

function changeOf(line: ScheduleLine, offered: OfferedLine): CorrectedLine['change'] {
  if (isBlank(line, offered)) return 'blank-unit-price';
  const volume = offered.volume === null || !sameDecimal(offered.volume, line.owner.volume);
  const product = hasWrongProduct(offered);
  if (!line.perUnit) return product || (volume && offered.volume !== null) ? 'lump-sum' : 'none';
  if (volume) return product ? 'volume-and-product' : 'volume';
  return product ? 'product' : 'none';
}

/** A line without what its price is made of: the unit price, or in a lump sum any price at all. */
function isBlank(line: ScheduleLine, offered: OfferedLine): boolean {
  return line.perUnit ? offered.unitPrice === null : offeredLineTotal(offered) === null;
}

function hasWrongProduct({ volume, unitPrice, total }: OfferedLine): boolean {
  if (volume === null || unitPrice === null || total === null) return false;
  return multiplyRounded(volume, unitPrice) !== senOf(total);
}

function unitPriceRatio(input: LinesInput, line: ScheduleLine, offered: OfferedLine, place: number): ShownRatio | null {
  const { unitPrice } = offered;
  const owner = line.owner.unitPrice;
  if (unitPrice === null || owner === null || senOf(owner) === 0n) return null;
  const text = () => ratioPercentText(senOf(unitPrice), senOf(owner), 4);
  return {
    // Worked out when shown: a season has hundreds of thousands of lines, a screen some dozens.
    get text() {
      return text();
    },
    trace: () => ({
      formula: 'unit-price-ratio',
      inputs: [
        ...unitPriceInputs(input, unitPrice, place),
        rupiahInput('harga satuan HPS', owner, dossierSource('pricing', 'ownerLines', line.owner.id, 'unitPrice')),
      ],
      result: text(),
      unit: 'percent',
      clauses: [clauseOf(input.ruleSet.price.unbalanced.abovePercent)],
    }),
  };
}

function volumeInput({ owner }: ScheduleLine): TraceInput {
  const source = dossierSource('pricing', 'ownerLines', owner.id, 'volume');
  return { name: 'volume dokumen', value: owner.volume, unit: 'none', source };
}

/** What the bidder wrote for a line: its total, else the volume and unit price the total is made from. */
function writtenInputs(input: LinesInput, { total, volume, unitPrice }: OfferedLine, place: number): TraceInput[] {
  if (total !== null) return [rupiahInput('harga baris', total, lineSource(input, place, 'total'))];
  const source = lineSource(input, place, 'volume');
  const own: TraceInput[] = volume === null ? [] : [{ name: 'volume peserta', value: volume, unit: 'none', source }];
  return [...own, ...unitPriceInputs(input, unitPrice, place)];
}

function unitPriceInputs(input: LinesInput, unitPrice: RupiahText | null, place: number): TraceInput[] {
  return unitPrice === null ? [] : [rupiahInput('harga satuan', unitPrice, lineSource(input, place, 'unitPrice'))];
}

/** The bid's lines have no ids of their own: a pointer names them by place. */
function lineSource({ bidder }: LinesInput, place: number, field: keyof OfferedLine): string {
  return dossierSource('bidders', bidder, 'bid', 'lines', place, field);
}

function noInputs(): readonly TraceInput[] {
  return [];
}

function figure(
  formula: FormulaKey,
  value: Sen,
  inputs: () => readonly TraceInput[],
  rules: readonly RuleValue<unknown>[],
): Figure {
  return {
    value,
    trace: () => ({
      formula,
      inputs: inputs(),
      result: rupiahText(value),
      unit: 'rupiah',
      clauses: rules.map(clauseOf),
    }),
  };
}
