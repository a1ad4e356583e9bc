import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StreamId } from '#core/log/envelope.ts';
import { OpenDataDialog } from './OpenDataDialog.tsx';

interface OpenDataButtonProps {
  readonly streams: readonly StreamId[];
}

/** Writes what was published of tenders as open data. */
export function OpenDataButton({ streams }: OpenDataButtonProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        disabled={streams.length === 0}
        title={t('openData.note')}
        onClick={() => setOpen(true)}
      >
        {t('openData.button')}
      </Button>
      {open ? <OpenDataDialog streams={streams} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
