/**
 * What of a tender is public, and since when: one release for each event that was published.
 *
 *   announced ──► opened ──► prices opened ──► result announced ──► award final
 *                            (two files)            └─► result withdrawn (evaluated anew) ──► result announced …
 *
 * Before the opening nothing of bids is public; a price is once its file was opened; a result once it was announced.
 */
import type { Instant } from '#core/calendar/instant.ts';
import { pricesOpenedAt } from '#core/committee/price-opening.ts';
import { frozenDossier } from '#core/course/frozen-evaluation.ts';
import { scheduleStageOf } from '#core/course/schedule-stage.ts';
import { judgingOf } from '#core/tender/judging.ts';
import type { Dossier } from '#core/tender/model.ts';
import { isSealedSubmission } from '#core/tender/sealed-price.ts';
import { hasFailed } from '#core/tender/has-failed.ts';
import { awardedOf } from './awarded.ts';
import { awardFinalAt } from './award-standing.ts';
import type { OcdsTime } from './source.ts';

export type PublishedKind = 'tender' | 'opening' | 'prices' | 'result' | 'withdrawal' | 'final';

export interface PublishedEvent {
  readonly kind: PublishedKind;
  readonly at: Instant;
  /** The tender as that event left it; of a result that was withdrawn, the evaluation as it was frozen. */
  readonly dossier: Dossier;
  /** Which evaluation it is about, from 1. */
  readonly round: number;
}

/** Everything published up to now, oldest first. While names are hidden from the committee, nothing of bids is. */
export function publishedEvents(dossier: Dossier, time: OcdsTime): readonly PublishedEvent[] {
  const isBlind = judgingOf(dossier).blind !== null;
  const events = [...untilOpening(dossier, isBlind), ...(isBlind ? [] : results(dossier, time))];
  return events.filter(({ at }) => at <= time.now).toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}

function untilOpening(dossier: Dossier, isBlind: boolean): readonly PublishedEvent[] {
  const announcedAt = announcedAtOf(dossier);
  const openedAt = isBlind ? null : dossier.opening.openedAt;
  const pricedAt = isBlind ? null : pricesPublicAt(dossier);
  const event = (kind: PublishedKind, at: Instant | null): readonly PublishedEvent[] =>
    at === null ? [] : [{ kind, at, dossier, round: 1 }];
  return [...event('tender', announcedAt), ...event('opening', openedAt), ...event('prices', pricedAt)];
}

function announcedAtOf({ notice, schedule, opening }: Dossier): Instant | null {
  const first = schedule.flatMap(({ startsAt }) => startsAt ?? []).toSorted()[0];
  return notice.announcedAt ?? first ?? opening.openedAt;
}

/** Two files: when the second ones were opened; null where they were not, or nobody knows when. */
function pricesPublicAt(dossier: Dossier): Instant | null {
  const { technicalResult, bidders, notice } = dossier;
  if (!isSealedSubmission(notice.submission) || technicalResult === null) return null;
  const isPriced = bidders.some(({ bid }) => bid !== null && bid.offeredTotal !== null);
  return isPriced ? (pricesOpenedAt(dossier) ?? technicalResult.fixedAt) : null;
}

function results(dossier: Dossier, time: OcdsTime): readonly PublishedEvent[] {
  const withdrawn = dossier.earlierEvaluations.flatMap(({ closedAt }, index): readonly PublishedEvent[] => {
    const frozen = frozenDossier(dossier, index);
    const at = frozen === null ? null : resultPublicAt(frozen);
    if (frozen === null || at === null) return [];
    const before = { dossier: frozen, round: index + 1 };
    return [
      { kind: 'result', at, ...before },
      { kind: 'withdrawal', at: closedAt, ...before },
    ];
  });
  const at = resultPublicAt(dossier);
  if (at === null) return withdrawn;
  const round = dossier.earlierEvaluations.length + 1;
  const finalAt = awardedOf(dossier) === null ? null : awardFinalAt(dossier, at, time);
  const standing: readonly PublishedEvent[] = [{ kind: 'result', at, dossier, round }];
  return [
    ...withdrawn,
    ...standing,
    ...(finalAt === null ? [] : [{ kind: 'final' as const, at: finalAt, dossier, round }]),
  ];
}

/** When the result was announced; the source calls finished and failed only what it has announced. */
function resultPublicAt(dossier: Dossier): Instant | null {
  const { announcedResultAt, notice, decision, recorded, opening } = dossier;
  const failed = hasFailed(dossier);
  if (awardedOf(dossier) === null && !failed) return null;
  if (announcedResultAt !== null) return announcedResultAt;
  if (failed)
    return notice.status === 'failed' ? (decision?.decidedAt ?? opening.openedAt ?? announcedAtOf(dossier)) : null;
  if (notice.status !== 'finished') return null;
  const planned = scheduleStageOf(dossier, 'result-announcement')?.startsAt ?? null;
  return planned ?? decision?.decidedAt ?? recorded?.decidedAt ?? null;
}
