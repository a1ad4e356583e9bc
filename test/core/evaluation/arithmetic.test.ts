import { describe, expect, it } from 'vitest';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import type { BidEvaluation, CorrectedLine } from '#core/evaluation/model.ts';
import { formatRupiahShort } from '#core/money/sen.ts';
import type { Bid, ContractKind, OfferedLine, OwnerLine, Pricing } from '#core/tender/model.ts';
import {
  aBid,
  aBidder,
  aDossier,
  anOfferedLine,
  anOwnerLine,
  decimal,
  lineId,
  rupiah,
  withAllExamined,
} from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';

interface Tender {
  readonly contract?: ContractKind;
  readonly owner: readonly OwnerLine[];
  readonly vat?: Pricing['vat'];
  readonly bid?: Partial<Bid>;
}

function correct(lines: readonly OfferedLine[], tender: Tender): BidEvaluation {
  const dossier = aDossier({
    pricing: { vat: tender.vat ?? { mode: 'included' }, ownerLines: tender.owner },
    bidders: [aBidder('a', { bid: aBid({ lines, ...tender.bid }) })],
    notice: { contract: tender.contract ?? 'unit-price' },
  });
  const [bid] = unwrap(evaluateDossier(withAllExamined(dossier))).bids;
  if (bid === undefined) throw new Error('one bid');
  return bid;
}

function total(bid: BidEvaluation): string | null {
  return bid.corrected === null ? null : formatRupiahShort(bid.corrected.value);
}

/** Corrected total and kind of change of each line. */
function changes(bid: BidEvaluation): string[] {
  return bid.lines.map((line) => `${line.number}: ${amount(line)} ${line.change}`);
}

function amount(line: CorrectedLine): string {
  return formatRupiahShort(line.corrected.value);
}

const soil = anOwnerLine('1', '12.5', 40_000);
const concrete = anOwnerLine('2', '7', 1_000_000);
const fixed = anOwnerLine('3', '1', 5_000_000, { basis: 'lump-sum' });

describe('arithmetic correction of a unit-price contract (Perka LKPP 14/2012)', () => {
  it('leaves a bid without mistakes as it is', () => {
    const bid = correct([anOfferedLine(soil, 38_000, 475_000), anOfferedLine(concrete, 950_000, 6_650_000)], {
      owner: [soil, concrete],
    });
    expect(changes(bid)).toEqual(['1: 475.000 none', '2: 6.650.000 none']);
    expect(total(bid)).toBe('7.125.000');
  });

  it('takes the volume of the document when the bid has another', () => {
    const bid = correct([anOfferedLine(soil, 38_000, 380_000, { volume: decimal('10') })], { owner: [soil] });
    expect(changes(bid)).toEqual(['1: 475.000 volume']);
  });

  it('takes the volume of the document when the bid has none', () => {
    const bid = correct([anOfferedLine(soil, 38_000, null, { volume: null })], { owner: [soil] });
    expect(changes(bid)).toEqual(['1: 475.000 volume']);
    expect(bid.lines[0]?.offered).toBeNull();
  });

  it('multiplies again where the product is wrong and never touches the unit price', () => {
    const bid = correct([anOfferedLine(concrete, 950_000, 6_560_000)], { owner: [concrete] });
    expect(changes(bid)).toEqual(['2: 6.650.000 product']);
    expect(formatRupiahShort(bid.lines[0]?.offered?.value ?? rupiah(0))).toBe('6.560.000');
  });

  it('names a wrong volume and a wrong product of the same line', () => {
    const bid = correct([anOfferedLine(concrete, 950_000, 1, { volume: decimal('8') })], { owner: [concrete] });
    expect(changes(bid)).toEqual(['2: 6.650.000 volume-and-product']);
  });

  it('takes an item listed without unit price as included elsewhere', () => {
    const bid = correct([anOfferedLine(soil, null, 475_000), anOfferedLine(concrete, 950_000, 6_650_000)], {
      owner: [soil, concrete],
    });
    expect(changes(bid)).toEqual(['1: 0 blank-unit-price', '2: 6.650.000 none']);
  });

  it('adds an item the bid lacks with unit price zero', () => {
    const bid = correct([anOfferedLine(concrete, 950_000, 6_650_000)], { owner: [soil, concrete] });
    expect(changes(bid)).toEqual(['1: 0 missing-item', '2: 6.650.000 none']);
    expect(bid.lines[0]?.offered).toBeNull();
  });

  it('leaves out an item the document does not have, and says so', () => {
    const stray = { ...anOfferedLine(soil, 999_000, 999_000), line: null, number: '9' };
    const bid = correct([anOfferedLine(soil, 38_000, 475_000), stray], { owner: [soil] });
    expect(changes(bid)).toEqual(['1: 475.000 none', '9: 0 extra-item']);
    expect(total(bid)).toBe('475.000');
    expect(formatRupiahShort(bid.lines[1]?.offered?.value ?? rupiah(0))).toBe('999.000');
  });

  it('counts the first of two answers to one item and leaves out the second', () => {
    const bid = correct([anOfferedLine(soil, 38_000, 475_000), anOfferedLine(soil, 1, 12.5)], { owner: [soil] });
    expect(changes(bid)).toEqual(['1: 475.000 none', '1: 0 extra-item']);
  });

  it('leaves out an answer to an item nobody knows', () => {
    const bid = correct([anOfferedLine(soil, 38_000, 475_000, { line: lineId('gone') })], { owner: [soil] });
    expect(changes(bid)).toEqual(['1: 0 missing-item', '1: 0 extra-item']);
    expect(total(bid)).toBe('0');
  });

  it('follows the document whatever order the bid lists its items in', () => {
    const bid = correct([anOfferedLine(concrete, 950_000, 6_650_000), anOfferedLine(soil, 38_000, 475_000)], {
      owner: [soil, concrete],
    });
    expect(changes(bid)).toEqual(['1: 475.000 none', '2: 6.650.000 none']);
  });

  it.each([
    ['0.333', '10.01', '3,33'],
    ['0.335', '10', '3,35'],
    ['0.005', '1', '0,01'],
    ['0.0049', '1', '0'],
    ['123456789.123', '98765432.10', '12.193.263.123.411.675,05'],
  ])('rounds %s × %s half up to a sen: %s', (volume, unitPrice, expected) => {
    const owner = anOwnerLine('1', volume, null);
    expect(total(correct([anOfferedLine(owner, unitPrice, null)], { owner: [owner] }))).toBe(expected);
  });

  it('ignores the basis of single lines', () => {
    const bid = correct([anOfferedLine(fixed, 4_000_000, 1)], { owner: [fixed] });
    expect(changes(bid)).toEqual(['3: 4.000.000 product']);
  });

  it('does not look at the total that was read out', () => {
    const bid = correct([anOfferedLine(soil, 38_000, 475_000)], { owner: [soil], bid: { offeredTotal: null } });
    expect(total(bid)).toBe('475.000');
    expect(bid.gates.arithmetic.status).toBe('passed');
  });
});

