import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ConfirmFixed.module.css';

interface ConfirmFixedProps {
  readonly opened: boolean;
  readonly title: string;
  /** Exactly what will be fixed for ever, one line each. */
  readonly fixes: readonly string[];
  /** The verb of the deed: "Tetapkan pemenang". */
  readonly action: string;
  readonly tone?: 'normal' | 'danger';
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** Asks only before what cannot be undone, by showing what will stand. Cancel has the focus. */
export function ConfirmFixed(props: ConfirmFixedProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onCancel}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <ul className={styles.fixes}>
        {props.fixes.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {props.children}
      <Group justify="flex-end" mt="md" gap="sm">
        <Button variant="default" onClick={props.onCancel} data-autofocus>
          {t('shell.cancel')}
        </Button>
        <Button color={props.tone === 'danger' ? 'red.9' : 'teal'} onClick={props.onConfirm}>
          {props.action}
        </Button>
      </Group>
    </Modal>
  );
}
