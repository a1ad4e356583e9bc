import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';

/** Stands where documents would, while names of bidders are hidden from the person at work. */
export function BlindNote() {
  const { t } = useTranslation();
  return <EmptyState title={t('blind.documentsTitle')} text={t('blind.noWayOut')} />;
}
