import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Message } from '#renderer/ui/Message.tsx';
import type { StatusControls } from './use-office-status.ts';

/** That the server did not say how far everybody is; what it said before stays on screen. */
export function StatusFailure({ told: { failure, status, ask, isAsking } }: { readonly told: StatusControls }) {
  const { t } = useTranslation();
  if (failure === null) return null;
  const means = t(status === null ? 'handOut.notHeardMeans' : 'handOut.olderMeans');
  return (
    <Message
      tone="check"
      isStrip
      text={{ what: t('handOut.notHeard'), means, next: t('handOut.notHeardNext'), code: failure }}
    >
      <Button size="compact-sm" variant="default" loading={isAsking} onClick={ask}>
        {t('handOut.askAgain')}
      </Button>
    </Message>
  );
}
