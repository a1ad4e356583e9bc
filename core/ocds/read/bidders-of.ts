/** Who took part in a tender, and what they offered. */
import { readTaxNumber } from '#core/exchange/tax-number.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Bid, Bidder, OfferedLine, OwnerLine } from '#core/tender/model.ts';
import type { Fields } from './merge.ts';
import type { ValueReader } from './values.ts';

/** Bidders in order of their bids, then those who only registered. */
export interface ReadBidders {
  readonly bidders: readonly Bidder[];
  /** By party id. */
  readonly idByParty: ReadonlyMap<string, BidderId>;
  /** By bid id. */
  readonly idByBid: ReadonlyMap<string, BidderId>;
}

/** `firstPrices`: what each bid asked when it was first told, by its id; later values are corrected ones. */
export function biddersOf(
  release: Fields,
  firstPrices: ReadonlyMap<string, RupiahText>,
  ownerLines: readonly OwnerLine[],
  read: ValueReader,
): ReadBidders {
  const tender = read.object(release, 'tender');
  const idByParty = new Map<string, BidderId>();
  const idByBid = new Map<string, BidderId>();
  const bidders: Bidder[] = [];
  const add = (party: Fields, wanted: string | null, bid: Bid | null): BidderId | null => {
    const partyId = read.text(party, 'id', '');
    if (partyId === null) return null;
    const known = idByParty.get(partyId);
    if (known !== undefined) return known;
    const id = freshId(wanted, bidders);
    idByParty.set(partyId, id);
    bidders.push(bidderOf(release, party, id, bid, read));
    return id;
  };
  for (const [at, bid] of read.list(read.object(release, 'bids'), 'details').entries()) {
    const path = `bids.details[${at}]`;
    const bidId = read.text(bid, 'id', path);
    const [party] = read.list(bid, 'tenderers');
    if (bid['status'] === 'invited') continue;
    if (party === undefined || bidId === null) {
      read.lost(`${path}.tenderers`, bidId ?? '');
      continue;
    }
    const bidder = add(
      party,
      /^bid-(.+)$/.exec(bidId)?.[1] ?? null,
      bidOf(bid, path, firstPrices.get(bidId), ownerLines, read),
    );
    if (bidder !== null) idByBid.set(bidId, bidder);
  }
  for (const party of read.list(tender, 'tenderers')) add(party, null, null);
  return { bidders, idByParty, idByBid };
}

function bidderOf(release: Fields, reference: Fields, id: BidderId, bid: Bid | null, read: ValueReader): Bidder {
  const partyId = read.text(reference, 'id', '') ?? id;
  const party = read.list(release, 'parties').find((each) => each['id'] === reference['id']) ?? {};
  const identifier = read.object(party, 'identifier');
  const scheme = read.text(identifier, 'scheme', '');
  const number = read.text(identifier, 'id', '');
  const digits = scheme === 'ID-NPWP' && number !== null ? number.replace(/\D/g, '') : '';
  return {
    id,
    supplierCode: scheme === 'ID-SPSE' ? number : null,
    name: read.text(party, 'name', '') ?? read.text(reference, 'name', '') ?? partyId,
    taxNumber15: digits.length === 15 ? readTaxNumber(digits, 15).value : null,
    taxNumber16: digits.length === 16 ? readTaxNumber(digits, 16).value : null,
    address: read.text(read.object(party, 'address'), 'streetAddress', ''),
    email: null,
    phone: null,
    bid,
  };
}

function bidOf(
  bid: Fields,
  path: string,
  firstPrice: RupiahText | undefined,
  ownerLines: readonly OwnerLine[],
  read: ValueReader,
): Bid {
  const last = read.amount(bid, 'value', path);
  const offered = firstPrice ?? last;
  return {
    offeredTotal: offered,
    submittedAt: read.instant(bid, 'date', path),
    validityDays: read.whole(read.object(bid, 'validityPeriod'), 'durationInDays', `${path}.validityPeriod`),
    guarantee: null,
    files: [],
    lines: linesOf(bid, path, ownerLines, read),
    recordedCorrectedTotal: last === offered ? null : last,
    recordedNegotiatedTotal: null,
  };
}

function linesOf(
  bid: Fields,
  path: string,
  ownerLines: readonly OwnerLine[],
  read: ValueReader,
): readonly OfferedLine[] {
  const known = new Map<string, OwnerLine>(ownerLines.map((line) => [line.id, line]));
  return read.list(bid, 'items').map((item, at) => {
    const here = `${path}.items[${at}]`;
    const unit = read.object(item, 'unit');
    const id = read.text(item, 'id', here);
    const owner = id === null ? undefined : known.get(id);
    return {
      line: owner === undefined ? null : owner.id,
      number: owner?.number ?? String(at + 1),
      description: read.text(item, 'description', here) ?? owner?.description ?? String(at + 1),
      unit: read.text(unit, 'name', `${here}.unit`) ?? owner?.unit ?? '',
      volume: read.decimal(item, 'quantity', here),
      unitPrice: read.amount(unit, 'value', `${here}.unit`),
      total: null,
    };
  });
}

/** Our own ids come back as they were, where nobody has them yet. */
function freshId(wanted: string | null, bidders: readonly Bidder[]): BidderId {
  const taken = new Set<string>(bidders.map(({ id }) => id));
  if (wanted !== null && /^[\w-]{1,60}$/.test(wanted) && !taken.has(wanted)) return wanted as BidderId;
  return `ocds-${bidders.length + 1}` as BidderId;
}
