import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StreamId } from '#core/log/envelope.ts';
import { SendDialog } from './SendDialog.tsx';

interface SendButtonProps {
  readonly streams: readonly StreamId[];
}

/** Puts tenders into a file for named people. */
export function SendButton({ streams }: SendButtonProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" disabled={streams.length === 0} onClick={() => setOpen(true)}>
        {t('exchange.send')}
      </Button>
      {open ? <SendDialog streams={streams} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
