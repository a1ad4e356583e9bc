/** From rows of the participant service to the bidders of a tender. */
import { compareSen, formatRupiah, senOf, ZERO_SEN } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Bid, Bidder } from '#core/tender/model.ts';
import { printTaxNumber15, readTaxNumber, taxNumbersAgree } from '#core/exchange/tax-number.ts';
import type { FieldKey, FieldReader } from './fields.ts';
import type { OddityReport, SourceRow } from './oddity.ts';
import { groupRows, settleRows } from './rows.ts';

/** The bidders of a tender with the flags its source gave them. */
export interface ReadBidders {
  readonly bidders: readonly Bidder[];
  /** Rows the bidders came from, by bidder. */
  readonly rows: ReadonlyMap<BidderId, SourceRow>;
  readonly winners: readonly BidderId[];
  readonly verifiedWinners: readonly BidderId[];
  /** Rows with a price or a winner's flag that was not read, because nobody may know it yet. */
  readonly withheld: readonly WithheldValue[];
}

/** A value that was not read, by its place. */
export interface WithheldValue {
  readonly row: SourceRow;
  readonly field: string;
}

/** What reading bidders needs to know of their tender. */
export interface BidderTerms {
  readonly tender: string;
  readonly estimate: RupiahText | null;
  /** Prices are in a file that is not opened yet: that there is an offer is read, and nothing of what it says. */
  readonly sealed: boolean;
}

/** The two forms of a tax number, canonical. */
export interface TaxNumbers {
  readonly taxNumber15: string | null;
  readonly taxNumber16: string | null;
}

/** Reads registered firms and their offers, in the order of the file. */
export function readBidders(
  { tender, estimate, sealed }: BidderTerms,
  rows: readonly SourceRow[],
  reader: FieldReader,
  report: OddityReport,
): ReadBidders {
  const bidders: Bidder[] = [];
  const rowOf = new Map<BidderId, SourceRow>();
  const winners: BidderId[] = [];
  const verifiedWinners: BidderId[] = [];
  const withheld: WithheldValue[] = [];
  const hasOffer = (row: SourceRow) => reader.raw(row, 'offer') !== null;
  const settling = { tender, prefers: (later: SourceRow, earlier: SourceRow) => hasOffer(later) && !hasOffer(earlier) };
  const identified = groupRows(rows, (row) => identityOf(tender, row, reader, report));
  for (const [id, same] of identified) {
    const row = settleRows(same, settling, report);
    if (row === null) continue;
    const bidder = readBidder(tender, id as BidderId, row, reader, report);
    rowOf.set(bidder.id, row);
    if (sealed) {
      bidders.push({ ...bidder, bid: hasPrice(row, reader) ? UNOPENED_BID : null });
      const field = SEALED_FIELDS.map((key) => reader.raw(row, key)).find((each) => each !== null && !isNo(each.text));
      if (field !== null && field !== undefined) withheld.push({ row, field: field.name });
      continue;
    }
    bidders.push({ ...bidder, bid: readBid(tender, row, reader, report) });
    checkOffer(tender, row, bidders.at(-1) ?? bidder, estimate, report);
    if (reader.flag(row, 'winner')) {
      winners.push(bidder.id);
      if (bidder.bid === null) report.row('winner-without-offer', row, { field: 'pemenang', tender });
    }
    if (reader.flag(row, 'verifiedWinner')) verifiedWinners.push(bidder.id);
  }
  return { bidders, rows: rowOf, winners, verifiedWinners, withheld };
}

/** Fields that hold a price or tell who won. */
const SEALED_FIELDS = ['offer', 'corrected', 'winner', 'verifiedWinner'] as const satisfies readonly FieldKey[];

/** An offer whose price file is not opened: that it was made is all that is known. */
const UNOPENED_BID: Bid = {
  offeredTotal: null,
  submittedAt: null,
  validityDays: null,
  guarantee: null,
  files: [],
  lines: [],
  recordedCorrectedTotal: null,
  recordedNegotiatedTotal: null,
};

function hasPrice(row: SourceRow, reader: FieldReader): boolean {
  return reader.raw(row, 'offer') !== null || reader.raw(row, 'corrected') !== null;
}

/** A flag that is not set tells nothing. */
function isNo(text: string): boolean {
  return /^(?:0|false|n|tidak|no)$/i.test(text.trim());
}

/** Reads both tax numbers of a row, putting each where it belongs; says nothing to the report when `quiet`. */
export function readTaxNumbers(
  tender: string | null,
  row: SourceRow,
  reader: FieldReader,
  report: OddityReport | null,
): TaxNumbers {
  const form15 = readOne(15, 'taxNumber15');
  const form16 = readOne(16, 'taxNumber16');
  const taxNumber15 = form15.value ?? (form16.other === null ? null : printTaxNumber15(form16.other));
  const taxNumber16 = form16.value ?? form15.other;
  return { taxNumber15, taxNumber16 };

  function readOne(form: 15 | 16, key: FieldKey): { readonly value: string | null; readonly other: string | null } {
    const found = reader.raw(row, key);
    if (found === null) return { value: null, other: null };
    const { value, otherForm, remarks } = readTaxNumber(found.text, form);
    const place = { field: found.name, value: found.text, tender };
    for (const remark of remarks) {
      report?.row(`tax-number-${remark}`, row, { ...place, details: { printed: value ?? '' } });
    }
    if (otherForm !== null) report?.row('tax-number-wrong-field', row, place);
    return { value, other: otherForm };
  }
}

