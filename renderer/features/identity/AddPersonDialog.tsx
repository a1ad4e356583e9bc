import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { addPerson } from '#renderer/session/own-account.ts';
import type { UnlockRefusal } from '#renderer/storage/keyring/account.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { CurrentPassphrase } from './CurrentPassphrase.tsx';
import { MarkField } from './MarkField.tsx';
import { isReady, NO_PASSPHRASE, PassphraseFields } from './PassphraseFields.tsx';
import type { Strength } from './passphrase-strength.ts';

/** Whoever works here lets another person in; that person types the new passphrase. */
export function AddPersonDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const [current, setCurrent] = useState('');
  const [refusal, setRefusal] = useState<UnlockRefusal | null>(null);
  const [mark, setMark] = useState('');
  const [next, setNext] = useState(NO_PASSPHRASE);
  const [strength, setStrength] = useState<Strength | null>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const given = mark.trim();

  async function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (busy || given === '' || !isReady(next, strength)) return;
    setBusy(true);
    const added = await addPerson(device, current, { mark: given, passphrase: next.text });
    setBusy(false);
    if (!added.ok) return setRefusal(added.error);
    notifications.show({
      message: t('lock.account.addDone', { mark: given }),
      color: 'teal',
      closeButtonProps: { 'aria-label': t('shell.close') },
    });
    onClose();
  }

  return (
    <Dialog title={t('lock.account.addTitle')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <p className="mp-quiet">{t('lock.account.addText')}</p>
        <CurrentPassphrase
          value={current}
          refusal={refusal}
          onChange={(value) => {
            setCurrent(value);
            setRefusal(null);
          }}
        />
        <MarkField mark={mark} isMissing={asked && given === ''} onChange={setMark} />
        <PassphraseFields
          passphrase={next}
          ownWords={[]}
          strength={strength}
          asked={asked}
          onChange={setNext}
          onStrength={setStrength}
        />
        <Button type="submit" mt="lg" loading={busy}>
          {t('lock.account.addMake')}
        </Button>
      </form>
    </Dialog>
  );
}
