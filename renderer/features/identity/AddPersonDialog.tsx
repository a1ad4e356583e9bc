import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { addPerson } from '#renderer/session/own-account.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { AttemptFault } from './AttemptFault.tsx';
import { CurrentPassphrase } from './CurrentPassphrase.tsx';
import { MarkField } from './MarkField.tsx';
import { isReady, NO_PASSPHRASE, PassphraseFields } from './PassphraseFields.tsx';
import type { Strength } from './passphrase-strength.ts';
import { useOwnPassphrase } from './use-own-passphrase.ts';

/** Whoever works here lets another person in; that person types the new passphrase. */
export function AddPersonDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const own = useOwnPassphrase();
  const [mark, setMark] = useState('');
  const [next, setNext] = useState(NO_PASSPHRASE);
  const [strength, setStrength] = useState<Strength | null>(null);
  const [asked, setAsked] = useState(false);
  const given = mark.trim();

  async function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (given === '' || !isReady(next, strength)) return;
    await own.submit(
      (current) => addPerson(device, current, { mark: given, passphrase: next.text }),
      () => {
        notifications.show({
          message: t('lock.account.addDone', { mark: given }),
          color: 'teal',
          closeButtonProps: { 'aria-label': t('shell.close') },
        });
        onClose();
      },
    );
  }

  return (
    <Dialog title={t('lock.account.addTitle')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <p className="mp-quiet">{t('lock.account.addText')}</p>
        <CurrentPassphrase {...own.field} />
        <MarkField mark={mark} isMissing={asked && given === ''} onChange={setMark} />
        <PassphraseFields
          passphrase={next}
          ownWords={[]}
          strength={strength}
          asked={asked}
          onChange={setNext}
          onStrength={setStrength}
        />
        <AttemptFault fault={own.fault} />
        <DialogActions onClose={onClose}>
          <Button type="submit" loading={own.busy}>
            {t('lock.account.addMake')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
