import { useTranslation } from 'react-i18next';
import { QUALITY_PARTS } from '#renderer/features/quality/quality-parts.ts';
import { type HubPart, QualityHub } from '#renderer/features/quality/QualityHub.tsx';
import { usePartStates } from '#renderer/features/quality/use-part-states.ts';

/** What this office keeps to show that its work is sound: a feature adds its part here. */
export function QualityPage() {
  const { t } = useTranslation();
  const states = usePartStates();
  const parts: readonly HubPart[] = [
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
