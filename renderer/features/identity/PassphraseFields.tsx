import { PasswordInput, Progress, Stack } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isStrongEnough, type Strength, strengthLevel, strengthOf } from './passphrase-strength.ts';
import styles from './Identity.module.css';

export interface NewPassphrase {
  readonly text: string;
  readonly again: string;
}

export const NO_PASSPHRASE: NewPassphrase = { text: '', again: '' };

interface PassphraseFieldsProps {
  readonly passphrase: NewPassphrase;
  /** Words an acquaintance would try first. */
  readonly ownWords: readonly string[];
  /** Null while it is not known yet. */
  readonly strength: Strength | null;
  /** Faults are shown once someone has tried to go on. */
  readonly asked: boolean;
  readonly onChange: (passphrase: NewPassphrase) => void;
  readonly onStrength: (strength: Strength | null) => void;
}

const COLOURS = ['red', 'red', 'yellow', 'teal', 'teal'] as const;

/** A new passphrase, how strong it is, and the same once more: what is mistyped here locks its owner out. */
export function PassphraseFields(props: PassphraseFieldsProps) {
  const { passphrase, ownWords, strength, asked, onChange, onStrength } = props;
  const { t } = useTranslation();
  const words = ownWords.join(' ');
  useEffect(() => {
    let current = true;
    const measure = async () => {
      const measured = passphrase.text === '' ? null : await strengthOf(passphrase.text, words.split(/\s+/));
      if (current) onStrength(measured);
    };
    void measure();
    return () => {
      current = false;
    };
  }, [passphrase.text, words, onStrength]);
  const names: Readonly<Record<Strength, string>> = {
    'very-weak': t('lock.strength.veryWeak'),
    weak: t('lock.strength.weak'),
    fair: t('lock.strength.fair'),
    strong: t('lock.strength.strong'),
    'very-strong': t('lock.strength.veryStrong'),
  };
  const level = strength === null ? 0 : strengthLevel(strength);
  const tooWeak = asked && (passphrase.text === '' || (strength !== null && !isStrongEnough(strength)));
  return (
    <Stack gap="sm">
      <div>
        <PasswordInput
          label={t('lock.newPassphrase')}
          description={t('lock.newPassphraseHint')}
          value={passphrase.text}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('lock.showPassphrase') }}
          error={tooWeak ? t('lock.tooWeak') : null}
          onChange={(event) => onChange({ ...passphrase, text: event.currentTarget.value })}
        />
        <Progress
          mt={6}
          size="xs"
          value={passphrase.text === '' ? 0 : (level + 1) * 20}
          color={COLOURS[level] ?? 'red'}
          aria-label={t('lock.strength.label')}
        />
        <p className={styles.strength} role="status">
          {strength === null ? t('lock.strength.none') : t('lock.strength.is', { strength: names[strength] })}
        </p>
      </div>
      <PasswordInput
        label={t('lock.again')}
        value={passphrase.again}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('lock.showPassphrase') }}
        error={asked && passphrase.again !== passphrase.text ? t('lock.notTheSame') : null}
        onChange={(event) => onChange({ ...passphrase, again: event.currentTarget.value })}
      />
    </Stack>
  );
}

export function isReady(passphrase: NewPassphrase, strength: Strength | null): boolean {
  return strength !== null && isStrongEnough(strength) && passphrase.text === passphrase.again;
}
