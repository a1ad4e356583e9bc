/** Whether an award can still be contested, and since when it cannot. */
import type { Instant } from '#core/calendar/instant.ts';
import { contestWindowOf } from '#core/course/contest-windows.ts';
import { openContestsOf } from '#core/course/open-contests.ts';
import { scheduleStageOf } from '#core/course/schedule-stage.ts';
import { ruleSetOfChoice } from '#core/regulation/given-rules.ts';
import { isEarlierAppeal, isEarlierObjection } from '#core/tender/earlier-evaluation.ts';
import { versionsOf } from '#core/tender/issued-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { OcdsTime } from './source.ts';

/**
 * The moment an announced award became final: its letter of appointment went out, or the times for objections and
 * appeals ran out with none left open. Null while it can still fall. What the source calls finished is final with the
 * objection stage of its schedule.
 */
export function awardFinalAt(dossier: Dossier, announcedAt: Instant, { now, calendar }: OcdsTime): Instant | null {
  if (dossier.confirmation?.outcome === 'refused') return null;
  const appointed = versionsOf(dossier, 'sppbj')[0]?.issuedAt;
  if (appointed !== undefined) return appointed;
  if (dossier.notice.status === 'finished') {
    const objection = scheduleStageOf(dossier, 'objection')?.endsAt ?? announcedAt;
    return objection > announcedAt ? objection : announcedAt;
  }
  const ruleSet = ruleSetOfChoice(dossier.ruleSet);
  if (ruleSet === null || isContested(dossier)) return null;
  const ends = openContestsOf(dossier, ruleSet)
    .filter(({ kind }) => kind === 'objection' || kind === 'appeal')
    .map(({ start }) => contestWindowOf(start, calendar).window.closesAt);
  const answered = Object.values(dossier.appeals).flatMap(({ answer }) => answer?.answeredAt ?? []);
  const last = [...ends, ...answered].toSorted().at(-1);
  return last === undefined || last > now ? null : last;
}

/** An objection or appeal against this result waits for its answer, or was found right. */
function isContested(dossier: Dossier): boolean {
  const objections = Object.entries(dossier.objections).filter(
    ([id, { phase }]) => phase === 'result' && !isEarlierObjection(dossier, id),
  );
  const appeals = Object.entries(dossier.appeals).filter(([id]) => !isEarlierAppeal(dossier, id));
  return (
    objections.some(([, { answer }]) => answer === null || answer.conclusion === 'accepted') ||
    appeals.some(([, { answer }]) => answer === null || answer.outcome === 'accepted')
  );
}
