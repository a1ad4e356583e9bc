/** Bids that fall, and who stands for that beside whoever found it. */
import type { BidEvaluation, Evaluation } from '#core/evaluation/model.ts';
import { canonicalJson } from '#core/log/canonical.ts';
import type { Hash } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { judgingOf } from '#core/tender/judging.ts';
import type { Confirmation } from '#core/tender/judging-model.ts';
import type { Dossier, Member } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';
import { isWordOf } from './word-of.ts';

/** Two people are the least who can check each other. */
const PEOPLE_NEEDED = 2;

export interface FallenBid {
  readonly bidder: BidderId;
  /** Hash of everything the bid falls by. */
  readonly basis: Hash;
  readonly confirmed: readonly { readonly member: Member; readonly confirmation: Confirmation }[];
  /** How many more members have to stand for it. */
  readonly missing: number;
}

/** Every bid that falls, in the order of the evaluation; empty where the tender asks for no second person. */
export function fallenBidsOf(dossier: Dossier, evaluation: Evaluation): readonly FallenBid[] {
  const { setting, confirmations } = judgingOf(dossier);
  if (!setting.secondPerson) return [];
  return evaluation.bids.flatMap((bid) => {
    const basis = fallBasis(bid);
    if (basis === null) return [];
    const confirmed = dossier.committee.members.flatMap((member) => {
      const confirmation = entryOf(entryOf(confirmations, bid.bidder) ?? {}, member.id);
      return confirmation?.basis === basis && isWordOf(confirmation, member) ? [{ member, confirmation }] : [];
    });
    return [{ bidder: bid.bidder, basis, confirmed, missing: Math.max(0, PEOPLE_NEEDED - confirmed.length) }];
  });
}

/** Null for a bid that does not fall. */
function fallBasis({ bidder, gates }: BidEvaluation): Hash | null {
  const failed = Object.entries(gates).filter(([, { status }]) => status === 'failed');
  if (failed.length === 0) return null;
  return sha256Hex(canonicalJson({ bidder, failed: failed.map(([gate, { reasons }]) => [gate, reasons]) }));
}
