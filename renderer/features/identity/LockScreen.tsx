import { Button, Group, PasswordInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Device } from '#renderer/session/device.ts';
import type { Keyring } from '#renderer/session/keyring.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { AttemptFault } from './AttemptFault.tsx';
import styles from './Identity.module.css';
import { RecoverForm } from './RecoverForm.tsx';
import { useAttempt } from './use-attempt.ts';
import { useCountdown } from './use-countdown.ts';

interface LockScreenProps {
  readonly keyring: Keyring;
  readonly onUnlocked: (device: Device) => void;
}

type Problem = 'wrong' | 'other-machine' | 'no-account';

/** Who is there by the marks people chose, one field for the passphrase, and nothing of the work behind it. */
export function LockScreen({ keyring, onUnlocked }: LockScreenProps) {
  const { t } = useTranslation();
  const [accounts, setAccounts] = useState(keyring.accounts);
  const [chosen, setChosen] = useState(accounts.length === 1 ? (accounts[0]?.id ?? null) : null);
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const attempt = useAttempt();
  const [recovering, setRecovering] = useState(false);
  const [wait, setWait] = useCountdown();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const look = async () => {
      const now = await keyring.refresh();
      setAccounts(now);
      if (now.length === 1) setChosen(now[0]?.id ?? null);
    };
    void look();
  }, [keyring]);
  const isAsked = chosen !== null && wait === 0 && !attempt.busy;
  useEffect(() => {
    if (isAsked) field.current?.focus();
  }, [isAsked]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (chosen === null || passphrase === '' || wait > 0) return;
    await attempt.run(() => unlock(chosen));
  }

  async function unlock(account: string) {
    const outcome = await keyring.unlock(account, passphrase);
    if (outcome.ok) return onUnlocked(outcome.value);
    setPassphrase('');
    switch (outcome.error.kind) {
      case 'wrong-passphrase':
        setProblem('wrong');
        return setWait(outcome.error.waitSeconds);
      case 'too-soon':
        return setWait(outcome.error.waitSeconds);
      case 'other-machine':
      case 'no-account':
        return setProblem(outcome.error.kind);
    }
  }

  if (recovering) {
    return <RecoverForm keyring={keyring} onUnlocked={onUnlocked} onBack={() => setRecovering(false)} />;
  }
  return (
    <main className={styles.welcome}>
      <form className={styles.sheet} onSubmit={(event) => void submit(event)} noValidate>
        <h1 className={styles.title}>{t('lock.title')}</h1>
        <p className={styles.intro}>{t('lock.text')}</p>
        <div className={styles.accounts} role="group" aria-label={t('lock.people')}>
          {accounts.map(({ id, mark }) => (
            <button
              key={id}
              type="button"
              className={styles.account}
              aria-pressed={id === chosen}
              onClick={() => {
                setChosen(id);
                setProblem(null);
                setWait(0);
              }}
            >
              {mark}
            </button>
          ))}
        </div>
        <PasswordInput
          ref={field}
          mt="md"
          label={t('lock.passphrase')}
          value={passphrase}
          disabled={chosen === null || wait > 0}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('lock.showPassphrase') }}
          error={wait > 0 ? t('lock.wait', { count: wait }) : problem === 'wrong' ? t('lock.wrong') : null}
          onChange={(event) => {
            setPassphrase(event.currentTarget.value);
            setProblem(null);
          }}
        />
        {problem === 'other-machine' || problem === 'no-account' ? (
          <Message
            tone="problem"
            text={
              problem === 'other-machine'
                ? { what: t('lock.otherWhat'), means: t('lock.otherMeans'), next: t('lock.otherNext') }
                : { what: t('lock.goneWhat'), means: t('lock.goneMeans'), next: t('lock.goneNext') }
            }
          />
        ) : null}
        <AttemptFault fault={attempt.fault} />
        <Group mt="lg">
          <Button
            type="submit"
            size="sm"
            loading={attempt.busy}
            disabled={chosen === null || passphrase === '' || wait > 0}
          >
            {t('lock.unlock')}
          </Button>
          <Button variant="subtle" size="sm" onClick={() => setRecovering(true)}>
            {t('lock.forgotten')}
          </Button>
        </Group>
      </form>
    </main>
  );
}
