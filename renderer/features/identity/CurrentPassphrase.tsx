import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UnlockRefusal } from '#renderer/storage/keyring/account.ts';

interface CurrentPassphraseProps {
  readonly value: string;
  readonly refusal: UnlockRefusal | null;
  readonly isMissing: boolean;
  readonly onChange: (value: string) => void;
}

/** Asked again before anything is done with keys. */
export function CurrentPassphrase({ value, refusal, isMissing, onChange }: CurrentPassphraseProps) {
  const { t } = useTranslation();
  const wait = refusal !== null && 'waitSeconds' in refusal ? refusal.waitSeconds : 0;
  const refused = wait > 0 ? t('lock.wait', { count: wait }) : t('lock.account.wrong');
  const missing = isMissing ? t('lock.account.currentMissing') : null;
  return (
    <PasswordInput
      data-autofocus
      mb="md"
      label={t('lock.account.current')}
      value={value}
      autoComplete="current-password"
      visibilityToggleButtonProps={{ 'aria-label': t('lock.showPassphrase') }}
      error={refusal === null ? missing : refused}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
