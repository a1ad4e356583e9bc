import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('shell.notFoundTitle')} text={t('shell.notFoundNext')}>
      <Button component={Link} to="/paket">
        {t('shell.openTenders')}
      </Button>
    </EmptyState>
  );
}
