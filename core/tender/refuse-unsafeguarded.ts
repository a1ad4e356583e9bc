/** Refuses whatever reads a bid while papers are open that must stand before. */
import { missingAttestations, missingSafeguardsOf } from '#core/committee/missing-safeguards.ts';
import { sameValue } from './canonical-state.ts';
import type { TenderCommand, TenderCommandName } from './commands.ts';
import type { Dossier } from './model.ts';
import { withValueAt } from './path.ts';
import { type Decision, refuse } from './refuse.ts';
import { safeguardsOf } from './safeguards.ts';

type Refused = Decision & { readonly ok: false };

/** Commands that need a bid to be read. Registering a firm without its bid does not: it is what members are compared with. */
const READS_BIDS: ReadonlySet<TenderCommandName> = new Set<TenderCommandName>([
  'recordBid',
  'importPriceSchedule',
  'recordOpening',
  'examineBid',
  'assess',
  'reviewPrice',
  'recordProof',
  'recordAuction',
  'recordEqualisation',
  'setLocalContent',
  'setLifeCycleCosts',
  'setReasonablenessSheet',
  'excludeBidder',
  'fixShortlist',
  'fixTechnicalResult',
  'attestOpening',
  'attestPriceOpening',
]);

/** Of these, those that open a bid: a qualification handed in before may be judged without anybody being there. */
const OPENS_BIDS: ReadonlySet<TenderCommandName> = new Set<TenderCommandName>([
  'recordBid',
  'importPriceSchedule',
  'recordOpening',
  'recordAuction',
  'setLocalContent',
  'setLifeCycleCosts',
  'setReasonablenessSheet',
]);

/** The refusal of a command about bids while something is missing, with what and whose; null where all is there. */
export function refuseUnsafeguarded(dossier: Dossier, command: TenderCommand): Refused | null {
  const brings = bringsBid(dossier, command);
  if (!READS_BIDS.has(command.name) && !brings) return null;
  return refuseMissing(dossier) ?? (brings || OPENS_BIDS.has(command.name) ? refuseWithoutQuorum(dossier) : null);
}

/** Whether a firm is registered with its bid, or a difference taken over that says something of a bid. */
function bringsBid(dossier: Dossier, command: TenderCommand): boolean {
  if (command.name === 'registerBidder') return command.body.bidder.bid !== null;
  if (command.name !== 'acceptDifferences') return false;
  return command.body.changes.some(({ path, to }) => {
    if (path[0] !== 'bidders') return false;
    if (path.length > 2) return path[2] === 'bid';
    return !sameValue(bidsOf(withValueAt(dossier, path, to)), bidsOf(dossier));
  });
}

function bidsOf(dossier: Dossier | null): readonly unknown[] {
  return (dossier?.bidders ?? []).flatMap(({ id, bid }) => (bid === null ? [] : [[id, bid]]));
}

function refuseMissing(dossier: Dossier): Refused | null {
  const missing = missingSafeguardsOf(dossier);
  if (missing.length === 0) return null;
  const byKind = Map.groupBy(missing, ({ kind }) => kind);
  const details = [...byKind].map(([kind, each]) => [kind, each.map(({ name }) => name).join('; ')]);
  return refuse('safeguards-missing', Object.fromEntries(details));
}

function refuseWithoutQuorum(dossier: Dossier): Refused | null {
  const open = missingAttestations(dossier);
  if (open === 0) return null;
  const quorum = safeguardsOf(dossier).setting.openingQuorum ?? 0;
  return refuse('quorum-missing', { minimum: String(quorum), open: String(open) });
}
