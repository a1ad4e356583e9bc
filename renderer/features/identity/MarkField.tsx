import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface MarkFieldProps {
  readonly mark: string;
  readonly isMissing: boolean;
  readonly onChange: (mark: string) => void;
}

/** What stands for a person on the lock screen, where anyone can read it. */
export function MarkField({ mark, isMissing, onChange }: MarkFieldProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      my="sm"
      label={t('lock.mark')}
      description={t('lock.markHint')}
      value={mark}
      maxLength={12}
      error={isMissing ? t('lock.markMissing') : null}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
