import type { TFunction } from 'i18next';
import { QUARANTINE_REASONS, REFUSED_REASONS } from '#core/contract/sync-verdict.ts';

/** Why the server turned an event away, and what a person can do. */
export interface AwayText {
  readonly why: string;
  readonly next: string;
}

const REASONS = [...QUARANTINE_REASONS, ...REFUSED_REASONS];

/** A reason of a newer server stands as it is. */
export function awayText(t: TFunction, reason: string): AwayText {
  const known = REASONS.find((each) => each === reason);
  if (known === undefined) return { why: reason, next: t('server.stopNext') };
  return { why: t(`server.away.${known}.why`), next: t(`server.away.${known}.next`) };
}
