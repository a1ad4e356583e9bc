/** Licences that will not be valid on the day the law asks for them. */
import type { DateOnly } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { BidderId } from './ids.ts';
import { awardWindowOf } from './award-window.ts';
import type { Dossier, ScheduleStage } from './model.ts';
import type { Licence, QualificationProfile } from './qualification-model.ts';

/** One licence that has run out by the day. */
export interface ExpiredLicence {
  readonly bidder: BidderId;
  readonly firm: string;
  readonly licence: Licence;
  /** Position in the firm's list, for pointing at it. */
  readonly index: number;
  /** The day it should still be valid on. */
  readonly on: DateOnly;
}

/** SPSE activity codes of "Upload dokumen penawaran": two file pre-qualified, one file post-qualified. */
const OFFER_CODES = new Set(['183', '294']);
const OFFER_NAME = /^(?:upload|pemasukan|penyampaian)\s+dokumen\s+penawaran/i;

/**
 * The day on which licences are held against their validity; null where the schedule does not have it yet.
 *
 * Offers close at the end of their stage, else at the opening. Where the law names no day that one is taken: what has
 * run out by then is shown, and nobody fails by it without a finding.
 * Source  `qualification.licenceValidOn` of the rule set.
 */
export function licenceDayOf(dossier: Dossier, { qualification }: RuleSet): DateOnly | null {
  const { zone } = dossier.notice;
  switch (qualification.licenceValidOn.value) {
    case 'not-stated':
    case 'bid-deadline': {
      const at = offerStage(dossier.schedule)?.endsAt ?? dossier.opening.openedAt;
      return at === null || at === undefined ? null : dateIn(at, zone);
    }
    case 'award': {
      const at = dossier.decision?.decidedAt ?? awardWindowOf(dossier)?.opensAt ?? null;
      return at === null ? null : dateIn(at, zone);
    }
  }
}

/** Every licence of a bidder's firms that has run out by that day; the last day of validity still counts. */
export function expiredLicences(dossier: Dossier, ruleSet: RuleSet): readonly ExpiredLicence[] {
  const on = licenceDayOf(dossier, ruleSet);
  if (on === null) return [];
  return Object.entries<QualificationProfile>(dossier.qualification.profiles).flatMap(([bidder, { firms }]) =>
    firms.flatMap(({ name, licences }) =>
      licences.flatMap((licence, index) => {
        const expired = licence.validUntil !== null && licence.validUntil < on;
        return expired ? [{ bidder: bidder as BidderId, firm: name, licence, index, on }] : [];
      }),
    ),
  );
}

function offerStage(schedule: readonly ScheduleStage[]): ScheduleStage | undefined {
  return (
    schedule.find(({ activityCode }) => activityCode !== null && OFFER_CODES.has(activityCode)) ??
    schedule.find(({ name }) => OFFER_NAME.test(name?.replace(/\s+/g, ' ').trim() ?? ''))
  );
}
