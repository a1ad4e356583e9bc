import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { dayName, formatDate, formatDateTime, formatTime } from '#core/calendar/format.ts';
import type { Zone } from '#core/calendar/instant.ts';
import {
  type DayOff,
  objectionWindowByEachCount,
  type OfficeCalendar,
  type WindowStep,
} from '#core/calendar/objection-window.ts';
import type { ContestWindow } from '#core/course/contest-windows.ts';
import { unreachable } from '#core/shared/assert.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './AftermathStage.module.css';

interface WindowWorkingProps {
  readonly label: string;
  readonly found: ContestWindow;
  readonly office: OfficeCalendar;
  readonly onClose: () => void;
}

/** Both ways of counting side by side, day by day, with the one the law of this tender uses marked. */
export function WindowWorking({ label, found, office, onClose }: WindowWorkingProps) {
  const { t } = useTranslation();
  const { window, rule } = found;
  const { days, counting } = rule.value;
  const byCount = objectionWindowByEachCount(window.opensAt, days, office);
  const shown = (['working', 'calendar-rolled', 'calendar'] as const).filter(
    // Plain calendar days are shown only where the law counts so.
    (each) => each !== 'calendar' || counting === 'calendar',
  );
  const status = rule.status === 'unconfirmed' ? ` (${t('aftermath.unconfirmed')})` : '';
  return (
    <Dialog onClose={onClose} size="xl" title={`${label}: ${t('aftermath.workingTitle', { days })}`}>
      <p className={styles.small}>
        {t('shell.clause', { clause: rule.clause })}
        {status}
      </p>
      {window.unknownYears.length > 0 ? (
        <p className={styles.check}>! {t('aftermath.unknownYears', { years: window.unknownYears.join(', ') })}</p>
      ) : null}
      <div className={styles.counts}>
        {shown.map((each) => (
          <section key={each} className={styles.count} data-used={each === counting}>
            <strong>{t(`aftermath.counting.${each}`)}</strong>
            {each === counting ? <span className={styles.sub}>✓ {t('aftermath.used')}</span> : null}
            <ol className={styles.steps}>
              {byCount[each].steps.map((step) => (
                <li key={`${step.kind} ${step.date}`} data-kind={step.kind}>
                  <span>
                    {dayName(step.date)}, {formatDate(step.date)}
                  </span>
                  <span>{stepText(t, step, office.zone)}</span>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function stepText(t: TFunction<'app'>, step: WindowStep, zone: Zone): string {
  switch (step.kind) {
    case 'opens':
      return t('aftermath.stepOpens', { time: formatTime(step.at, zone) });
    case 'counted':
      return step.dayOff === null
        ? t('aftermath.stepCounted', { nth: step.nth })
        : t('aftermath.stepCountedOff', { nth: step.nth, off: offText(t, step.dayOff) });
    case 'skipped':
      return t('aftermath.stepSkipped', { off: offText(t, step.dayOff) });
    case 'rolled':
      return t('aftermath.stepRolled', { to: formatDateTime(step.to, zone), off: offText(t, step.why) });
    case 'closes':
      return t('aftermath.stepCloses', { time: formatTime(step.at, zone) });
    default:
      return unreachable(step);
  }
}

function offText(
  t: TFunction<'app'>,
  off: DayOff | { readonly kind: 'before-hours' } | { readonly kind: 'after-hours' },
): string {
  switch (off.kind) {
    case 'weekend':
      return t('aftermath.offWeekend');
    case 'holiday':
      return off.name;
    case 'before-hours':
      return t('aftermath.offBefore');
    case 'after-hours':
      return t('aftermath.offAfter');
    default:
      return unreachable(off);
  }
}
