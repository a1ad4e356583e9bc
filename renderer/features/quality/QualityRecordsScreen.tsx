import { useTranslation } from 'react-i18next';
import { Screen } from '#renderer/ui/Screen.tsx';
import type { QualityPart } from './quality-parts.ts';

/** The records of ISO 9001, one part at a time. */
export function QualityRecordsScreen({ part }: { readonly part: QualityPart }) {
  const { t } = useTranslation();
  return (
    <Screen title={t(`quality.parts.${part}.title`)} intro={t(`quality.parts.${part}.text`)}>
      {null}
    </Screen>
  );
}
