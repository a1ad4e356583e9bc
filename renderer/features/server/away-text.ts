import type { TFunction } from 'i18next';
import { QUARANTINE_REASONS, REFUSED_REASONS } from '#core/contract/sync-verdict.ts';

const REASONS = [...QUARANTINE_REASONS, ...REFUSED_REASONS];

/** Why the server turned an event away; a reason of a newer server stands as it is. */
export function awayText(t: TFunction, reason: string): string {
  const known = REASONS.find((each) => each === reason);
  return known === undefined ? reason : t(`server.away.${known}`);
}
