import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Message } from '#renderer/ui/Message.tsx';

/** A bug in one screen: the shell and what was saved stay as they are. */
export function ScreenFault({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <div style={{ padding: 16 }}>
      <Message
        tone="problem"
        text={{
          what: t('storage.bugWhat'),
          means: t('storage.bugMeans'),
          next: t('storage.bugNext'),
          code: error instanceof Error ? error.message : String(error),
        }}
      >
        <Button onClick={reset}>{t('shell.retry')}</Button>
        <Button variant="default" onClick={() => window.location.reload()}>
          {t('storage.reload')}
        </Button>
      </Message>
    </div>
  );
}
