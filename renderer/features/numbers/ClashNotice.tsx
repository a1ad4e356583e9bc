import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNumberClashes } from '#renderer/session/use-numbers.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { clashText } from './clash-text.ts';
import { showClashes } from './register-view.ts';

/** Where work begins: numbers that stand on two documents, as after two offices' work was merged. Nothing where none do. */
export function ClashNotice() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const clashes = useNumberClashes();
  if (clashes.length === 0) return null;
  return (
    <Message tone="problem" text={clashText(t, clashes)}>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          showClashes();
          void navigate({ to: '/buku-nomor' });
        }}
      >
        {t('numbers.clash.show')}
      </Button>
    </Message>
  );
}
