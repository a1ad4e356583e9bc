/** What the central system recorded as the outcome, and whether its services agree about it. */
import { compareSen, formatRupiah, rupiahText, senOf } from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Bidder, RecordedOutcome, TenderNotice } from '#core/tender/model.ts';
import type { FieldReader } from './fields.ts';
import type { OddityReport, SourceRow } from './oddity.ts';
import { type ReadBidders, readTaxNumbers, type TaxNumbers, type WithheldValue } from './participants.ts';

/** Rows about the end of one tender. */
export interface OutcomeRows {
  readonly announcement: SourceRow;
  readonly finished: SourceRow | null;
  /** One for each winner. */
  readonly values: readonly SourceRow[];
  readonly letter: SourceRow | null;
  /** Services handed over, so that what is missing is told only where it could have been. */
  readonly has: { readonly finished: boolean; readonly values: boolean };
}

/** The outcome, with the bidders completed by what the other services know about them. */
export interface ReadOutcome {
  readonly recorded: RecordedOutcome | null;
  readonly bidders: readonly Bidder[];
}

/** Reads the recorded outcome and tells where the services contradict each other. */
export function readOutcome(
  notice: TenderNotice,
  read: ReadBidders,
  rows: OutcomeRows,
  reader: FieldReader,
  report: OddityReport,
): ReadOutcome {
  checkPresence(notice, rows, reader, report);
  for (const row of [rows.finished, ...rows.values]) {
    if (row !== null) checkNoticeValues(notice, row, reader, report);
  }
  const winner = settleWinner(notice.code, read, rows, reader, report);
  const values = valuesOf(winner.id, read, rows, reader);
  const negotiatedTotal = values === null ? null : reader.money(values, 'negotiated');
  const contractValue = values === null ? null : reader.money(values, 'contractValue');
  const bidder = read.bidders.find(({ id }) => id === winner.id) ?? null;
  if (values !== null) checkOffer(notice.code, values, { bidder, negotiatedTotal }, reader, report);
  if (rows.letter !== null) checkLetter(notice.code, rows.letter, { bidder, negotiatedTotal }, reader, report);
  const recorded: RecordedOutcome = {
    winner: winner.id,
    verifiedWinner: read.verifiedWinners[0] ?? null,
    negotiatedTotal,
    contractValue,
    decidedAt: readDecidedAt(rows, reader),
    appointmentLetter: readLetter(rows, reader),
  };
  const empty = Object.values(recorded).every((value) => value === null);
  return {
    recorded: empty ? null : recorded,
    bidders: read.bidders.map((each) => withNegotiated(each, winner.id, negotiatedTotal)),
  };
}

/**
 * What may be read of an outcome while the prices of file II are closed: when it was decided and by which letter, never
 * who won or for how much.
 */
export function readSealedOutcome(
  notice: TenderNotice,
  read: ReadBidders,
  rows: OutcomeRows,
  reader: FieldReader,
  report: OddityReport,
): ReadOutcome {
  checkPresence(notice, rows, reader, report);
  for (const row of [rows.finished, ...rows.values]) {
    if (row !== null) checkNoticeValues(notice, row, reader, report);
  }
  const decidedAt = readDecidedAt(rows, reader);
  const appointmentLetter = readLetter(rows, reader);
  const nothing = { winner: null, verifiedWinner: null, negotiatedTotal: null, contractValue: null };
  const known = decidedAt !== null || appointmentLetter !== null;
  return { recorded: known ? { ...nothing, decidedAt, appointmentLetter } : null, bidders: read.bidders };
}

/** Rows about the outcome with anything that is not read while prices are closed. */
export function withheldOutcome({ values, letter }: OutcomeRows, reader: FieldReader): readonly WithheldValue[] {
  return [...values, ...(letter === null ? [] : [letter])].flatMap((row) => {
    const found = OUTCOME_FIELDS.map((key) => reader.raw(row, key)).find((field) => field !== null);
    return found === null || found === undefined ? [] : [{ row, field: found.name }];
  });
}

