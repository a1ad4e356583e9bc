/** What the home screen picks out of all tenders. */
import { type Instant, unixMsOf } from '#core/calendar/instant.ts';
import { STAGES, type StageKey } from '#core/tender/stage.ts';
import type { Deadline } from '#core/tender/summary.ts';
import type { ListedTender } from '#renderer/session/listed-tender.ts';

const DEADLINES_SHOWN = 10;
const LAST_SHOWN = 5;
const SOON_MS = 24 * 3_600_000;

export interface NextDeadline {
  readonly tender: ListedTender;
  readonly deadline: Deadline;
  /** Within a day. */
  readonly soon: boolean;
}

/** The next deadline of each running tender, the nearest first. */
export function nearestDeadlines(tenders: readonly ListedTender[], now: Instant): readonly NextDeadline[] {
  return tenders
    .flatMap((tender) => {
      const deadline = tender.summary.deadlines.find(({ at }) => at > now);
      if (deadline === undefined) return [];
      return [{ tender, deadline, soon: unixMsOf(deadline.at) - unixMsOf(now) < SOON_MS }];
    })
    .sort((a, b) => (a.deadline.at < b.deadline.at ? -1 : a.deadline.at > b.deadline.at ? 1 : 0))
    .slice(0, DEADLINES_SHOWN);
}

/** Running tenders by where they stand, in the order tenders pass the stages. */
export function countByStage(
  tenders: readonly ListedTender[],
): readonly { readonly stage: StageKey; readonly count: number }[] {
  const counts = new Map<StageKey, number>();
  for (const { summary } of tenders) {
    if (summary.status === 'running') counts.set(summary.stage, (counts.get(summary.stage) ?? 0) + 1);
  }
  return STAGES.flatMap((stage) => {
    const count = counts.get(stage);
    return count === undefined ? [] : [{ stage, count }];
  });
}

/** Tenders somebody did something to after they came in, the latest first. */
export function lastWorked(tenders: readonly ListedTender[]): readonly ListedTender[] {
  return tenders
    .filter(({ events }) => events > 1)
    .sort((a, b) => (a.changedAt > b.changedAt ? -1 : a.changedAt < b.changedAt ? 1 : 0))
    .slice(0, LAST_SHOWN);
}
