import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSaving, useWorkspace } from '#renderer/session/hooks.ts';
import { useStorageMessage } from '#renderer/session/messages.ts';
import { Message } from '#renderer/ui/Message.tsx';
import styles from './Shell.module.css';

/** Stands above every screen while nothing can be saved. */
export function StorageNotice() {
  const { t } = useTranslation();
  const fault = useSaving((saving) => saving.fault);
  const workspace = useWorkspace();
  const message = useStorageMessage();
  if (fault === null) return null;
  return (
    <div className={styles.notice}>
      <Message tone="problem" text={message(fault)}>
        <Button onClick={() => void workspace.retrySaving()}>{t('shell.retry')}</Button>
      </Message>
    </div>
  );
}
