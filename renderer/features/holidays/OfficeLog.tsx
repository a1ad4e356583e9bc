import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import type { OfficeHours } from '#core/calendar/office-hours.ts';
import type { DocumentSettings } from '#core/office/document-settings.ts';
import type { OfficeSettings } from '#core/documents/office.ts';
import { isSameBlock } from '#core/documents/register/number-block.ts';
import { bookName, rangeText } from '#core/documents/register/register-lines.ts';
import { useIdentity, useOfficeSettings } from '#renderer/session/hooks.ts';
import type { OfficeLogEntry } from '#renderer/session/office-log.ts';
import { incidentsLines } from '#renderer/session/incidents-lines.ts';
import { qualityLines } from '#renderer/session/quality-lines.ts';
import { retentionLines } from '#renderer/session/retention-lines.ts';
import { thresholdLines } from '#renderer/session/threshold-text.ts';
import { standardsLines } from '#renderer/session/standards-lines.ts';
import { useOfficeLog } from '#renderer/session/use-office-log.ts';
import styles from './HolidaysScreen.module.css';

/** Who changed the calendar, when, from what to what and why; the newest first. */
export function OfficeLog() {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const entries = useOfficeLog();
  const office = useOfficeSettings();
  return (
    <section className={styles.panel} aria-label={t('holidays.log.title')}>
      <h2>{t('holidays.log.title')}</h2>
      {entries.length === 0 ? <p className="mp-quiet">{t('holidays.log.none')}</p> : null}
      <ol className={styles.log}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <span className="mp-quiet">
              {formatDateTime(entry.at, zone)} · {entry.actor}
            </span>
            {linesOf(t, entry, office).map((line) => (
              <div key={line}>{line}</div>
            ))}
            {entry.held ? <div>! {t('holidays.log.held')}</div> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

const PARTS = [
  'letterhead',
  'emblem',
  'letterheads',
  'city',
  'zone',
  'paper',
  'text',
  'budgetUser',
  'budgetAuthority',
  'unitHead',
  'showsEmployeeNumbers',
  'copies',
  'numbering',
  'numberSeries',
  'numberSegments',
  'opening',
  'basis',
  'closing',
  'forms',
  'initials',
  'markLanguage',
  'markColour',
  'publication',
] as const satisfies readonly (keyof DocumentSettings)[];

function linesOf(
  t: TFunction,
  { event, before, dayBefore }: OfficeLogEntry,
  office: OfficeSettings,
): readonly string[] {
  switch (event.type) {
    case 'holidaySet': {
      const { date, holiday, reason } = event.body;
      const about = { date: formatDate(date), name: holiday?.name ?? dayBefore?.name ?? '' };
      const nameOf = (day: NonNullable<typeof dayBefore>) => `${day.name} (${t(`holidays.kinds.${day.kind}`)})`;
      const change =
        holiday === null
          ? t('holidays.log.removed', about)
          : dayBefore === null
            ? t('holidays.log.added', about)
            : t('holidays.log.changed', { ...about, from: nameOf(dayBefore), to: nameOf(holiday) });
      return [change, t('holidays.log.reason', { reason })];
    }
    case 'holidayTableImported': {
      const { year, table, origin } = event.body;
      if (table === null) return [t('holidays.log.taken', { year })];
      const about = { year, count: table.days.length, source: table.source };
      if (origin.kind === 'by-hand') return [t('holidays.log.begun', about)];
      return [t('holidays.log.imported', { ...about, file: origin.name, key: origin.key.slice(0, 16) }), table.source];
    }
    case 'officeHoursSet':
      return [t('holidays.log.hours', { from: hoursText(before.hours), to: hoursText(event.body) })];
    case 'collectiveLeaveSet':
      return [event.body.isOff ? t('holidays.log.leaveOff') : t('holidays.log.leaveOn')];
    case 'documentSettingsSet': {
      const { parts, reason } = event.body;
      const names = Object.keys(parts ?? {}).flatMap((key) => PARTS.find((part) => part === key) ?? []);
      const change =
        parts === null
          ? t('settings.office.logOwn')
          : t('settings.office.logChanged', {
              parts: names.map((part) => t(`settings.office.parts.${part}`)).join(', '),
            });
      return [change, t('holidays.log.reason', { reason })];
    }
    case 'ruleSetGiven': {
      const { from, name, reason } = event.body;
      const stood = before.ruleSets.find((each) => each.from === from);
      const about = { name, date: formatDate(from) };
      const change =
        stood === undefined ? t('rules.log.given', about) : t('rules.log.replaced', { ...about, before: stood.name });
      return [change, t('holidays.log.reason', { reason })];
    }
    case 'ruleSetWithdrawn': {
      const { from, reason } = event.body;
      const name = before.ruleSets.find((each) => each.from === from)?.name ?? '';
      return [t('rules.log.withdrawn', { name, date: formatDate(from) }), t('holidays.log.reason', { reason })];
    }
    case 'numberBlockGiven': {
      const { holder, reason } = event.body;
      const about = { range: rangeText(event.body, office), series: bookName(event.body, office), holder: holder.name };
      return [t('numbers.log.given', about), t('holidays.log.reason', { reason })];
    }
    case 'numberBlockWithdrawn': {
      const { reason } = event.body;
      const stood = before.numbers.blocks.find((each) => isSameBlock(each, event.body));
      const range = rangeText(stood ?? { ...event.body, to: event.body.from }, office);
      const about = { range, series: bookName(event.body, office), holder: stood?.holder.name ?? '' };
      return [t('numbers.log.withdrawn', about), t('holidays.log.reason', { reason })];
    }
    case 'numberGapNoted': {
      const { reason } = event.body;
      const about = { range: rangeText(event.body, office), series: bookName(event.body, office) };
      return [reason === null ? t('numbers.log.unnoted', about) : t('numbers.log.noted', { ...about, reason })];
    }
    case 'screenThresholdSet':
      return thresholdLines(t, event, before.thresholds);
    case 'trainingRecorded': {
      const { person, exercise, score } = event.body;
      return [t('training.log.recorded', { person, exercise, ...score })];
    }
    case 'standardPolicySet':
    case 'standardDutySet':
    case 'standardEvidenceSet':
    case 'standardAssessed':
    case 'standardGapSet':
    case 'drillSet':
      return standardsLines(t, event);
    case 'incidentRecorded':
    case 'incidentChanged':
    case 'incidentWithdrawn':
    case 'incidentTenderSet':
    case 'incidentFileSet':
    case 'complaintRecorded':
    case 'complaintChanged':
    case 'complaintWithdrawn':
    case 'whistleblowingSet':
      return incidentsLines(t, event, before.incidents);
    case 'archiveRecorded':
    case 'retentionRuleSet':
    case 'retentionClockSet':
    case 'retentionHoldSet':
    case 'destructionProposed':
    case 'destructionApproved':
    case 'destructionWithdrawn':
    case 'destructionCarriedOut':
      return retentionLines(t, event);
    default:
      return qualityLines(t, event, before);
  }
}

function hoursText({ opens, closes }: OfficeHours): string {
  return `${opens}–${closes}`.replaceAll(':', '.');
}
