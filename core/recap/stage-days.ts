/** How long the stages of a tender took, beside how long its schedule gave them. */
import { daysBetween } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { Dossier } from '#core/tender/model.ts';

/**
 * `qualification`: announcement to shortlist, pre-qualified tenders only. `offers`: announcement (or shortlist) to the
 * opening of bids. `evaluation`: opening to decision. `result`: decision to its announcement. `whole`: announcement to
 * decision.
 */
export const RECAP_STAGES = ['qualification', 'offers', 'evaluation', 'result', 'whole'] as const;

export type RecapStage = (typeof RECAP_STAGES)[number];

/** Calendar days in the zone of the tender; null where one of the two ends is not known. */
export interface StageDays {
  readonly planned: number | null;
  readonly took: number | null;
}

type Ends = Readonly<Record<'announced' | 'shortlisted' | 'opened' | 'decided' | 'told', Instant | null>>;

/** SPSE's codes of the stages whose ends part the course of a tender: post-qualified, then pre-qualified. */
const PLAN = {
  announced: { codes: ['291', '172'], end: 'startsAt' },
  shortlisted: { codes: ['178'], end: 'endsAt' },
  opened: { codes: ['294', '183'], end: 'endsAt' },
  decided: { codes: ['298', '188'], end: 'endsAt' },
  told: { codes: ['299', '189'], end: 'endsAt' },
} as const satisfies Readonly<Record<keyof Ends, { codes: readonly string[]; end: 'startsAt' | 'endsAt' }>>;

/** The stages of which anything is known. Negative where the dates stand in the wrong order: shown, not hidden. */
export function stageDaysOf(
  dossier: Dossier,
  decidedAt: Instant | null,
): Readonly<Partial<Record<RecapStage, StageDays>>> {
  const { notice, qualification, opening, announcedResultAt } = dossier;
  const planned = spansOf(dossier, plannedEnds(dossier));
  const took = spansOf(dossier, {
    announced: notice.announcedAt,
    shortlisted: qualification.shortlist?.fixedAt ?? null,
    opened: opening.openedAt,
    decided: decidedAt,
    told: announcedResultAt,
  });
  const known = RECAP_STAGES.filter((stage) => planned[stage] !== null || took[stage] !== null);
  return Object.fromEntries(known.map((stage) => [stage, { planned: planned[stage], took: took[stage] }]));
}

function plannedEnds({ schedule }: Dossier): Ends {
  const endOf = (name: keyof Ends): Instant | null => {
    const { codes, end } = PLAN[name];
    const stage = schedule.find(({ activityCode }) => (codes as readonly (string | null)[]).includes(activityCode));
    return stage?.[end] ?? null;
  };
  return {
    announced: endOf('announced'),
    shortlisted: endOf('shortlisted'),
    opened: endOf('opened'),
    decided: endOf('decided'),
    told: endOf('told'),
  };
}

function spansOf({ notice }: Dossier, ends: Ends): Readonly<Record<RecapStage, number | null>> {
  const { zone, qualification } = notice;
  const days = (from: Instant | null, to: Instant | null): number | null =>
    from === null || to === null ? null : daysBetween(dateIn(from, zone), dateIn(to, zone));
  const isPre = qualification === 'pre';
  return {
    qualification: isPre ? days(ends.announced, ends.shortlisted) : null,
    offers: days(isPre ? ends.shortlisted : ends.announced, ends.opened),
    evaluation: days(ends.opened, ends.decided),
    result: days(ends.decided, ends.told),
    whole: days(ends.announced, ends.decided),
  };
}
