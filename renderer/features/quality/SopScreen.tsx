import { useTranslation } from 'react-i18next';
import { Screen } from '#renderer/ui/Screen.tsx';

/** The steps of a tender as the office has them, and which of them are late. */
export function SopScreen() {
  const { t } = useTranslation();
  return (
    <Screen title={t('quality.parts.sop.title')} intro={t('quality.parts.sop.text')}>
      {null}
    </Screen>
  );
}
