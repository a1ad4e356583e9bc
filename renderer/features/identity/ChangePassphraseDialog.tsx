import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import { changeOwnPassphrase } from '#renderer/session/own-account.ts';
import type { UnlockRefusal } from '#renderer/storage/keyring/account.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { CurrentPassphrase } from './CurrentPassphrase.tsx';
import { isReady, NO_PASSPHRASE, PassphraseFields } from './PassphraseFields.tsx';
import type { Strength } from './passphrase-strength.ts';

export function ChangePassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const { name } = useIdentity();
  const [current, setCurrent] = useState('');
  const [refusal, setRefusal] = useState<UnlockRefusal | null>(null);
  const [next, setNext] = useState(NO_PASSPHRASE);
  const [strength, setStrength] = useState<Strength | null>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (busy || !isReady(next, strength)) return;
    setBusy(true);
    const changed = await changeOwnPassphrase(device, current, next.text);
    setBusy(false);
    if (!changed.ok) return setRefusal(changed.error);
    notifications.show({
      message: t('lock.account.changeDone'),
      color: 'teal',
      closeButtonProps: { 'aria-label': t('shell.close') },
    });
    onClose();
  }

  return (
    <Dialog title={t('lock.account.changeTitle')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <p className="mp-quiet">{t('lock.account.changeText')}</p>
        <CurrentPassphrase
          value={current}
          refusal={refusal}
          onChange={(value) => {
            setCurrent(value);
            setRefusal(null);
          }}
        />
        <PassphraseFields
          passphrase={next}
          ownWords={[name]}
          strength={strength}
          asked={asked}
          onChange={setNext}
          onStrength={setStrength}
        />
        <Button type="submit" mt="lg" loading={busy}>
          {t('lock.account.changeTitle')}
        </Button>
      </form>
    </Dialog>
  );
}
