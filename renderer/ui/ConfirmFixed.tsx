import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ConfirmFixed.module.css';
import { Dialog } from './Dialog.tsx';

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
  if (!props.opened) return null;
  return (
    <Dialog onClose={props.onCancel} title={props.title}>
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
    </Dialog>
  );
}
