import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Identity } from '#renderer/storage/settings.ts';
import { IdentityFields } from './IdentityFields.tsx';
import styles from './Identity.module.css';

/** Someone who joined a device says who they are before anything is signed in their name. */
export function IdentityScreen({ onGiven }: { readonly onGiven: (identity: Identity) => void }) {
  const { t } = useTranslation();
  const [identity, setIdentity] = useState<Identity>({ name: '', role: 'member', zone: 'WITA' });
  const [asked, setAsked] = useState(false);
  const name = identity.name.trim();

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (name !== '') onGiven({ ...identity, name });
  }

  return (
    <main className={styles.welcome}>
      <form className={styles.sheet} onSubmit={submit} noValidate>
        <h1 className={styles.title}>{t('lock.whoTitle')}</h1>
        <p className={styles.intro}>{t('lock.whoText')}</p>
        <IdentityFields identity={identity} nameMissing={asked && name === ''} onChange={setIdentity} autoFocus />
        <Button type="submit" size="sm" mt="lg">
          {t('welcome.start')}
        </Button>
      </form>
    </main>
  );
}
