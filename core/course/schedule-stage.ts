/** Stages of the schedule that the course of a tender hangs on, found by SPSE's codes. */
import type { Dossier, ScheduleStage } from '#core/tender/model.ts';

export type ScheduleKey = 'bid-upload' | 'result-announcement' | 'objection' | 'prequalification-objection';

/** Codes of one file post-qualified and two file pre-qualified tenders; names are for schedules without codes. */
const STAGES: Readonly<Record<ScheduleKey, { readonly codes: readonly string[]; readonly name: RegExp }>> = {
  'bid-upload': { codes: ['294', '183'], name: /^upload\s+dokumen\s+penawaran/i },
  'result-announcement': { codes: ['299', '189'], name: /^pengumuman\s+pemenang/i },
  objection: { codes: ['300', '190'], name: /^masa\s+sanggah\s+hasil/i },
  'prequalification-objection': { codes: ['180'], name: /^masa\s+sanggah\s+prakualifikasi/i },
};

/** The stage of that key, or null where the schedule does not have it. */
export function scheduleStageOf({ schedule }: Pick<Dossier, 'schedule'>, key: ScheduleKey): ScheduleStage | null {
  const { codes, name } = STAGES[key];
  const coded = schedule.find(({ activityCode }) => activityCode !== null && codes.includes(activityCode));
  return coded ?? schedule.find((stage) => name.test(stage.name?.trim() ?? '')) ?? null;
}
