import { Button, Group, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Device } from '#renderer/session/device.ts';
import type { Keyring } from '#renderer/session/keyring.ts';
import { readHalf } from '#renderer/storage/keyring/recovery-half.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { AttemptFault } from './AttemptFault.tsx';
import { isReady, NO_PASSPHRASE, PassphraseFields } from './PassphraseFields.tsx';
import type { Strength } from './passphrase-strength.ts';
import { useAttempt } from './use-attempt.ts';
import styles from './Identity.module.css';

interface RecoverFormProps {
  readonly keyring: Keyring;
  readonly onUnlocked: (device: Device) => void;
  readonly onBack: () => void;
}

/** Two keepers bring their halves together; a new passphrase is set, the old one opens nothing any more. */
export function RecoverForm({ keyring, onUnlocked, onBack }: RecoverFormProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(['', ''] as readonly [string, string]);
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  const [strength, setStrength] = useState<Strength | null>(null);
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState(false);
  const attempt = useAttempt();
  const halves = [readHalf(typed[0]), readHalf(typed[1])] as const;
  const isSame = halves[0] !== null && halves[1] !== null && halves[0].half === halves[1].half;
  const faultOf = (at: 0 | 1) => {
    if (typed[at].trim() === '') return asked ? t('lock.recover.missing') : null;
    if (halves[at] === null) return asked ? t('lock.recover.unreadable') : null;
    return at === 1 && isSame ? t('lock.recover.same') : null;
  };

  async function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    const [first, second] = halves;
    if (first === null || second === null || isSame || !isReady(passphrase, strength)) return;
    await attempt.run(async () => {
      const device = await keyring.recover([first, second], passphrase.text);
      if (device === null) setFailed(true);
      else onUnlocked(device);
    });
  }

  return (
    <main className={styles.welcome}>
      <form className={styles.sheet} onSubmit={(event) => void submit(event)} noValidate>
        <h1 className={styles.title}>{t('lock.recover.title')}</h1>
        <p className={styles.intro}>{t('lock.recover.text')}</p>
        {([0, 1] as const).map((at) => (
          <Textarea
            key={at}
            mb="sm"
            autosize
            minRows={2}
            autoFocus={at === 0}
            label={t(at === 0 ? 'lock.recover.first' : 'lock.recover.second')}
            value={typed[at]}
            error={faultOf(at)}
            spellCheck={false}
            classNames={{ input: `${styles.code}` }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
            onChange={(event) => {
              const text = event.currentTarget.value;
              setTyped(at === 0 ? [text, typed[1]] : [typed[0], text]);
              setFailed(false);
            }}
          />
        ))}
        <PassphraseFields
          passphrase={passphrase}
          ownWords={[]}
          strength={strength}
          asked={asked}
          onChange={setPassphrase}
          onStrength={setStrength}
        />
        {failed ? (
          <Message
            tone="problem"
            text={{
              what: t('lock.recover.failedWhat'),
              means: t('lock.recover.failedMeans'),
              next: t('lock.recover.failedNext'),
            }}
          />
        ) : null}
        <AttemptFault fault={attempt.fault} />
        <Group mt="lg">
          <Button type="submit" size="sm" loading={attempt.busy}>
            {t('lock.recover.open')}
          </Button>
          <Button variant="subtle" size="sm" onClick={onBack}>
            {t('lock.recover.back')}
          </Button>
        </Group>
      </form>
    </main>
  );
}
