import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Device } from '#renderer/session/device.ts';
import type { Keyring } from '#renderer/session/keyring.ts';
import type { Identity } from '#renderer/storage/settings.ts';
import { AttemptFault } from './AttemptFault.tsx';
import { IdentityFields } from './IdentityFields.tsx';
import { MarkField } from './MarkField.tsx';
import { markOfName } from './mark-of-name.ts';
import { isReady, NO_PASSPHRASE, PassphraseFields } from './PassphraseFields.tsx';
import type { Strength } from './passphrase-strength.ts';
import { useAttempt } from './use-attempt.ts';
import styles from './Identity.module.css';

export interface WelcomeScreenProps {
  readonly keyring: Keyring;
  /** The other way in: a backup. */
  readonly restore: ReactNode;
  readonly onUnlocked: (device: Device) => void;
  /** Someone made the first account in another window meanwhile. */
  readonly onTaken: () => void;
}

/** First start: who works here, and the passphrase without which nothing on this device can be read. */
export function WelcomeScreen({ keyring, restore, onUnlocked, onTaken }: WelcomeScreenProps) {
  const { t } = useTranslation();
  const [identity, setIdentity] = useState<Identity>({ name: '', role: 'member', zone: 'WITA' });
  const [mark, setMark] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  const [strength, setStrength] = useState<Strength | null>(null);
  const [asked, setAsked] = useState(false);
  const attempt = useAttempt();
  const name = identity.name.trim();
  const shownMark = mark ?? markOfName(name);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (name === '' || shownMark.trim() === '' || !isReady(passphrase, strength)) return;
    await attempt.run(begin);
  }

  async function begin() {
    const device = await keyring.begin({ mark: shownMark.trim(), passphrase: passphrase.text });
    if (device === null) return onTaken();
    await device.set('identity', { ...identity, name });
    onUnlocked(device);
  }

  return (
    <main className={styles.welcome}>
      <form className={styles.sheet} onSubmit={(event) => void submit(event)} noValidate>
        <h1 className={styles.title}>{t('welcome.title')}</h1>
        <p className={styles.intro}>{t('welcome.intro')}</p>
        <IdentityFields identity={identity} nameMissing={asked && name === ''} onChange={setIdentity} autoFocus />
        <MarkField mark={shownMark} isMissing={asked && shownMark.trim() === ''} onChange={setMark} />
        <PassphraseFields
          passphrase={passphrase}
          ownWords={[name]}
          strength={strength}
          asked={asked}
          onChange={setPassphrase}
          onStrength={setStrength}
        />
        <AttemptFault fault={attempt.fault} />
        <Button type="submit" size="sm" mt="lg" loading={attempt.busy}>
          {t('welcome.start')}
        </Button>
        <p className={styles.note}>{t('welcome.keyNote')}</p>
        {restore}
      </form>
    </main>
  );
}
