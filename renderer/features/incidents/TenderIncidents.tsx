import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { incidentsOfTender } from '#core/incidents/model.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { ScheduleStage } from '#core/tender/model.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import { EffectList } from './EffectList.tsx';
import styles from './Incidents.module.css';

interface TenderIncidentsProps {
  readonly stream: StreamId;
  readonly schedule: readonly ScheduleStage[];
}

/** What disturbed the stages of one tender, beside its deadlines; nothing where nothing did. */
export function TenderIncidents({ stream, schedule }: TenderIncidentsProps) {
  const { t } = useTranslation();
  const state = useOffice((view) => view.office.incidents);
  const incidents = incidentsOfTender(state, stream);
  if (incidents.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{t('incidents.inTenderTitle')}</h3>
      {incidents.map((incident) => {
        const tender = incident.tenders[stream];
        if (tender === undefined) return null;
        const start = formatDateTime(incident.startedAt, tender.zone);
        return (
          <section key={incident.id} className={styles.tender} aria-label={incident.what}>
            <strong>
              {t(`incidents.kinds.${incident.kind}`)} ·{' '}
              {incident.endedAt === null
                ? t('incidents.detail.ongoing', { start })
                : t('incidents.detail.lasted', { start, end: formatDateTime(incident.endedAt, tender.zone) })}
            </strong>
            <p className={styles.small}>{incident.what}</p>
            <EffectList incident={incident} tender={tender} current={schedule} />
          </section>
        );
      })}
      <p className={styles.small}>{t('incidents.effect.note')}</p>
    </>
  );
}