const OUTCOME_FIELDS = ['offer', 'negotiated', 'contractValue', 'finalPrice', 'supplierCode', 'supplierName'] as const;

function readLetter({ letter }: OutcomeRows, reader: FieldReader): RecordedOutcome['appointmentLetter'] {
  const number = letter === null ? null : reader.text(letter, 'letterNumber');
  return letter === null || number === null ? null : { number, date: reader.date(letter, 'letterDate') };
}

function checkPresence(notice: TenderNotice, rows: OutcomeRows, reader: FieldReader, report: OddityReport): void {
  const tender = notice.code;
  const finished = notice.status === 'finished';
  const status = { field: 'status_tender', tender };
  if (finished && rows.finished === null && rows.has.finished)
    report.row('finished-missing', rows.announcement, status);
  if (!finished && rows.finished !== null) {
    const announced = reader.text(rows.announcement, 'status') ?? '';
    const details = { announced, finished: reader.text(rows.finished, 'status') ?? 'Selesai' };
    report.row('status-differs', rows.finished, { ...status, details });
  }
  if (finished && rows.values.length === 0 && rows.has.values)
    report.row('values-missing', rows.announcement, { tender });
  for (const row of rows.values) {
    const filled = (['offer', 'negotiated', 'contractValue', 'supplierCode'] as const).some(
      (key) => reader.raw(row, key) !== null,
    );
    if (!filled) report.row('values-empty', row, { tender });
  }
}

function checkNoticeValues(notice: TenderNotice, row: SourceRow, reader: FieldReader, report: OddityReport): void {
  for (const [key, announced] of [
    ['ceiling', notice.budgetCeiling],
    ['estimate', notice.ownerEstimate],
  ] as const) {
    const here = reader.money(row, key);
    if (here === null || announced === null || here === announced) continue;
    const field = reader.raw(row, key)?.name ?? key;
    const details = { here: formatRupiah(here), there: formatRupiah(announced) };
    report.row('values-differ', row, { field, tender: notice.code, details });
  }
}

/** The winner: who is flagged; where nobody or several are, who the values name. */
function settleWinner(
  tender: string,
  read: ReadBidders,
  rows: OutcomeRows,
  reader: FieldReader,
  report: OddityReport,
): { readonly id: BidderId | null } {
  const named = rows.values.map((row) => ({ row, id: bidderNamed(row, read, reader) }));
  for (const { row, id } of named) {
    const name = reader.text(row, 'supplierName');
    if (id === null && name !== null)
      report.row('winner-unknown', row, { field: 'nama_penyedia', value: name, tender });
  }
  const byValues = named.find(({ id }) => id !== null);
  const [flagged, ...others] = read.winners;
  if (flagged === undefined) return { id: byValues?.id ?? null };
  const nameOf = (id: BidderId) => read.bidders.find((bidder) => bidder.id === id)?.name ?? id;
  const chosen = read.winners.find((id) => named.some((value) => value.id === id)) ?? flagged;
  if (others.length > 0) {
    const row = read.rows.get(others[0] ?? flagged) ?? rows.announcement;
    const details = { winners: String(read.winners.length), used: nameOf(chosen) };
    report.row('several-winners', row, { field: 'pemenang', tender, details });
  } else if (byValues !== undefined && byValues.id !== null && byValues.id !== flagged) {
    const details = { values: nameOf(byValues.id), flagged: nameOf(flagged) };
    report.row('winner-differs', byValues.row, { field: 'kd_penyedia', tender, details });
  }
  return { id: chosen };
}

/** The row of values that speaks of the winner, else the only one. */
function valuesOf(
  winner: BidderId | null,
  read: ReadBidders,
  rows: OutcomeRows,
  reader: FieldReader,
): SourceRow | null {
  const own = winner === null ? undefined : rows.values.find((row) => bidderNamed(row, read, reader) === winner);
  return own ?? (rows.values.length === 1 ? (rows.values[0] ?? null) : null);
}

