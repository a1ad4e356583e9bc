import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Device } from '#renderer/session/device.ts';
import type { Keyring } from '#renderer/session/keyring.ts';
import type { Identity } from '#renderer/storage/settings.ts';
import { IdentityFields } from './IdentityFields.tsx';
import { markOfName } from './mark-of-name.ts';
import { isReady, NO_PASSPHRASE, PassphraseFields } from './PassphraseFields.tsx';
import type { Strength } from './passphrase-strength.ts';
import styles from './Identity.module.css';

interface WelcomeScreenProps {
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
  const [busy, setBusy] = useState(false);
  const name = identity.name.trim();
  const shownMark = mark ?? markOfName(name);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (busy || name === '' || shownMark.trim() === '' || !isReady(passphrase, strength)) return;
    setBusy(true);
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
        <TextInput
          my="md"
          maw={440}
          label={t('lock.mark')}
          description={t('lock.markHint')}
          value={shownMark}
          maxLength={12}
          error={asked && shownMark.trim() === '' ? t('lock.markMissing') : null}
          autoComplete="off"
          onChange={(event) => setMark(event.currentTarget.value)}
        />
        <PassphraseFields
          passphrase={passphrase}
          ownWords={[name]}
          strength={strength}
          asked={asked}
          onChange={setPassphrase}
          onStrength={setStrength}
        />
        <Button type="submit" size="sm" mt="lg" loading={busy}>
          {t('welcome.start')}
        </Button>
        <p className={styles.note}>{t('welcome.keyNote')}</p>
        {restore}
      </form>
    </main>
  );
}
