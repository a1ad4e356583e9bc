/** When and how a bidder may object to the result. */
import { formatDateTime } from '#core/calendar/format.ts';
import { contestSpan } from '#core/figures/objection-deadline.ts';
import type { DaySpan } from '#core/regulation/rule-set.ts';
import type { ScheduleStage } from '#core/tender/model.ts';
import type { Draft } from '../draft.ts';
import { countInWords } from '../inline.ts';
import type { Block } from '../model.ts';
import { note } from './paragraphs.ts';

/** SPSE activity codes of the objection window after the award: after pre-qualification, after post-qualification. */
const OBJECTION_ACTIVITIES: ReadonlySet<string> = new Set(['190', '300']);

/**
 * The window of the tender's own schedule, else the span of the law where it is confirmed; `announcement` names what it
 * runs from.
 */
export function objectionNotice(draft: Draft, announcement: string): Block {
  const { words, ruleSet, dossier } = draft;
  const start = `Peserta yang menyampaikan dokumen penawaran dapat mengajukan ${words.objection} secara tertulis melalui SPSE`;
  const window = resultObjectionStage(draft);
  if (window?.startsAt && window.endsAt) {
    const { zone } = dossier.notice;
    const from = formatDateTime(window.startsAt, zone);
    return note(`${start} mulai ${from} sampai dengan ${formatDateTime(window.endsAt, zone)}.`);
  }
  const facts = { kind: dossier.notice.kind, simple: dossier.terms.simple };
  const found = contestSpan(ruleSet, 'objection-window', facts);
  return note(
    found === null || found.rule.status === 'unconfirmed'
      ? `${start} dalam masa ${words.objection} menurut jadwal pada SPSE.`
      : `${start} dalam ${spanText(found.span)} setelah ${announcement}, menurut jadwal pada SPSE.`,
  );
}

/** The stage of the schedule in which the result may be objected to. */
export function resultObjectionStage({ dossier }: Draft): ScheduleStage | null {
  return dossier.schedule.find(isObjectionWindow) ?? null;
}

/** `5 (lima) hari kerja`. */
export function spanText({ days, counting }: DaySpan): string {
  return `${countInWords(days)} hari ${counting === 'working' ? 'kerja' : 'kalender'}`;
}

function isObjectionWindow({ activityCode, name }: ScheduleStage): boolean {
  if (activityCode !== null && OBJECTION_ACTIVITIES.has(activityCode)) return true;
  return name !== null && /masa\s+sanggah/i.test(name) && !/prakualifikasi/i.test(name);
}
