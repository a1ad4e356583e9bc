import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { HitTender } from '#core/incidents/model.ts';
import { type Disturbance, isGivenBack, scheduleEffect } from '#core/incidents/schedule-effect.ts';
import type { ScheduleStage } from '#core/tender/model.ts';
import { useOfficeCalendar } from '#renderer/session/hooks.ts';
import { useNow } from '#renderer/session/use-now.ts';
import { durationShown, stageShown, whyRolled } from './incident-text.ts';
import styles from './Incidents.module.css';

interface EffectListProps {
  readonly incident: Disturbance;
  readonly tender: HitTender;
  /** The schedule as it is now; null where the tender is not here. */
  readonly current: readonly ScheduleStage[] | null;
}

/** Stages that lost time, until when they would have to go on, and whether the schedule says so already. */
export function EffectList({ incident, tender, current }: EffectListProps) {
  const { t } = useTranslation();
  const { zone, schedule } = tender;
  const calendar = useOfficeCalendar(zone);
  const now = useNow();
  const effect = useMemo(() => scheduleEffect(incident, schedule, calendar, now), [incident, schedule, calendar, now]);
  return (
    <>
      {effect.hit.length === 0 ? <p className={styles.small}>{t('incidents.effect.none')}</p> : null}
      <ul className={styles.list}>
        {effect.hit.map((hit) => {
          const { index, stage, from, to, lostItsEnd, proposal } = hit;
          return (
            <li key={index} className={styles.effect}>
              <strong>{stageShown(t, stage)}</strong>
              <span>
                {t('incidents.effect.lost', { duration: durationShown(t, from, to) })}
                {lostItsEnd ? ` · ${t('incidents.effect.lostEnd')}` : ''}
              </span>
              {stage.endsAt === null ? null : (
                <span className={styles.small}>
                  {t('incidents.effect.scheduled', { end: formatDateTime(stage.endsAt, zone) })}
                </span>
              )}
              {proposal === null ? (
                <span className={styles.small}>{t('incidents.effect.waiting')}</span>
              ) : (
                <span>
                  {t('incidents.effect.proposal', { end: formatDateTime(proposal.endsAt, zone) })}
                  {proposal.steps.length === 0 ? null : (
                    <span className={styles.small}>
                      {' '}
                      {t('incidents.effect.rolled', {
                        exact: formatDateTime(proposal.exact, zone),
                        why: proposal.steps.map((step) => whyRolled(t, step)).join(', '),
                      })}
                    </span>
                  )}
                </span>
              )}
              {current !== null && isGivenBack(hit, current) ? <span>✓ {t('incidents.effect.given')}</span> : null}
            </li>
          );
        })}
      </ul>
      {effect.moved.map(({ index, stage, startsAt }) => (
        <p key={index} className={styles.small}>
          {t('incidents.effect.moved', { stage: stageShown(t, stage), start: formatDateTime(startsAt, zone) })}
        </p>
      ))}
      {effect.undated.length === 0 ? null : (
        <p className={styles.small}>
          {t('incidents.effect.undated', { stages: effect.undated.map((stage) => stageShown(t, stage)).join(', ') })}
        </p>
      )}
      {effect.unknownYears.length === 0 ? null : (
        <p className="mp-check">! {t('incidents.effect.unknownYears', { years: effect.unknownYears.join(', ') })}</p>
      )}
    </>
  );
}
