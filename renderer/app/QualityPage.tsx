import { useTranslation } from 'react-i18next';
import { dateIn } from '#core/calendar/zone.ts';
import { complaintsOf, incidentsOf } from '#core/incidents/model.ts';
import { standingsOf } from '#core/standards/standing.ts';
import { QUALITY_PARTS } from '#renderer/features/quality/quality-parts.ts';
import { type HubPart, QualityHub } from '#renderer/features/quality/QualityHub.tsx';
import { useIdentity, useOffice } from '#renderer/session/hooks.ts';
import { useNow } from '#renderer/session/use-now.ts';
import { usePartStates } from '#renderer/features/quality/use-part-states.ts';

/** What this office keeps to show that its work is sound: a feature adds its part here. */
export function QualityPage() {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const today = dateIn(useNow(), zone);
  const standards = useOffice((view) => view.office.standards);
  const incidents = useOffice((view) => view.office.incidents);
  const standings = standingsOf(standards, today);
  const states = usePartStates();
  const parts: readonly HubPart[] = [
    {
      address: { to: '/mutu/standar' },
      title: t('standards.title'),
      text: t('standards.text'),
      state: t('standards.hubState', {
        assessed: standings.filter(({ assessment }) => assessment !== null).length,
        overdue: standings.filter(({ isOverdue }) => isOverdue).length,
      }),
    },
    {
      address: { to: '/mutu/gangguan' },
      title: t('incidents.title'),
      text: t('incidents.text'),
      state: t('incidents.hubState', {
        open: incidentsOf(incidents).filter(({ withdrawn, resolution }) => withdrawn === null && resolution === null)
          .length,
        complaints: complaintsOf(incidents).filter(({ withdrawn, closed }) => withdrawn === null && closed === null)
          .length,
      }),
    },
    {
      address: { to: '/mutu/sop' },
      title: t('quality.parts.sop.title'),
      text: t('quality.parts.sop.text'),
      state: states.sop,
    },
    ...QUALITY_PARTS.map((part) => ({
      address: { to: '/mutu/iso', search: { bagian: part } } as const,
      title: t(`quality.parts.${part}.title`),
      text: t(`quality.parts.${part}.text`),
      state: states[part],
    })),
  ];
  return <QualityHub parts={parts} />;
}
