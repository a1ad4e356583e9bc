/** Refuses, at every door, a price that may not be known yet. */
import { missingPriceAttestations } from '#core/committee/price-opening.ts';
import { ruleSetOfChoice } from '#core/regulation/given-rules.ts';
import { apply } from './apply.ts';
import { sameValue } from './canonical-state.ts';
import type { TenderCommand, TenderCommandName } from './commands.ts';
import type { TenderEvent, TenderEventType } from './events.ts';
import type { BidderId } from './ids.ts';
import type { Dossier } from './model.ts';
import { type PricePlace, pricePlaces } from './price-places.ts';
import { type Decision, refuse } from './refuse.ts';
import { safeguardsOf } from './safeguards.ts';
import { isSealed, isSealedSubmission, priceAccess, sealedPlaces } from './sealed-price.ts';

type Refused = Decision & { readonly ok: false };

/** Commands that may carry a price, by the event they lead to; both have the same body. */
const CARRIERS: Readonly<Partial<Record<TenderCommandName, TenderEventType>>> = {
  registerBidder: 'bidderRegistered',
  recordBid: 'bidRecorded',
  importPriceSchedule: 'priceScheduleImported',
  setLocalContent: 'localContentSet',
  setLifeCycleCosts: 'lifeCycleCostsSet',
  setReasonablenessSheet: 'reasonablenessSheetSet',
  recordAuction: 'auctionRecorded',
  recordNegotiation: 'negotiated',
  reviewPrice: 'priceReviewed',
};

/** The refusal of a command that would bring in a price nobody may know yet; null where it brings none. */
export function refuseSealed(dossier: Dossier, command: TenderCommand): Refused | null {
  const type = CARRIERS[command.name];
  if (type === undefined || !isSealedSubmission(dossier.notice.submission)) return null;
  // The table above says that this event has this body.
  return refuseNewPrices(dossier, apply(dossier, { type, tv: 1, body: command.body } as TenderEvent));
}

/** The refusal of a change that would bring in such a price. */
export function refuseNewPrices(before: Dossier, after: Dossier): Refused | null {
  if (!isSealedSubmission(after.notice.submission)) return null;
  // What stood open while it was one file is not known to two files.
  const standing = isSealedSubmission(before.notice.submission) ? pricePlaces(before) : [];
  const known = new Map(standing.map(({ path, value }) => [path.join('\n'), value]));
  const fresh = pricePlaces(after).filter(({ path, value }) => !sameValue(known.get(path.join('\n')), value));
  const closed = fresh.find(({ bidder }) => !isOpen(after, bidder));
  if (closed !== undefined) return refusal(after, closed);
  return fresh.some(({ path: [part] }) => part !== undefined && OF_PRICE_FILE.has(part))
    ? refuseWithoutQuorum(before)
    : null;
}

/** Parts of a dossier that are read out of the price file itself. */
const OF_PRICE_FILE: ReadonlySet<string> = new Set(['bidders', 'localContent', 'lifeCycleCosts']);

/** Prices are opened with as many members there as the first file. */
function refuseWithoutQuorum(dossier: Dossier): Refused | null {
  const open = missingPriceAttestations(dossier);
  if (open === 0) return null;
  const quorum = safeguardsOf(dossier).setting.openingQuorum ?? 0;
  return refuse('quorum-missing', { minimum: String(quorum), open: String(open) });
}

/** The refusal of a whole dossier that holds such a price. */
export function refuseSealedDossier(dossier: Dossier): Refused | null {
  const [place] = sealedPlaces(dossier);
  return place === undefined ? null : refusal(dossier, place);
}

function isOpen(dossier: Dossier, bidder: BidderId | null): boolean {
  return bidder === null ? !isSealed(dossier) : priceAccess(dossier, bidder) === 'open';
}

function refusal(dossier: Dossier, { path, bidder }: PricePlace): Refused {
  const { method } = dossier.notice;
  const rule = method === 'unknown' ? undefined : ruleSetOfChoice(dossier.ruleSet)?.methods.submissions[method];
  const why = bidder === null ? 'sealed' : priceAccess(dossier, bidder);
  const name = dossier.bidders.find(({ id }) => id === bidder)?.name ?? bidder ?? '';
  return refuse('price-sealed', { bidder: name, path: path.join('/'), why }, rule?.clause ?? null);
}
