import { ActionIcon, Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ProfilePanel.module.css';

interface RowListProps<T> {
  readonly title: string;
  readonly rows: readonly T[];
  readonly empty: T;
  readonly onChange: (rows: readonly T[]) => void;
  readonly render: (row: T, put: (part: Partial<T>) => void) => ReactNode;
}

/** A list inside an editor: rows come and go, each keeping what is being typed in it. */
export function RowList<T extends object>({ title, rows, empty, onChange, render }: RowListProps<T>) {
  const { t } = useTranslation();
  const [keys, setKeys] = useState<readonly number[]>(() => rows.map((_, at) => at));
  return (
    <fieldset className={styles.list}>
      <legend>{title}</legend>
      {rows.map((row, at) => (
        <Group key={keys[at]} gap="xs" align="end" wrap="wrap">
          {render(row, (part) => onChange(rows.map((each, index) => (index === at ? { ...each, ...part } : each))))}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('profile.removeOf', { what: title, at: at + 1 })}
            onClick={() => {
              setKeys(keys.filter((_, index) => index !== at));
              onChange(rows.filter((_, index) => index !== at));
            }}
          >
            ×
          </ActionIcon>
        </Group>
      ))}
      <Button
        size="compact-xs"
        variant="default"
        mt={4}
        aria-label={t('profile.addOf', { what: title })}
        onClick={() => {
          setKeys([...keys, Math.max(-1, ...keys) + 1]);
          onChange([...rows, empty]);
        }}
      >
        {t('profile.add')}
      </Button>
    </fieldset>
  );
}
