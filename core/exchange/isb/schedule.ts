/** From rows of the schedule service to the stages of a tender. */
import { type Instant, unixMsOf } from '#core/calendar/instant.ts';
import type { ScheduleStage } from '#core/tender/model.ts';
import type { FieldReader } from './fields.ts';
import type { OddityReport, SourceRow } from './oddity.ts';
import { differingFields } from './rows.ts';
import { objectionPairs, stageNameOf } from './stage-names.ts';

/** No stage of a tender can be done in so short a time: the schedule was filled in to get past the form. */
const PLACEHOLDER_MINUTES = 2;
const MS_PER_MINUTE = 60_000;

interface ReadStage {
  readonly row: SourceRow;
  readonly stage: ScheduleStage;
}

/** Reads the stages of one tender, in the order of SPSE's flow. */
export function readSchedule(
  tender: string,
  rows: readonly SourceRow[],
  reader: FieldReader,
  report: OddityReport,
): readonly ScheduleStage[] {
  const read: ReadStage[] = [];
  for (const row of rows) {
    const stage = readStage(tender, row, reader, report);
    const same = read.find(
      (other) => other.stage.activityCode !== null && other.stage.activityCode === stage.activityCode,
    );
    if (same !== undefined) {
      const fields = differingFields(same.row, row);
      const details = { first: String(same.row.index) };
      if (fields.length === 0) {
        report.row('duplicate-row', row, { tender, details });
        continue;
      }
      const told = { ...details, used: 'keduanya', fields: fields.join(', ') };
      report.row('conflicting-row', row, { tender, details: told });
    }
    checkWindow(tender, row, stage, reader, report);
    read.push({ row, stage });
  }
  checkObjections(tender, read, reader, report);
  return inOrder(read.map(({ stage }) => stage));
}

function readStage(tender: string, row: SourceRow, reader: FieldReader, report: OddityReport): ScheduleStage {
  const activityCode = reader.code(row, 'activityCode');
  return {
    activityCode,
    name: readName(tender, row, activityCode, reader, report),
    startsAt: reader.instant(row, 'startsAt'),
    endsAt: reader.instant(row, 'endsAt'),
  };
}

function readName(
  tender: string,
  row: SourceRow,
  activityCode: string | null,
  reader: FieldReader,
  report: OddityReport,
): string | null {
  const written = reader.raw(row, 'stageName');
  const name = reader.text(row, 'stageName');
  if (name !== null) {
    if (written !== null && name !== written.text) {
      report.likeRows('stage-name-untidy', row, { field: written.name, value: written.text });
    }
    return name;
  }
  const known = activityCode === null ? null : stageNameOf(activityCode);
  if (known !== null) {
    const details = { activity: activityCode ?? '', name: known };
    report.likeRows('stage-name-missing', row, { field: 'nama_tahapan', details });
    return known;
  }
  const details = activityCode === null ? {} : { activity: activityCode };
  report.row('stage-unknown', row, { field: 'nama_tahapan', tender, details });
  return null;
}

function checkWindow(
  tender: string,
  row: SourceRow,
  stage: ScheduleStage,
  reader: FieldReader,
  report: OddityReport,
): void {
  const details = { stage: stage.name ?? stage.activityCode ?? '(tanpa nama)' };
  const minutes = minutesOf(stage);
  if (minutes === null) {
    report.row('window-incomplete', row, {
      field: stage.startsAt === null ? 'tgl_awal' : 'tgl_akhir',
      tender,
      details,
    });
  } else if (minutes < 0) {
    report.row('window-reversed', row, { field: 'tgl_akhir', tender, details });
  } else if (minutes <= PLACEHOLDER_MINUTES) {
    const value = reader.raw(row, 'endsAt')?.text;
    report.row('window-placeholder', row, {
      field: 'tgl_akhir',
      value,
      tender,
      details: { ...details, minutes: String(minutes) },
    });
  }
}

function minutesOf({ startsAt, endsAt }: ScheduleStage): number | null {
  if (startsAt === null || endsAt === null) return null;
  return (unixMsOf(endsAt) - unixMsOf(startsAt)) / MS_PER_MINUTE;
}

function checkObjections(tender: string, read: readonly ReadStage[], reader: FieldReader, report: OddityReport): void {
  for (const [announcementCode, objectionCode] of objectionPairs()) {
    const announcement = read.find(({ stage }) => stage.activityCode === announcementCode);
    const objection = read.find(({ stage }) => stage.activityCode === objectionCode);
    if (announcement === undefined || objection === undefined) continue;
    if (!isBefore(objection.stage.startsAt, announcement.stage.endsAt)) continue;
    report.row('objection-too-early', objection.row, {
      field: 'tgl_awal',
      value: reader.raw(objection.row, 'startsAt')?.text,
      tender,
      details: {
        objection: objection.stage.name ?? 'Masa sanggah',
        announcement: announcement.stage.name ?? 'pengumuman',
      },
    });
  }
}

function isBefore(a: Instant | null, b: Instant | null): boolean {
  // Instants are ISO text of one length: their order is the order of time.
  return a !== null && b !== null && a < b;
}

/** By activity code where every stage has a number, which is SPSE's own order; else by start. */
function inOrder(stages: readonly ScheduleStage[]): readonly ScheduleStage[] {
  const numbered = stages.every(({ activityCode }) => activityCode !== null && /^\d{1,9}$/.test(activityCode));
  if (numbered) return stages.toSorted((a, b) => Number(a.activityCode) - Number(b.activityCode));
  return stages.toSorted((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? '', 'en'));
}
