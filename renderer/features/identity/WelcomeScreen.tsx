import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Identity } from '#renderer/storage/settings.ts';
import { IdentityFields } from './IdentityFields.tsx';
import styles from './WelcomeScreen.module.css';

/** First start: nothing can be signed before someone says who they are. */
export function WelcomeScreen({ onStart }: { readonly onStart: (identity: Identity) => void }) {
  const { t } = useTranslation();
  const [identity, setIdentity] = useState<Identity>({ name: '', role: 'member', zone: 'WITA' });
  const [asked, setAsked] = useState(false);
  const name = identity.name.trim();

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (name !== '') onStart({ ...identity, name });
  }

  return (
    <main className={styles.welcome}>
      <form className={styles.sheet} onSubmit={submit} noValidate>
        <h1 className={styles.title}>{t('welcome.title')}</h1>
        <p className={styles.intro}>{t('welcome.intro')}</p>
        <IdentityFields identity={identity} nameMissing={asked && name === ''} onChange={setIdentity} autoFocus />
        <Button type="submit" size="sm" mt="lg">
          {t('welcome.start')}
        </Button>
        <p className={styles.note}>{t('welcome.keyNote')}</p>
      </form>
    </main>
  );
}
