/** What the home screen picks out of all tenders. */
import { type Instant, unixMsOf, type Zone } from '#core/calendar/instant.ts';
import type { OfficeCalendar } from '#core/calendar/objection-window.ts';
import { type WatchedDeadline, watchedEndOf } from '#core/course/watched-deadlines.ts';
import { STAGES, type StageKey } from '#core/tender/stage.ts';
import type { ListedTender } from '#renderer/session/listed-tender.ts';

const DEADLINES_SHOWN = 10;
const LAST_SHOWN = 5;
const SOON_MS = 24 * 3_600_000;

export interface NextDeadline {
  readonly tender: ListedTender;
  /** The stage of the schedule that ends, else what else does. */
  readonly name: string | null;
  readonly kind: WatchedDeadline['kind'] | null;
  readonly at: Instant;
  /** Within a day. */
  readonly soon: boolean;
}

/** The next deadline of each tender, the nearest first: of its schedule, its bids, its objections and appeals. */
export function nearestDeadlines(
  tenders: readonly ListedTender[],
  now: Instant,
  officeIn: (zone: Zone) => OfficeCalendar,
): readonly NextDeadline[] {
  return tenders
    .flatMap((tender) => nextOf(tender, now, officeIn) ?? [])
    .sort(byTime)
    .slice(0, DEADLINES_SHOWN);
}

function nextOf(tender: ListedTender, now: Instant, officeIn: (zone: Zone) => OfficeCalendar): NextDeadline | null {
  const { deadlines, watched, zone } = tender.summary;
  const ends = [
    ...deadlines.map(({ name, at }) => ({ name, kind: null, at })),
    ...watched.map((each) => ({ name: null, kind: each.kind, at: watchedEndOf(each, zone, officeIn(zone)) })),
  ];
  const [next] = ends.filter(({ at }) => at > now).sort(byTime);
  return next === undefined ? null : { tender, ...next, soon: unixMsOf(next.at) - unixMsOf(now) < SOON_MS };
}

function byTime(a: { readonly at: Instant }, b: { readonly at: Instant }): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0;
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