describe('VAT', () => {
  it('is added once to the sum of lines and rounded once', () => {
    const vat = { mode: 'added', ratePercent: decimal('11') } as const;
    const [first, second] = [anOwnerLine('1', '1', null), anOwnerLine('2', '1', null)];
    // Line by line this would be 0,06 + 0,06; on the sum it is 0,11 on 1,00.
    const bid = correct([anOfferedLine(first, '0.50', null), anOfferedLine(second, '0.50', null)], {
      owner: [first, second],
      vat,
    });
    expect(total(bid)).toBe('1,11');
    expect(bid.corrected?.trace().formula).toBe('total-with-vat');
  });

  it('rounds half a sen up', () => {
    const vat = { mode: 'added', ratePercent: decimal('10') } as const;
    const owner = anOwnerLine('1', '1', null);
    expect(total(correct([anOfferedLine(owner, '0.05', null)], { owner: [owner], vat }))).toBe('0,06');
  });

  it('is not added to a lump-sum total, which was read out with it', () => {
    const vat = { mode: 'added', ratePercent: decimal('11') } as const;
    const bid = correct([anOfferedLine(fixed, 4_000_000, 4_000_000)], {
      contract: 'lump-sum',
      owner: [fixed],
      vat,
      bid: { offeredTotal: rupiah(4_440_000) },
    });
    expect(total(bid)).toBe('4.440.000');
  });
});

describe('arithmetic correction of a lump-sum contract (Perka LKPP 14/2012)', () => {
  it('never changes the total, whatever the lines say', () => {
    const bid = correct([anOfferedLine(soil, 38_000, 1, { volume: decimal('3') })], {
      contract: 'lump-sum',
      owner: [soil, concrete],
      bid: { offeredTotal: rupiah('7125000.01') },
    });
    expect(total(bid)).toBe('7.125.000,01');
    expect(changes(bid)).toEqual(['1: 1 lump-sum', '2: 0 missing-item']);
  });

  it('marks nothing on a line that agrees with the document', () => {
    const bid = correct([anOfferedLine(soil, 38_000, 475_000)], { contract: 'lump-sum', owner: [soil] });
    expect(changes(bid)).toEqual(['1: 475.000 none']);
  });

  it('marks nothing on a line of which only the price was written', () => {
    const bare = anOfferedLine(soil, null, 475_000, { volume: null });
    expect(changes(correct([bare], { contract: 'lump-sum', owner: [soil] }))).toEqual(['1: 475.000 none']);
  });

  it('waits for a total that could not be read', () => {
    const bid = correct([anOfferedLine(soil, 38_000, 475_000)], {
      contract: 'lump-sum',
      owner: [soil],
      bid: { offeredTotal: null },
    });
    expect(total(bid)).toBeNull();
    expect(bid.gates.arithmetic).toEqual({ status: 'open', reasons: [{ kind: 'no-price' }] });
  });
});

