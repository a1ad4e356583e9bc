/** Checks outside the app that still have to be made: never made, or made without a network. */
import type { Instant } from '#core/calendar/instant.ts';
import type { BidderId } from './ids.ts';
import type { Bidder, Dossier } from './model.ts';
import type { OnlineCheck } from './qualification-model.ts';
import { entryOf } from './records.ts';

/** One check to make. */
export interface CheckToMake {
  readonly bidder: BidderId;
  readonly subject: OnlineCheck['subject'];
  /** `offline`: made without a network at that time; `never`: not made at all. */
  readonly why: 'offline' | 'never';
  readonly checkedAt: Instant | null;
}

/** What is checked about every firm that takes part. */
export const CHECK_SUBJECTS: readonly OnlineCheck['subject'][] = [
  'blacklist',
  'tax-number',
  'tax-status',
  'business-licence',
  'supplier-record',
  'certificate',
];

/** Checks to make about firms that offered or handed in a qualification, in the order of registration. */
export function recheckList(dossier: Dossier): readonly CheckToMake[] {
  return dossier.bidders
    .filter((bidder) => takesPart(dossier, bidder))
    .flatMap(({ id }) => {
      const checks = entryOf(dossier.qualification.profiles, id)?.checks ?? [];
      return CHECK_SUBJECTS.flatMap((subject): readonly CheckToMake[] => {
        const last = latestCheck(checks, subject);
        if (last === null) return [{ bidder: id, subject, why: 'never', checkedAt: null }];
        return last.online ? [] : [{ bidder: id, subject, why: 'offline', checkedAt: last.checkedAt }];
      });
    });
}

/** The latest check of a subject; of two at the same time the one entered later. */
function latestCheck(checks: readonly OnlineCheck[], subject: OnlineCheck['subject']): OnlineCheck | null {
  return checks
    .filter((check) => check.subject === subject)
    .reduce<OnlineCheck | null>(
      (latest, check) => (latest === null || check.checkedAt >= latest.checkedAt ? check : latest),
      null,
    );
}

function takesPart(dossier: Dossier, { id, bid }: Bidder): boolean {
  return bid !== null || entryOf(dossier.qualification.entries, id) !== undefined;
}
