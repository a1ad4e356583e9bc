/** Which running tenders had a stage while something was disturbed. */
import type { Instant, Zone } from '#core/calendar/instant.ts';
import type { OfficeCalendar } from '#core/calendar/objection-window.ts';
import type { HitTender } from '#core/incidents/model.ts';
import { type Disturbance, type ScheduleEffect, scheduleEffect } from '#core/incidents/schedule-effect.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { ListedTender } from '#renderer/session/listed-tender.ts';

export interface FoundTender {
  readonly tender: HitTender;
  readonly effect: ScheduleEffect;
}

interface Search {
  readonly incident: Disturbance;
  readonly calendarIn: (zone: Zone) => OfficeCalendar;
  readonly now: Instant;
  readonly readDossier: (stream: StreamId) => Promise<Dossier | null>;
  readonly onProgress: (done: number, all: number) => void;
  readonly signal: AbortSignal;
}

/** Lists know when stages end, so that only tenders with an end after the beginning are read. */
function mayBeHit({ summary }: ListedTender, { startedAt }: Disturbance): boolean {
  return summary.deadlines.some(({ at }) => at >= startedAt);
}

export async function findHitTenders(listed: readonly ListedTender[], search: Search): Promise<readonly FoundTender[]> {
  const { incident, calendarIn, now, readDossier, onProgress, signal } = search;
  const candidates = listed.filter((each) => mayBeHit(each, incident));
  const found: FoundTender[] = [];
  for (const [done, { stream }] of candidates.entries()) {
    if (signal.aborted) return found;
    onProgress(done, candidates.length);
    const dossier = await readDossier(stream);
    if (dossier === null) continue;
    const tender = hitTenderOf(stream, dossier);
    const effect = scheduleEffect(incident, tender.schedule, calendarIn(tender.zone), now);
    if (effect.hit.length > 0) found.push({ tender, effect });
  }
  return found.sort((a, b) => (a.tender.code < b.tender.code ? -1 : 1));
}

/** The tender with its schedule as it stands now. */
export function hitTenderOf(stream: StreamId, { notice, schedule }: Pick<Dossier, 'notice' | 'schedule'>): HitTender {
  const { code, name, agency, zone } = notice;
  return {
    stream,
    code,
    name,
    agency: agency.name,
    zone,
    schedule: schedule.map(({ activityCode, name: stage, startsAt, endsAt }) => ({
      activityCode,
      name: stage,
      startsAt,
      endsAt,
    })),
  };
}
