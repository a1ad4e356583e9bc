/** What takes a bid out whatever it offers: exclusion, refusal to extend its validity, withdrawal at equalisation. */
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { GateReason } from './model.ts';
import { ownValue } from './own-value.ts';

/** Every reason that takes a bid out; it fails at the first gate still ahead of it, and keeps what it has passed. */
export function removalReasons(dossier: Dossier, bidder: BidderId): readonly GateReason[] {
  const reasons: GateReason[] = [];
  const exclusion = ownValue(dossier.exclusions, bidder);
  if (exclusion !== undefined) {
    const { ground, reason, clause } = exclusion;
    reasons.push({ kind: 'excluded', ground, reason, clause });
  }
  if (ownValue(dossier.validityExtensions, bidder)?.answer === 'refused') reasons.push({ kind: 'validity-refused' });
  if (dossier.equalisation !== null && ownValue(dossier.equalisation.bidders, bidder) === 'withdrew') {
    reasons.push({ kind: 'withdrew-at-equalisation' });
  }
  return reasons;
}
