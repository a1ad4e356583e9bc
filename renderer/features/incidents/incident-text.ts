/** Words for incidents: how long, how far, and why a moment moves on. */
import type { TFunction } from 'i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { RolledStep } from '#core/calendar/objection-window.ts';
import { durationOf } from '#core/incidents/duration.ts';
import type { Incident } from '#core/incidents/model.ts';
import type { ScheduleStage } from '#core/tender/model.ts';

export type IncidentState = 'running' | 'ended' | 'resolved' | 'withdrawn';

export function incidentStateOf({ withdrawn, endedAt, resolution }: Incident): IncidentState {
  if (withdrawn !== null) return 'withdrawn';
  if (endedAt === null) return 'running';
  return resolution === null ? 'ended' : 'resolved';
}

/** `2 jam 30 menit`. */
export function durationShown(t: TFunction, from: Instant, to: Instant): string {
  const { days, hours, minutes } = durationOf(from, to);
  return [
    ...(days > 0 ? [t('incidents.duration.days', { count: days })] : []),
    ...(hours > 0 ? [t('incidents.duration.hours', { count: hours })] : []),
    ...(minutes > 0 || days + hours === 0 ? [t('incidents.duration.minutes', { count: minutes })] : []),
  ].join(' ');
}

export function stageShown(t: TFunction, { name, activityCode }: ScheduleStage): string {
  return name?.replace(/\s+/g, ' ').trim() || t('incidents.effect.unnamed', { code: activityCode ?? '?' });
}

export function whyRolled(t: TFunction, { date, why }: RolledStep): string {
  const on = formatDate(date);
  return why.kind === 'holiday'
    ? t('incidents.effect.why.holiday', { date: on, name: why.name })
    : t(`incidents.effect.why.${why.kind}`, { date: on });
}
