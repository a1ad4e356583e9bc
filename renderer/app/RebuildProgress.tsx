import { Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettleProgress } from '#renderer/storage/journal/settle-journal.ts';

/** Below this a bar would only flicker. */
const SHOWN_AFTER_MS = 1_000;

/** How far the tables are built again from the journal, once that takes longer than a moment. */
export function RebuildProgress({ progress: { done, total } }: { readonly progress: SettleProgress }) {
  const { t } = useTranslation();
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <div role="status">
      <p>{t('storage.rebuilding')}</p>
      <Progress value={total === 0 ? 100 : (done / total) * 100} aria-label={t('storage.rebuilding')} w={320} />
    </div>
  );
}
