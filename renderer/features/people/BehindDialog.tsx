import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { useTenderList } from '#renderer/session/hooks.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { DeviceRow } from './device-rows.ts';
import styles from './HandOut.module.css';

interface BehindDialogProps {
  readonly row: DeviceRow;
  readonly onClose: () => void;
}

/** What one device has not taken yet. */
export function BehindDialog({ row: { behind, person }, onClose }: BehindDialogProps) {
  const { t } = useTranslation();
  const tenders = useTenderList((list) => list.tenders);
  const titles = new Map(tenders.map(({ stream, summary }) => [stream, `${summary.code} ${summary.name}`]));
  return (
    <Dialog title={t('handOut.behindWhat', { name: person })} size="lg" onClose={onClose}>
      <p>{t('handOut.behindMeans')}</p>
      <ul className={styles.list} aria-label={t('handOut.behind')}>
        {behind.map(({ stream, missing }) => (
          <li key={stream}>
            {t('handOut.behindOne', {
              title: stream === OFFICE_STREAM ? t('server.officeStream') : (titles.get(stream) ?? stream),
              count: missing,
            })}
          </li>
        ))}
      </ul>
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose}>{t('people.done')}</Button>
      </Group>
    </Dialog>
  );
}