describe('arithmetic correction of a combined contract (Perka LKPP 14/2012)', () => {
  it('corrects the unit-price part and keeps the lump-sum part', () => {
    const bid = correct(
      [
        anOfferedLine(soil, 38_000, 400_000, { volume: decimal('10') }),
        anOfferedLine(fixed, 4_000_000, 4_500_000, { volume: decimal('1') }),
      ],
      { contract: 'combined', owner: [soil, fixed] },
    );
    expect(changes(bid)).toEqual(['1: 475.000 volume-and-product', '3: 4.500.000 lump-sum']);
    expect(total(bid)).toBe('4.975.000');
    expect(bid.corrected?.trace().formula).toBe('corrected-total-combined');
  });

  it.each(['time-based', 'other', 'unknown'] as const)('treats a %s contract line by line as well', (contract) => {
    const bid = correct([anOfferedLine(soil, 38_000, 1), anOfferedLine(fixed, null, 4_500_000)], {
      contract,
      owner: [soil, fixed],
    });
    expect(changes(bid)).toEqual(['1: 475.000 product', '3: 4.500.000 none']);
  });

  it('keeps the total when every line turns out to be lump sum', () => {
    const bid = correct([anOfferedLine(fixed, null, 4_500_000)], {
      contract: 'combined',
      owner: [fixed],
      bid: { offeredTotal: rupiah(4_600_000) },
    });
    expect(total(bid)).toBe('4.600.000');
  });
});

describe('a bid without a schedule to correct', () => {
  it('stands with the corrected total the source recorded, and says so', () => {
    const bid = correct([], {
      owner: [soil],
      bid: { offeredTotal: rupiah(900_000_000), recordedCorrectedTotal: rupiah('899999999.99') },
    });
    expect(total(bid)).toBe('899.999.999,99');
    expect(bid.corrected?.trace()).toMatchObject({
      formula: 'corrected-total-recorded',
      inputs: [{ source: 'dossier:/bidders/a/bid/recordedCorrectedTotal' }],
    });
  });

  it('stands with the offered total where nothing was recorded, and says so', () => {
    const bid = correct([], { owner: [soil] });
    expect(total(bid)).toBe('900.000.000');
    expect(bid.corrected?.trace().formula).toBe('corrected-total-as-offered');
  });

  it('stands with the offered total while the document has no schedule', () => {
    const bid = correct([anOfferedLine(soil, 38_000, 475_000)], { owner: [] });
    expect(total(bid)).toBe('900.000.000');
    expect(bid.lines).toEqual([]);
  });

  it('cannot go on without any price', () => {
    const bid = correct([], { owner: [], bid: { offeredTotal: null } });
    expect(bid.called).toBe(false);
    expect(bid.gates.arithmetic).toEqual({ status: 'open', reasons: [{ kind: 'no-price' }] });
    expect(bid.gates.administration.reasons).toEqual([{ kind: 'waiting-for', gate: 'arithmetic' }]);
  });
});

describe('unbalanced unit prices (harga satuan timpang, 110 %)', () => {
  const owner = anOwnerLine('1', '2', '1000.10');

  it.each([
    ['1100.10', false],
    ['1100.11', false],
    ['1100.12', true],
  ])('a unit price of %s against 1.000,10 (110 %% = 1.100,11) is unbalanced: %s', (unitPrice, expected) => {
    const bid = correct([anOfferedLine(owner, unitPrice, null)], { owner: [owner] });
    expect(bid.lines[0]?.unbalanced).toBe(expected);
    expect(bid.checks?.unbalancedLines).toEqual(expected ? ['1'] : []);
  });

  it.each([
    ['0.05', false],
    ['0.06', true],
  ])('a unit price of %s against 0,05 (110 %% = 0,055) is unbalanced: %s', (unitPrice, expected) => {
    const cheap = anOwnerLine('1', '2', '0.05');
    expect(correct([anOfferedLine(cheap, unitPrice, null)], { owner: [cheap] }).lines[0]?.unbalanced).toBe(expected);
  });

  it('cannot be found where the owner gave no unit price', () => {
    const unpriced = anOwnerLine('1', '2', null);
    const bid = correct([anOfferedLine(unpriced, 999_999_999, null)], { owner: [unpriced] });
    expect(bid.checks?.unbalancedLines).toEqual([]);
    expect(bid.lines[0]?.unitPriceRatio).toBeNull();
  });

  it('concerns only what is paid per unit', () => {
    const lump = anOwnerLine('1', '1', 1_000, { basis: 'lump-sum' });
    const unit = anOwnerLine('2', '1', 1_000);
    const bid = correct([anOfferedLine(lump, 9_000, 9_000), anOfferedLine(unit, 9_000, 9_000)], {
      contract: 'combined',
      owner: [lump, unit],
    });
    expect(bid.checks?.unbalancedLines).toEqual(['2']);
  });

  it('shows how far the price is from the owner’s', () => {
    const bid = correct([anOfferedLine(owner, '1100.12', null)], { owner: [owner] });
    expect(bid.lines[0]?.unitPriceRatio?.text).toBe('110.0010');
  });
});