/** Finds the bidder a row names: by supplier code, else by tax number; never by name, which is spelt in many ways. */
function bidderNamed(row: SourceRow, read: ReadBidders, reader: FieldReader): BidderId | null {
  const code = reader.code(row, 'supplierCode');
  const byCode = code === null ? undefined : read.bidders.find(({ supplierCode }) => supplierCode === code);
  if (byCode !== undefined) return byCode.id;
  const numbers = readTaxNumbers(null, row, reader, null);
  return read.bidders.find((bidder) => shareTaxNumber(bidder, numbers))?.id ?? null;
}

function shareTaxNumber(a: TaxNumbers, b: TaxNumbers): boolean {
  const same15 = a.taxNumber15 !== null && a.taxNumber15 === b.taxNumber15;
  return same15 || (a.taxNumber16 !== null && a.taxNumber16 === b.taxNumber16);
}

interface AwardFacts {
  readonly bidder: Bidder | null;
  readonly negotiatedTotal: RupiahText | null;
}

function checkOffer(
  tender: string,
  row: SourceRow,
  { bidder, negotiatedTotal }: AwardFacts,
  reader: FieldReader,
  report: OddityReport,
): void {
  const offer = bidder?.bid?.offeredTotal ?? null;
  const here = reader.money(row, 'offer');
  if (here !== null && offer !== null && here !== offer) {
    const details = { here: formatRupiah(here), there: formatRupiah(offer) };
    report.row('values-differ', row, { field: 'nilai_penawaran', tender, details });
  }
  const base = offer ?? here;
  if (base === null || negotiatedTotal === null || compareSen(senOf(negotiatedTotal), senOf(base)) <= 0) return;
  const difference = rupiahText((senOf(negotiatedTotal) - senOf(base)) as Sen);
  report.row('negotiated-above-offer', row, {
    field: 'nilai_negosiasi',
    tender,
    details: {
      negotiated: formatRupiah(negotiatedTotal),
      offer: formatRupiah(base),
      difference: formatRupiah(difference),
    },
  });
}

function checkLetter(
  tender: string,
  row: SourceRow,
  { bidder, negotiatedTotal }: AwardFacts,
  reader: FieldReader,
  report: OddityReport,
): void {
  const price = reader.money(row, 'finalPrice');
  if (price !== null && negotiatedTotal !== null && price !== negotiatedTotal) {
    const details = { letter: formatRupiah(price), negotiated: formatRupiah(negotiatedTotal) };
    report.row('letter-price-differs', row, { field: 'harga_final', tender, details });
  }
  if (bidder === null) return;
  const numbers = readTaxNumbers(null, row, reader, null);
  const comparable =
    (numbers.taxNumber15 ?? numbers.taxNumber16) !== null && (bidder.taxNumber15 ?? bidder.taxNumber16) !== null;
  if (!comparable || shareTaxNumber(bidder, numbers)) return;
  report.row('letter-winner-differs', row, {
    field: 'nama_penyedia',
    value: reader.text(row, 'supplierName') ?? '',
    tender,
  });
}

function readDecidedAt(rows: OutcomeRows, reader: FieldReader) {
  const exact = rows.finished === null ? null : reader.instant(rows.finished, 'decidedAt');
  if (exact !== null) return exact;
  // The values service knows the day only: its beginning stands for it.
  const row = rows.values.find((each) => reader.raw(each, 'decidedAt') !== null);
  return row === undefined ? null : reader.instant(row, 'decidedAt');
}

function withNegotiated(bidder: Bidder, winner: BidderId | null, negotiatedTotal: RupiahText | null): Bidder {
  if (bidder.id !== winner || bidder.bid === null || negotiatedTotal === null) return bidder;
  return { ...bidder, bid: { ...bidder.bid, recordedNegotiatedTotal: negotiatedTotal } };
}
