/** Arithmetic correction line by line: submitted and corrected side by side, each with its working. */
import { multiplyRounded, ratioPercentText } from '#core/money/decimal.ts';
import { rupiahText, senOf, ZERO_SEN } from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import type { RuleSet, RuleValue } from '#core/regulation/rule-set.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { OfferedLine } from '#core/tender/model.ts';
import { sameDecimal } from './exact-decimal.ts';
import type { FormulaKey } from './formulas.ts';
import { correctedLineTotal, isUnbalanced, offeredLineTotal } from './line-arithmetic.ts';
import type { CorrectedLine, Figure, ShownRatio, Trace, TraceInput } from './model.ts';
import type { Answers, Schedule, ScheduleLine } from './schedule.ts';
import { clauseOf, dossierSource, ruleInput, rupiahInput } from './trace.ts';

/** Everything one bid's lines are worked out from. */
export interface LinesInput {
  readonly schedule: Schedule;
  readonly ruleSet: RuleSet;
  readonly bidder: BidderId;
  readonly offered: readonly OfferedLine[];
  readonly answers: Answers;
}

/** Where the limit stands in a rule set. */
const UNBALANCED_LIMIT = ['price', 'unbalanced', 'abovePercent'];

const ZERO_RUPIAH = rupiahText(ZERO_SEN);

/** The document's lines in its order, then the bid's lines the document does not have. */
export function correctedLines(input: LinesInput): readonly CorrectedLine[] {
  const { schedule, offered, answers } = input;
  const ofDocument = schedule.lines.map((line, index) => {
    const place = answers.byLine[index] ?? -1;
    const answer = offered[place];
    return answer === undefined
      ? missingLine(input.ruleSet, line)
      : answeredLine({ input, line, offered: answer, place });
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
    corrected: {
      value: ZERO_SEN,
      trace: () => traceOf('line-missing', ZERO_SEN, [volumeInput(line)], [ruleSet.arithmetic.missingItem]),
    },
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
    offered: offeredFigure({ input, offered, place }),
    corrected: {
      value: ZERO_SEN,
      trace: () => traceOf('line-extra', ZERO_SEN, [], [input.ruleSet.arithmetic.extraItem]),
    },
    change: 'extra-item',
    unbalanced: false,
    unitPriceRatio: null,
  };
}

/** A line of the bid with its place there. */
interface Written {
  readonly input: LinesInput;
  readonly offered: OfferedLine;
  readonly place: number;
}

/** A line of the bid that answers one of the document's. */
interface Answer extends Written {
  readonly line: ScheduleLine;
}

function answeredLine(answer: Answer): CorrectedLine {
  const { line, offered } = answer;
  const { owner } = line;
  const written = offeredFigure(answer);
  const corrected = correctedFigure(answer);
  return {
    line: owner.id,
    number: owner.number,
    description: owner.description,
    offered: written,
    corrected,
    change: changeOf(line, offered, written?.value ?? null, corrected.value),
    unbalanced: isUnbalanced(line, offered.unitPrice),
    // Worked out when shown: a season has hundreds of thousands of lines, a screen some dozens.
    get unitPriceRatio() {
      return unitPriceRatio(answer);
    },
  };
}

function offeredFigure(written: Written): Figure | null {
  const value = offeredLineTotal(written.offered);
  if (value === null) return null;
  const formula = written.offered.total === null ? 'line-offered-product' : 'line-offered';
  return { value, trace: () => traceOf(formula, value, writtenInputs(written), []) };
}

function correctedFigure(answer: Answer): Figure {
  const value = correctedLineTotal(answer.line, answer.offered);
  return { value, trace: () => correctedTrace(answer, value) };
}

function correctedTrace(answer: Answer, value: Sen): Trace {
  const { line, offered } = answer;
  const { arithmetic } = answer.input.ruleSet;
  if (isBlank(line, offered)) return traceOf('line-blank', value, [], [arithmetic.blankUnitPrice]);
  if (!line.perUnit) return traceOf('line-lump-sum', value, writtenInputs(answer), [arithmetic.lumpSumPart]);
  const inputs = [volumeInput(line), ...unitPriceInputs(answer)];
  return traceOf('line-corrected', value, inputs, [arithmetic.unitPricePart, arithmetic.rounding]);
}

function changeOf(
  line: ScheduleLine,
  offered: OfferedLine,
  written: Sen | null,
  corrected: Sen,
): CorrectedLine['change'] {
  if (isBlank(line, offered)) return 'blank-unit-price';
  const volume = offered.volume === null || !sameDecimal(offered.volume, line.owner.volume);
  // With the document's volume the corrected total is the product; only another volume needs multiplying again.
  const product = line.perUnit && !volume ? written !== null && written !== corrected : hasWrongProduct(offered);
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

function unitPriceRatio(answer: Answer): ShownRatio | null {
  const { unitPrice } = answer.offered;
  const { id, unitPrice: owner } = answer.line.owner;
  if (unitPrice === null || owner === null || owner === ZERO_RUPIAH) return null;
  const limit = answer.input.ruleSet.price.unbalanced.abovePercent;
  const text = ratioPercentText(senOf(unitPrice), senOf(owner), 4);
  return {
    text,
    trace: () => ({
      formula: 'unit-price-ratio',
      inputs: [
        ...unitPriceInputs(answer),
        rupiahInput('harga satuan HPS', owner, dossierSource('pricing', 'ownerLines', id, 'unitPrice')),
        ruleInput('batas harga timpang', limit, 'percent', UNBALANCED_LIMIT),
      ],
      result: text,
      unit: 'percent',
      clauses: [clauseOf(limit)],
    }),
  };
}

function volumeInput({ owner }: ScheduleLine): TraceInput {
  const source = dossierSource('pricing', 'ownerLines', owner.id, 'volume');
  return { name: 'volume dokumen', value: owner.volume, unit: 'none', source };
}

/** What the bidder wrote for a line: its total, else the volume and unit price the total is made from. */
function writtenInputs(written: Written): readonly TraceInput[] {
  const { total, volume } = written.offered;
  if (total !== null) return [rupiahInput('harga baris', total, lineSource(written, 'total'))];
  const source = lineSource(written, 'volume');
  const own: TraceInput[] = volume === null ? [] : [{ name: 'volume peserta', value: volume, unit: 'none', source }];
  return [...own, ...unitPriceInputs(written)];
}

function unitPriceInputs(written: Written): readonly TraceInput[] {
  const { unitPrice } = written.offered;
  return unitPrice === null ? [] : [rupiahInput('harga satuan', unitPrice, lineSource(written, 'unitPrice'))];
}

/** The bid's lines have no ids of their own: a pointer names them by place. */
function lineSource({ input, place }: Written, field: keyof OfferedLine): string {
  return dossierSource('bidders', input.bidder, 'bid', 'lines', place, field);
}

function traceOf(
  formula: FormulaKey,
  value: Sen,
  inputs: readonly TraceInput[],
  rules: readonly RuleValue<unknown>[],
): Trace {
  return { formula, inputs, result: rupiahText(value), unit: 'rupiah', clauses: rules.map(clauseOf) };
}