/** A key for the firm within its tender: supplier code, else tax number, else participant code; null for an empty row. */
function identityOf(tender: string, row: SourceRow, reader: FieldReader, report: OddityReport): string | null {
  const supplier = reader.code(row, 'supplierCode');
  if (supplier !== null) return `penyedia-${supplier}`;
  const participant = reader.code(row, 'participantCode');
  const name = reader.text(row, 'supplierName');
  const { taxNumber15, taxNumber16 } = readTaxNumbers(tender, row, reader, null);
  if (participant === null && name === null && taxNumber15 === null && taxNumber16 === null) {
    report.row('empty-participant', row, { tender });
    return null;
  }
  const number = taxNumber16 ?? taxNumber15;
  const [by, id] =
    number !== null
      ? ['NPWP', `npwp-${number.replace(/\D/g, '')}`]
      : participant !== null
        ? ['kode peserta', `peserta-${participant}`]
        : ['namanya', `nama-${(name ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '-')}`];
  report.row('supplier-code-missing', row, { field: 'kd_penyedia', tender, details: { by } });
  return id;
}

function readBidder(tender: string, id: BidderId, row: SourceRow, reader: FieldReader, report: OddityReport): Bidder {
  const supplierCode = reader.code(row, 'supplierCode');
  const name = reader.text(row, 'supplierName');
  if (name === null) report.row('participant-unnamed', row, { field: 'nama_penyedia', tender });
  const numbers = readTaxNumbers(tender, row, reader, report);
  checkTaxNumbers(tender, row, numbers, reader, report);
  return {
    id,
    supplierCode,
    name: name ?? supplierCode ?? id,
    ...numbers,
    address: null,
    email: null,
    phone: null,
    bid: null,
  };
}

function checkTaxNumbers(
  tender: string,
  row: SourceRow,
  { taxNumber15, taxNumber16 }: TaxNumbers,
  reader: FieldReader,
  report: OddityReport,
): void {
  const blank15 = reader.raw(row, 'taxNumber15') === null;
  const blank16 = reader.raw(row, 'taxNumber16') === null;
  if (taxNumber15 === null && taxNumber16 === null) {
    if (blank15 && blank16) report.row('tax-number-missing', row, { field: 'npwp_penyedia', tender });
  } else if (taxNumber15 === null && blank15) {
    report.row('tax-number-15-missing', row, { field: 'npwp_penyedia', tender });
  } else if (taxNumber16 === null && blank16) {
    report.row('tax-number-16-missing', row, { field: 'npwp_penyedia_16', tender });
  } else if (taxNumber15 !== null && taxNumber16 !== null && !taxNumbersAgree(taxNumber15, taxNumber16)) {
    const details = { form15: taxNumber15, form16: taxNumber16 };
    report.row('tax-numbers-differ', row, { field: 'npwp_penyedia_16', value: taxNumber16, tender, details });
  }
}

function readBid(tender: string, row: SourceRow, reader: FieldReader, report: OddityReport): Bid | null {
  const offered = reader.raw(row, 'offer') !== null;
  const offer = reader.money(row, 'offer');
  const corrected = reader.money(row, 'corrected');
  if (!offered && corrected === null) return null;
  if (!offered) report.row('correction-without-offer', row, { field: 'nilai_terkoreksi', tender });
  else if (corrected === null) report.row('correction-missing', row, { field: 'nilai_terkoreksi', tender });
  const zero = offer !== null && senOf(offer) === ZERO_SEN;
  if (zero) report.row('offer-zero', row, { field: 'nilai_penawaran', value: '0', tender });
  return {
    offeredTotal: zero ? null : offer,
    submittedAt: null,
    validityDays: null,
    guarantee: null,
    files: [],
    lines: [],
    recordedCorrectedTotal: corrected !== null && senOf(corrected) !== ZERO_SEN ? corrected : null,
    recordedNegotiatedTotal: null,
  };
}

function checkOffer(
  tender: string,
  row: SourceRow,
  { bid }: Bidder,
  estimate: RupiahText | null,
  report: OddityReport,
): void {
  const offer = bid?.offeredTotal ?? null;
  if (offer === null || estimate === null || compareSen(senOf(offer), senOf(estimate)) <= 0) return;
  const details = { offer: formatRupiah(offer), estimate: formatRupiah(estimate) };
  report.row('offer-above-estimate', row, { field: 'nilai_penawaran', tender, details });
}
