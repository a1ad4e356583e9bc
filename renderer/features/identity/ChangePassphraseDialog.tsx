import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import { changeOwnPassphrase } from '#renderer/session/own-account.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { AttemptFault } from './AttemptFault.tsx';
import { CurrentPassphrase } from './CurrentPassphrase.tsx';
import { isReady, NO_PASSPHRASE, PassphraseFields } from './PassphraseFields.tsx';
import type { Strength } from './passphrase-strength.ts';
import { useOwnPassphrase } from './use-own-passphrase.ts';

export function ChangePassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const { name } = useIdentity();
  const own = useOwnPassphrase();
  const [next, setNext] = useState(NO_PASSPHRASE);
  const [strength, setStrength] = useState<Strength | null>(null);
  const [asked, setAsked] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (!isReady(next, strength)) return;
    await own.submit(
      (current) => changeOwnPassphrase(device, current, next.text),
      () => {
        notifications.show({
          message: t('lock.account.changeDone'),
          color: 'teal',
          closeButtonProps: { 'aria-label': t('shell.close') },
        });
        onClose();
      },
    );
  }

  return (
    <Dialog title={t('lock.account.changeTitle')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <p className="mp-quiet">{t('lock.account.changeText')}</p>
        <CurrentPassphrase {...own.field} />
        <PassphraseFields
          passphrase={next}
          ownWords={[name]}
          strength={strength}
          asked={asked}
          onChange={setNext}
          onStrength={setStrength}
        />
        <AttemptFault fault={own.fault} />
        <DialogActions onClose={onClose}>
          <Button type="submit" loading={own.busy}>
            {t('lock.account.changeTitle')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
